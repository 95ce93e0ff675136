import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { lockPolicy, removePolicyRow } from "../../store/policies.ts";
import { askForRefresh } from "./refresh-job.ts";

/**
 * Takes a policy out of force; its cases fall to the next closest one, or to the defaults.
 * @throws Failure `not-found`
 */
export async function removePolicy(work: Work, id: string): Promise<void> {
  demand(mayEditFeedbackPolicies(work.actor));
  const { tx, actor, now } = work;
  const row = await lockPolicy(tx, actor.orgId, id);
  if (row === null) throw new Failure("not-found", { record: "feedback-policy" });
  await removePolicyRow(tx, actor.orgId, { id, now });
  await recordAct(work, {
    action: "feedback-policy.remove",
    recordType: "feedback-policy",
    recordId: id,
    recordLabel: row.name,
  });
  await askForRefresh(work);
}
