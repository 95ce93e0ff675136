import type { ClockName } from "../clock/clock-name.ts";
import type { Act } from "./case-facts.ts";
import type { GuardCode } from "./guards.ts";
import { CUT_SHORT, OPEN_STAGES, type Outcome, type Stage } from "./stage.ts";

/** Who may take a step, by what the person is to this case. */
export type Who =
  "manager" | "department_head" | "handler" | "checker" | "caller" | "registrar" | "customer" | "guest";

/** What a step does to a clock of the round it leads to. */
export interface ClockAct {
  readonly clock: ClockName;
  readonly does: "start" | "stop" | "continue";
}

/** One row: everything there is to know about a step. */
export interface Transition {
  readonly act: Act;
  readonly from: readonly Stage[];
  /** `same`: the stage stays; `before`: the one it had before it was merged or ended. */
  readonly to: Stage | "same" | "before";
  readonly who: readonly Who[];
  readonly guards: readonly GuardCode[];
  /** `stop-all`: every clock that runs; `continue-all`: those that `stop-all` stopped. */
  readonly clocks: readonly ClockAct[] | "stop-all" | "continue-all";
  readonly outcome?: Outcome | "given";
  /** The customer is not content: another round begins, more urgent, with another handler. */
  readonly opensRound?: true;
}

