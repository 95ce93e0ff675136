import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FeedbackSettings } from "../../domain/feedback-settings.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { saveSettingsRow } from "../../store/settings.ts";
import { readSettings } from "./read-settings.ts";

/**
 * Sets how the organization works on its cases.
 * @throws Failure `conflict-feedback-setting-changed`
 */
export async function saveSettings(
  work: Work,
  input: FeedbackSettings & { readonly revision: number },
): Promise<FeedbackSettings & { readonly revision: number }> {
  demand(mayEditFeedbackPolicies(work.actor));
  const { tx, actor, now } = work;
  if (!(await saveSettingsRow(tx, actor.orgId, { ...input, now })))
    throw new Failure("conflict-feedback-setting-changed");
  const { revision: _, ...details } = input;
  await recordAct(work, {
    action: "feedback-setting.update",
    recordType: "feedback-setting",
    recordId: String(actor.orgId),
    recordLabel: "",
    details,
  });
  return readSettings(work);
}
