/** Where a case stands (2-capabilities, C5). A pause is no stage: it lies over one. */
export const STAGES = [
  "registered",
  "triaged",
  "assigned",
  "planned",
  "executing",
  "checking",
  "calling_back",
  "management_review",
  "closed",
  "merged",
  "referred",
  "invalid",
  "withdrawn",
] as const;
export type Stage = (typeof STAGES)[number];

/** How a case was closed. `unreached` never counts as satisfied. */
export const OUTCOMES = [
  "satisfied",
  "unreached",
  "unresolved",
  "solved_at_first_contact",
  "praise",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Stages in which somebody has something to do. */
export const OPEN_STAGES = [
  "registered",
  "triaged",
  "assigned",
  "planned",
  "executing",
  "checking",
  "calling_back",
  "management_review",
] as const satisfies readonly Stage[];

/** Stages in which a case needs its handler; later ones are in other hands. */
export const HANDLED_STAGES = ["assigned", "planned", "executing"] as const satisfies readonly Stage[];

/** Ends that came before an answer, and can be taken back. */
export const CUT_SHORT = ["referred", "invalid", "withdrawn"] as const satisfies readonly Stage[];

/** How urgent a case is, most urgent first. */
export const PRIORITIES = ["urgent", "high", "medium", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** One step more urgent; urgent stays. */
export function raised(priority: Priority): Priority {
  return PRIORITIES[Math.max(0, PRIORITIES.indexOf(priority) - 1)] ?? "urgent";
}
