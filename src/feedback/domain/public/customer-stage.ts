import type { Stage } from "../life/stage.ts";

/** The stages as customers are told them, in order. */
export const CUSTOMER_STEPS = ["received", "arranged", "handling", "confirming", "done"] as const;
export type CustomerStep = (typeof CUSTOMER_STEPS)[number];

const STEP_OF: Readonly<Record<Stage, CustomerStep>> = {
  registered: "received",
  // Looked into, and given to nobody yet: also at the beginning of another round.
  triaged: "received",
  assigned: "arranged",
  planned: "arranged",
  executing: "handling",
  checking: "handling",
  // Who decides inside is not the customer's business: it is being worked on.
  management_review: "handling",
  calling_back: "confirming",
  closed: "done",
  merged: "done",
  referred: "done",
  invalid: "done",
  withdrawn: "done",
};

/** Where a case stands, in the five steps that customers know. */
export function customerStep(stage: Stage): CustomerStep {
  return STEP_OF[stage];
}

/** Ends to which nothing was handled: only that it came in and is over is true of them. */
const SHORT_STAGES: ReadonlySet<Stage> = new Set(["referred", "invalid", "withdrawn", "merged"]);
const SHORT_OUTCOMES: ReadonlySet<string> = new Set(["praise", "solved_at_first_contact"]);

/** The steps to show of a case: all five, unless it ended without having gone through them. */
export function customerSteps(stage: Stage, outcome: string | null): readonly CustomerStep[] {
  const isShort = SHORT_STAGES.has(stage) || (outcome !== null && SHORT_OUTCOMES.has(outcome));
  return isShort ? ["received", "done"] : CUSTOMER_STEPS;
}

/** Days after closing for which a page shows what was said and done; afterwards only that it is closed. */
const PAGE_DAYS = 180;
const DAY_MS = 86_400_000;

/** True when the page of a case has had its day. Instants are ISO; null: not closed. */
export function isPageOver(closedAt: string | null, now: string): boolean {
  return closedAt !== null && elapsed(closedAt, now) > PAGE_DAYS * DAY_MS;
}

function elapsed(from: string, to: string): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
}
