import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { updateSurveyRow } from "../store/surveys.ts";
import { checkDraft } from "./check-draft.ts";
import { presentSurvey, type SurveyView } from "./present-surveys.ts";
import { holdSurvey, requireSurvey } from "./require-survey.ts";

/**
 * Saves the definition under work, if it is still at `revision`; it may be unfinished. Versions published before stay
 * as they are.
 * @throws Failure `not-found` | `conflict-survey-changed` {revision} | `conflict-survey-archived` |
 *   `survey-definition-faulty`
 */
export async function saveSurvey(
  work: Work,
  id: string,
  draft: { readonly definition: unknown; readonly revision: number },
): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const { definition } = checkDraft(draft.definition);
  const before = await holdSurvey(work, id);
  if (before.status === "archived") throw new Failure("conflict-survey-archived");
  if (before.revision !== draft.revision)
    throw new Failure("conflict-survey-changed", { revision: before.revision });
  await updateSurveyRow(tx, actor.orgId, id, {
    title: definition.title.zh,
    title_en: definition.title.en ?? null,
    definition: JSON.stringify(definition),
    revision: before.revision + 1,
    updated_by: actor.kind === "user" ? actor.id : null,
    updated_at: now,
  });
  await recordAct(work, {
    action: "survey.change",
    recordType: "survey",
    recordId: id,
    recordLabel: definition.title.zh,
    details: { revision: before.revision + 1 },
  });
  return presentSurvey(work, await requireSurvey(work, id));
}
