import type { Act } from "../../domain/life/case-facts.ts";

/** What a step asks for. */
export type StepField = "reason" | "who" | "end" | "into" | "outcome";

/** Fields of the forms of steps; a step that is not named asks for nothing. */
export const STEP_FIELDS: Readonly<Partial<Record<Act, readonly StepField[]>>> = {
  assign: ["who"],
  reassign: ["who", "reason"],
  return: ["reason"],
  reject_plan: ["reason"],
  pause: ["end", "reason"],
  review_again: ["reason"],
  review_close: ["reason"],
  close_at_once: ["outcome"],
  merge: ["into"],
  unmerge: ["reason"],
  refer: ["reason"],
  reject: ["reason"],
  withdraw: ["reason"],
  restore: ["reason"],
  reopen: ["reason"],
};

/** Steps of which the customer is told, in their own form where that was not done before. */
export const TELLS: ReadonlySet<Act> = new Set(["reject", "withdraw", "refer"]);

/** Steps that end a case against its customer's wish or knowledge; their button warns. */
export const GRAVE: ReadonlySet<Act> = new Set(["reject", "withdraw", "refer"]);
