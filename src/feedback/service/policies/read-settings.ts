import { demand, type Work } from "../../../identity/service/work.ts";
import { DEFAULT_SETTINGS, type FeedbackSettings } from "../../domain/feedback-settings.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { findSettings } from "../../store/settings.ts";

/** How the organization works on its cases; `revision` is 0 while the defaults hold. */
export async function readSettings(work: Work): Promise<FeedbackSettings & { readonly revision: number }> {
  demand(maySeeFeedback(work.actor));
  return (await findSettings(work.tx, work.actor.orgId)) ?? { ...DEFAULT_SETTINGS, revision: 0 };
}
