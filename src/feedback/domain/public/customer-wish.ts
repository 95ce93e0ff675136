import type { Act } from "../life/case-facts.ts";
import { OPEN_STAGES, type Stage } from "../life/stage.ts";

/** What a customer says on the page of a case. */
export const CUSTOMER_WISHES = ["add", "judge", "object", "withdraw"] as const;
export type CustomerWish = (typeof CUSTOMER_WISHES)[number];

/** A grade from which the result satisfies; "so-so" and "partly" do not (lessons, the life of a case). */
const SATISFIED_FROM = 4;

/** Whether somebody who says this is content with the result: partly solved is not solved. */
export function isContent({ solved, score }: { readonly solved: boolean; readonly score: number }): boolean {
  return solved && score >= SATISFIED_FROM;
}

/** What the customer tells about the result. */
export interface Judgement {
  readonly solved: boolean;
  /** 1–5. */
  readonly score: number;
}

/**
 * The step that a customer's word takes in a case at `stage`; null: it is written down and takes none. By the stage as it
 * is now, since an agent may have moved the case while the customer wrote.
 */
export function stepOfWish(wish: CustomerWish, judgement: Judgement | null, stage: Stage): Act | null {
  if (wish === "withdraw") return (OPEN_STAGES as readonly Stage[]).includes(stage) ? "withdraw" : null;
  if (wish === "object") return NO_STEP[stage] ?? null;
  if (wish !== "judge" || judgement === null) return null;
  if (!isContent(judgement)) return NO_STEP[stage] ?? null;
  return stage === "calling_back" ? "call_satisfied" : null;
}

/** What a "no" does to a case. */
const NO_STEP: Readonly<Partial<Record<Stage, Act>>> = {
  calling_back: "call_dissatisfied",
  closed: "reopen",
  referred: "reopen",
  invalid: "reopen",
  withdrawn: "reopen",
};