const starts = (clock: ClockName): ClockAct => ({ clock, does: "start" });
const stops = (clock: ClockName): ClockAct => ({ clock, does: "stop" });
const continues = (clock: ClockName): ClockAct => ({ clock, does: "continue" });
/** What a customer who is not content is promised anew. */
const NEW_ROUND = [starts("assignment"), starts("firstResponse"), starts("solution")] as const;
const HANDLED = ["assigned", "planned", "executing"] as const;
/**
 * The life of a case: every step with who may take it, what must be true, and which clocks it moves. Screen, bulk, API,
 * import and automation all go through it (`decideStep`); docs/case-life.md is drawn from it.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    act: "triage",
    from: ["registered"],
    to: "triaged",
    who: ["manager", "registrar"],
    guards: ["classified"],
    clocks: [stops("registration"), stops("triage"), starts("assignment")],
  },
  {
    act: "assign",
    from: ["triaged"],
    to: "assigned",
    who: ["manager", "department_head"],
    guards: ["department-named", "handler-named", "handler-of-no-earlier-round", "handler-qualified"],
    clocks: [stops("assignment"), starts("plan")],
  },
  {
    act: "reassign",
    from: HANDLED,
    to: "same",
    who: ["manager", "department_head"],
    guards: [
      "handler-named",
      "another-handler",
      "handler-of-no-earlier-round",
      "handler-qualified",
      "reason-given",
    ],
    clocks: [],
  },
  {
    act: "return",
    from: ["assigned"],
    to: "triaged",
    who: ["handler", "department_head"],
    guards: ["reason-given", "first-return", "within-half-a-day"],
    // The plan's clock runs on: a department that bounces a case gains no time.
    clocks: [continues("assignment")],
  },
  {
    act: "plan",
    from: ["assigned"],
    to: "planned",
    who: ["handler", "manager"],
    guards: ["short-term-measure", "measures-dated"],
    clocks: [stops("plan")],
  },
  {
    act: "reject_plan",
    from: ["planned"],
    to: "assigned",
    who: ["manager", "department_head"],
    guards: ["high-priority", "not-the-handler", "reason-given"],
    clocks: [continues("plan")],
  },
  { act: "execute", from: ["planned"], to: "executing", who: ["handler"], guards: [], clocks: [] },
  {
    act: "pause",
    from: ["executing"],
    to: "same",
    who: ["handler"],
    guards: ["not-paused", "reason-given", "end-named", "customer-asked"],
    clocks: [],
  },
  {
    act: "resume",
    from: ["executing"],
    to: "same",
    who: ["handler", "manager", "customer"],
    guards: ["paused"],
    clocks: [],
  },
  {
    act: "respond",
    from: OPEN_STAGES,
    to: "same",
    who: ["manager", "department_head", "handler", "registrar"],
    guards: [],
    clocks: [stops("firstResponse")],
  },
  {
    act: "propose",
    from: HANDLED,
    to: "same",
    who: ["handler", "manager"],
    guards: [],
    clocks: [stops("firstResponse"), stops("solution")],
  },
  {
    act: "submit",
    from: ["executing"],
    to: "checking",
    who: ["handler"],
    guards: ["not-paused", "measures-done", "evidence-given", "customer-told", "cause-named"],
    clocks: [stops("firstResponse"), stops("solution"), starts("check")],
  },
  {
    act: "pass_check",
    from: ["checking"],
    to: "calling_back",
    who: ["checker", "guest"],
    guards: ["independent-of-the-work", "form-filled"],
    clocks: [stops("check"), starts("callback")],
  },
  {
    act: "fail_check",
    from: ["checking"],
    to: "executing",
    who: ["checker", "guest"],
    guards: ["independent-of-the-work", "form-filled", "reason-given"],
    clocks: [stops("check"), continues("solution")],
  },
  {
    act: "call_satisfied",
    from: ["calling_back"],
    to: "closed",
    who: ["caller", "customer"],
    guards: ["never-handled-it", "form-filled"],
    clocks: [stops("callback")],
    outcome: "satisfied",
  },
  {
    act: "call_unreached",
    from: ["calling_back"],
    to: "closed",
    who: ["caller"],
    guards: ["never-handled-it", "three-attempts", "survey-sent"],
    clocks: [stops("callback")],
    outcome: "unreached",
  },
  {
    act: "call_dissatisfied",
    from: ["calling_back"],
    to: "triaged",
    who: ["caller", "customer"],
    guards: ["never-handled-it", "form-filled", "first-dissatisfaction"],
    clocks: [stops("callback"), ...NEW_ROUND],
    opensRound: true,
  },
  {
    act: "call_dissatisfied",
    from: ["calling_back"],
    to: "management_review",
    who: ["caller", "customer"],
    guards: ["never-handled-it", "form-filled", "dissatisfied-before"],
    clocks: [stops("callback")],
  },
  {
    act: "review_again",
    from: ["management_review"],
    to: "triaged",
    who: ["manager"],
    guards: ["never-handled-it", "reason-given"],
    clocks: [...NEW_ROUND],
    opensRound: true,
  },
  {
    act: "review_close",
    from: ["management_review"],
    to: "closed",
    who: ["manager"],
    guards: ["never-handled-it", "reason-given", "customer-told"],
    clocks: [],
    outcome: "unresolved",
  },
  {
    act: "close_at_once",
    from: ["registered", "triaged"],
    to: "closed",
    who: ["manager", "registrar"],
    guards: ["short-outcome"],
    clocks: "stop-all",
    outcome: "given",
  },
  {
    act: "merge",
    from: OPEN_STAGES,
    to: "merged",
    who: ["manager"],
    guards: ["survivor-named"],
    clocks: "stop-all",
  },
  {
    act: "unmerge",
    from: ["merged"],
    to: "before",
    who: ["manager"],
    guards: ["reason-given"],
    clocks: "continue-all",
  },
  {
    act: "refer",
    from: OPEN_STAGES,
    to: "referred",
    who: ["manager"],
    guards: ["reason-given", "customer-told"],
    clocks: "stop-all",
  },
  {
    act: "reject",
    from: ["registered", "triaged", "assigned"],
    to: "invalid",
    who: ["manager"],
    guards: ["reason-given", "customer-told"],
    clocks: "stop-all",
  },
  {
    act: "withdraw",
    from: OPEN_STAGES,
    to: "withdrawn",
    who: ["manager", "customer"],
    guards: ["reason-given", "customer-told"],
    clocks: "stop-all",
  },
  {
    act: "restore",
    from: CUT_SHORT,
    to: "before",
    who: ["manager"],
    guards: ["reason-given"],
    // Ended by mistake: the customer has waited all the time, so the clocks go on as if it had never been.
    clocks: "continue-all",
  },
  {
    act: "reopen",
    from: ["closed"],
    to: "triaged",
    who: ["manager", "customer"],
    guards: ["closed-lately", "reason-given"],
    clocks: [...NEW_ROUND],
    opensRound: true,
  },
  {
    act: "reopen",
    from: CUT_SHORT,
    // Judged anew: the verdict that ended it is what the customer objects to.
    to: "registered",
    who: ["manager", "customer"],
    guards: ["closed-lately", "reason-given"],
    clocks: [starts("triage"), starts("firstResponse"), starts("solution")],
    opensRound: true,
  },
];
