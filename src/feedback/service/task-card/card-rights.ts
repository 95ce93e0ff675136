import type { Work } from "../../../identity/service/work.ts";
import { decideStep } from "../../domain/life/decide-step.ts";
import type { Refusal } from "../../domain/life/decide-step.ts";
import type { CardKind } from "../../domain/task-card/card-state.ts";
import { mayPlan } from "../../domain/work/measure-rules.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readCaseFacts } from "../read-case-facts.ts";
import { stepContext } from "../step-context.ts";
import { sidesOf } from "../work/hold-measure.ts";

/** What somebody may do with the cards of a case. */
export interface CardRights {
  /** Give tasks to guests: whoever plans. */
  readonly task: boolean;
  /** Invite others to check: whoever could check now; else why not. */
  readonly checkRefusals: readonly Refusal[];
}

/** An invitation to check is decided by the one guard of all steps: a handler does not choose who judges the work. */
export async function cardRights(work: Work, row: CaseRow): Promise<CardRights> {
  const context = await stepContext(work, row);
  const facts = await readCaseFacts(work, row);
  const decision = decideStep(facts, { act: "pass_check", hasForm: true }, context);
  return {
    task: mayPlan(work.actor, sidesOf(row, context, null)),
    checkRefusals: decision.refusals ?? [],
  };
}

/** Whether these rights go with a kind of card. */
export function mayHandle({ task, checkRefusals }: CardRights, kind: CardKind): boolean {
  return kind === "task" ? task : checkRefusals.length === 0;
}
