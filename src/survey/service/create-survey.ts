import { demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { insertSurveyRow } from "../store/surveys.ts";
import { checkDraft } from "./check-draft.ts";
import { emptyDefinition } from "./empty-definition.ts";
import { presentSurvey, type SurveyView } from "./present-surveys.ts";
import { requireSurvey } from "./require-survey.ts";
import { templateDefinition } from "./list-survey-templates.ts";

/** What a new survey begins with: one of these, or nothing. */
export interface SurveyOrigin {
  /** Code of a ready-made template. */
  readonly template?: string | undefined;
  /** A survey whose definition under work is copied. */
  readonly copyOf?: string | undefined;
  /** A whole definition. */
  readonly definition?: unknown;
  /** Chinese title; that of the origin where it is absent. */
  readonly title?: string | undefined;
}

/**
 * Begins a survey as a draft.
 * @throws Failure `survey-template-unknown` | `not-found` (copy) | `survey-definition-faulty`
 */
export async function createSurvey(work: Work, origin: SurveyOrigin): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const id = newId();
  const begun = await beginning(work, origin);
  const { definition } = checkDraft(
    origin.title === undefined ? begun : { ...begun, title: { ...begun.title, zh: origin.title } },
  );
  const person = actor.kind === "user" ? actor.id : null;
  await insertSurveyRow(tx, {
    org_id: actor.orgId,
    id,
    title: definition.title.zh,
    title_en: definition.title.en ?? null,
    status: "draft",
    definition: JSON.stringify(definition),
    template: origin.template ?? null,
    created_by: person,
    created_at: now,
    updated_by: person,
    updated_at: now,
  });
  await recordAct(work, {
    action: "survey.create",
    recordType: "survey",
    recordId: id,
    recordLabel: definition.title.zh,
    details: { template: origin.template ?? null, copyOf: origin.copyOf ?? null },
  });
  return presentSurvey(work, await requireSurvey(work, id));
}

async function beginning(work: Work, { template, copyOf, definition }: SurveyOrigin) {
  if (definition !== undefined) return checkDraft(definition).definition;
  if (copyOf !== undefined) return checkDraft((await requireSurvey(work, copyOf)).definition).definition;
  if (template === undefined) return emptyDefinition(work.actor.language);
  const ready = templateDefinition(template);
  if (ready === null) throw new Failure("survey-template-unknown", { template });
  return ready;
}
