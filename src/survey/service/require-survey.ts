import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { lockSurveyRow, readSurveyRow, type SurveyRow } from "../store/surveys.ts";
import { readVersionRow, type VersionRow } from "../store/versions.ts";

/** @throws Failure `not-found` */
export async function requireSurvey({ tx, actor }: Work, id: string): Promise<SurveyRow> {
  const row = await readSurveyRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "survey" });
  return row;
}

/**
 * The survey, held against other changes until the transaction ends.
 * @throws Failure `not-found`
 */
export async function holdSurvey({ tx, actor }: Work, id: string): Promise<SurveyRow> {
  const row = await lockSurveyRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "survey" });
  return row;
}

/** @throws Failure `not-found` */
export async function requireVersion(
  { tx, actor }: Work,
  surveyId: string,
  number: number,
): Promise<VersionRow> {
  const row = await readVersionRow(tx, actor.orgId, surveyId, number);
  if (!row) throw new Failure("not-found", { record: "survey-version" });
  return row;
}
