import type { Act } from "../../domain/life/case-facts.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { TELLS } from "./step-fields.ts";

/** A step as the server tells it. */
export interface OfferedStep {
  readonly act: Act;
  readonly refusals: readonly string[];
  readonly overridable: boolean;
}

/** What stands between a reader and a step. */
export interface StepView {
  readonly act: Act;
  /** `others`: it is not the reader's to take. */
  readonly state: "ready" | "blocked" | "others";
  /** What must be done first; what the step's own form asks for is not counted. */
  readonly refusals: readonly string[];
  /** A small team may pass over what stands against it, with a reason. */
  readonly overridable: boolean;
}

/** Guards that the form of the step answers. */
const ASKED_FOR: ReadonlySet<string> = new Set([
  "reason-given",
  "classified",
  "department-named",
  "handler-named",
  "another-handler",
  "end-named",
  "form-filled",
  "short-outcome",
  "survivor-named",
]);

/** The step that leads on from a stage. */
const LEADS_ON: Readonly<Partial<Record<Stage, Act>>> = {
  registered: "triage",
  triaged: "assign",
  assigned: "plan",
  planned: "execute",
  executing: "submit",
  checking: "pass_check",
  calling_back: "call_satisfied",
  management_review: "review_again",
};

/** Steps that have a form of their own elsewhere on the screen: messages, check, call. */
const ELSEWHERE: ReadonlySet<Act> = new Set([
  "respond",
  "propose",
  "pass_check",
  "fail_check",
  "call_satisfied",
  "call_dissatisfied",
]);

export function viewStep({ act, refusals, overridable }: OfferedStep): StepView {
  const isAsked = (code: string): boolean =>
    ASKED_FOR.has(code) || (code === "customer-told" && TELLS.has(act));
  const real = refusals.filter((code) => !isAsked(code));
  const isOthers = real.includes("not-by-you");
  const state = isOthers ? "others" : real.length > 0 ? "blocked" : "ready";
  return { act, state, refusals: real, overridable: state === "blocked" && overridable };
}

interface CaseStanding {
  readonly stage: Stage;
  readonly pausedUntil: string | null;
  readonly steps: readonly OfferedStep[];
}

/** The one next step; null where nothing is left to do. */
export function nextStep({ stage, pausedUntil, steps }: CaseStanding): StepView | null {
  const act = pausedUntil === null ? LEADS_ON[stage] : "resume";
  if (act === undefined) return null;
  const offered = steps.find((step) => step.act === act);
  return offered ? viewStep(offered) : { act, state: "others", refusals: ["not-by-you"], overridable: false };
}

const RANK = { ready: 0, blocked: 1, others: 2 } as const;

/** Of pause and resume only the one that makes sense is offered. */
const SENSELESS: ReadonlySet<string> = new Set(["paused", "not-paused"]);

/** All other steps: those that may be taken first. */
export function otherSteps(standing: CaseStanding): readonly StepView[] {
  const next = nextStep(standing);
  return standing.steps
    .filter(({ act }) => act !== next?.act && !ELSEWHERE.has(act))
    .map(viewStep)
    .filter(({ refusals }) => !refusals.some((code) => SENSELESS.has(code)))
    .toSorted((a, b) => RANK[a.state] - RANK[b.state]);
}
