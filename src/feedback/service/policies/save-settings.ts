import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FeedbackSettings } from "../../domain/feedback-settings.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { saveSettingsRow } from "../../store/settings.ts";
import { readSettings } from "./read-settings.ts";

/** What is not named stays as it is. */
type SettingsInput = Omit<FeedbackSettings, "appealDays"> & {
  readonly appealDays?: number | undefined;
  readonly revision: number;
};

/**
 * Sets how the organization works on its cases.
 * @throws Failure `conflict-feedback-setting-changed`
 */
export async function saveSettings(
  work: Work,
  input: SettingsInput,
): Promise<FeedbackSettings & { readonly revision: number }> {
  demand(mayEditFeedbackPolicies(work.actor));
  const { tx, actor, now } = work;
  const { appealDays } = await readSettings(work);
  const settings = { ...input, appealDays: input.appealDays ?? appealDays };
  if (!(await saveSettingsRow(tx, actor.orgId, { ...settings, now })))
    throw new Failure("conflict-feedback-setting-changed");
  const { revision: _, ...details } = settings;
  await recordAct(work, {
    action: "feedback-setting.update",
    recordType: "feedback-setting",
    recordId: String(actor.orgId),
    recordLabel: "",
    details,
  });
  return readSettings(work);
}
