import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { isActiveUser } from "../../store/case-people.ts";
import { replaceQualified } from "../../store/qualified-handlers.ts";
import { readQualified } from "./read-qualified.ts";

/**
 * Names who may be given complex cases, instead of those named before. Cases under way stay where they are.
 * @throws Failure `feedback-handler-unknown`
 */
export async function saveQualified(
  work: Work,
  { userIds }: { readonly userIds: readonly string[] },
): ReturnType<typeof readQualified> {
  demand(mayEditFeedbackPolicies(work.actor));
  const { tx, actor } = work;
  const wanted = [...new Set(userIds)];
  for (const id of wanted)
    if (!(await isActiveUser(tx, actor.orgId, id))) throw new Failure("feedback-handler-unknown");
  await replaceQualified(tx, actor.orgId, wanted);
  const saved = await readQualified(work);
  await recordAct(work, {
    action: "feedback-qualified.update",
    recordType: "feedback-qualified",
    recordId: String(actor.orgId),
    recordLabel: "",
    details: { people: saved.people.map(({ name }) => name) },
  });
  return saved;
}
