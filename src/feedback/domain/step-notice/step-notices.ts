import type { Act } from "../life/case-facts.ts";

/** Whom a notice is for: those who have the next step, or who lead. */
export type NoticeFor = "handler" | "checkers" | "callers" | "managers";
/** `yours`: it is theirs to handle; `waits`: it waits for a step of theirs; `milestone`: for their information. */
export type NoticeKind = "yours" | "waits" | "milestone";

export interface StepNotice {
  readonly kind: NoticeKind;
  readonly to: NoticeFor;
}

const yours: StepNotice = { kind: "yours", to: "handler" };
const toLeaders = (kind: NoticeKind): StepNotice => ({ kind, to: "managers" });

/** Who learns of a step, the most concerned first: a person is told once. Steps not named tell nobody. */
const NOTICES: Readonly<Partial<Record<Act, readonly StepNotice[]>>> = {
  assign: [yours],
  reassign: [yours],
  reject_plan: [yours],
  fail_check: [yours, toLeaders("milestone")],
  return: [toLeaders("waits")],
  plan: [toLeaders("milestone")],
  submit: [{ kind: "waits", to: "checkers" }, toLeaders("milestone")],
  pass_check: [{ kind: "waits", to: "callers" }, toLeaders("milestone")],
  call_dissatisfied: [toLeaders("waits")],
  review_again: [toLeaders("waits")],
  reopen: [toLeaders("waits")],
  call_satisfied: [toLeaders("milestone"), { kind: "milestone", to: "handler" }],
  call_unreached: [toLeaders("milestone"), { kind: "milestone", to: "handler" }],
  review_close: [{ kind: "milestone", to: "handler" }],
  withdraw: [{ kind: "milestone", to: "handler" }],
  refer: [{ kind: "milestone", to: "handler" }],
  reject: [{ kind: "milestone", to: "handler" }],
  restore: [toLeaders("milestone"), { kind: "milestone", to: "handler" }],
};

/** The notices of a step (C6: milestones notify the after-sales manager). */
export function noticesOfStep(act: string): readonly StepNotice[] {
  return NOTICES[act as Act] ?? [];
}
