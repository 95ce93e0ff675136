/** Steps of the first set-up in their order; each has its address `/setup/<step>`. */
export const SETUP_STEPS = ["administrator", "departments", "calendar", "people", "data"] as const;

export type SetupStep = (typeof SETUP_STEPS)[number];

/** The step of an address; anything unknown is the first one. */
export function stepOf(path: string): SetupStep {
  return SETUP_STEPS.find((step) => step === path) ?? "administrator";
}

/** Address of the step after `step`; home after the last. */
export function addressAfter(step: SetupStep): string {
  const next = SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1];
  return next ? `/setup/${next}` : "/";
}

/** Address of the step before; null where there is none to go back to (the administrator is made only once). */
export function addressBefore(step: SetupStep): string | null {
  const at = SETUP_STEPS.indexOf(step);
  return at > 1 ? `/setup/${SETUP_STEPS[at - 1]}` : null;
}
