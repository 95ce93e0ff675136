import { demand, type Work } from "../../../identity/service/work.ts";
import { holdCase } from "../hold-case.ts";
import { stepContext } from "../step-context.ts";
import { takeStep } from "../take-step.ts";
import { mayLead } from "./may-lead.ts";
import { releaseCase } from "./release-case.ts";

/**
 * Takes one case from its handler: by the step `reassign`, or, without somebody to take it over, among the unassigned.
 * @throws Failure `not-found`, `forbidden`, those of `takeStep`
 */
export async function takeFrom(
  work: Work,
  id: string,
  { toUserId, reason }: { readonly toUserId: string | null; readonly reason: string },
): Promise<void> {
  if (toUserId !== null) {
    await takeStep(work, id, { act: "reassign", handlerId: toUserId, reason, revision: null });
    return;
  }
  const row = await holdCase(work, id);
  demand(mayLead(await stepContext(work, row), row));
  if (row.handler_id !== null) await releaseCase(work, row, reason);
}
