/** What became of a call (after AAPOR's outcome codes). */
export const DISPOSITIONS = [
  "answered",
  "no_answer",
  "busy",
  "switched_off",
  "wrong_number",
  "refused",
  "appointment",
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** True where nobody was reached: it counts as a try. */
export function reachedNobody(disposition: Disposition): boolean {
  return disposition === "no_answer" || disposition === "busy" || disposition === "switched_off";
}
