/**
 * The clocks of a case (docs/GLOSSARY.md), in the order in which they usually run. Each runs once a round; first
 * response and solution are promises to the customer, the others are limits of a stage.
 */
export const CLOCKS = [
  "registration",
  "triage",
  "assignment",
  "plan",
  "firstResponse",
  "solution",
  "check",
  "callback",
] as const;
export type ClockName = (typeof CLOCKS)[number];

/** The only clock that stands still while a case waits for its customer; stage limits run on. */
export function isPausable(clock: ClockName): boolean {
  return clock === "solution";
}
