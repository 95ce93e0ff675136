import type { Work } from "../../../identity/service/work.ts";
import { CUSTOMER_ACTOR } from "../../domain/case-actor.ts";
import type { Act, Step } from "../../domain/life/case-facts.ts";
import { decideStep } from "../../domain/life/decide-step.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readCaseFacts } from "../read-case-facts.ts";
import { stepContext } from "../step-context.ts";

/** Whether the customer may take a step now, with a reason where one is needed: by the one guard of all steps. */
export async function customerMay(work: Work, row: CaseRow): Promise<(act: Act) => boolean> {
  const facts = await readCaseFacts(work, row);
  const context = await stepContext(work, row, CUSTOMER_ACTOR);
  return (act) => {
    const step: Step = { act, reason: "-" };
    return decideStep(facts, step, context).outcome !== undefined;
  };
}
