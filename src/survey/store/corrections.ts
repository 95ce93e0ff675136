import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyCorrectedWords, SurveyResponseCorrection } from "../../platform/db/schema/survey.ts";
import type { Answers } from "../domain/evaluate/answer-value.ts";
import type { Words } from "../domain/separate-words.ts";

export type CorrectionRow = Selectable<SurveyResponseCorrection>;

/** How often each response was corrected; none: never. */
export async function countCorrections(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("survey_response_correction")
    .where("org_id", "=", orgId)
    .where("response_id", "in", [...ids])
    .groupBy("response_id")
    .select(["response_id", sql<number>`max(number)`.as("number")])
    .execute();
  return new Map(rows.map((row) => [row.response_id, row.number]));
}

/** The corrections of a response in their order. */
export function listCorrectionRows(
  tx: Tx,
  orgId: number,
  responseId: string,
): Promise<readonly CorrectionRow[]> {
  return tx
    .selectFrom("survey_response_correction")
    .where("org_id", "=", orgId)
    .where("response_id", "=", responseId)
    .selectAll()
    .orderBy("number")
    .execute();
}

/** What a correction says of words: from which number on, null when withdrawn. 0: what the customer sent. */
export interface WordsAt extends Omit<Words, "text"> {
  readonly number: number;
  readonly text: string | null;
}

/** Every state the words of a response ever had, in the order they came. */
export async function listWordHistory(
  tx: Tx,
  orgId: number,
  responseId: string,
): Promise<readonly WordsAt[]> {
  const { rows } = await sql<WordsAt>`
    select v.question, v.part, v.kind, v.text, 0 as number
      from survey_verbatim v where v.org_id = ${orgId} and v.response_id = ${responseId}::uuid
    union all
    select c.question, c.part, c.kind, c.text, c.number
      from survey_corrected_words c where c.org_id = ${orgId} and c.response_id = ${responseId}::uuid
    order by number, question, part`.execute(tx);
  return rows;
}

export async function insertCorrection(
  tx: Tx,
  row: Insertable<SurveyResponseCorrection>,
  words: readonly Omit<Insertable<SurveyCorrectedWords>, "org_id" | "response_id" | "number">[],
): Promise<void> {
  await tx.insertInto("survey_response_correction").values(row).execute();
  if (words.length === 0) return;
  const { org_id, response_id, number } = row;
  await tx
    .insertInto("survey_corrected_words")
    .values(words.map((one) => ({ ...one, org_id, response_id, number })))
    .execute();
}

/** Writes the answers as they stand after a correction; what was before stands in its record. */
export async function writeAnswers(
  tx: Tx,
  orgId: number,
  responseId: string,
  now: { readonly answers: Answers; readonly scores: readonly (number | null)[] },
): Promise<void> {
  await tx
    .updateTable("survey_response")
    .set({ answers: JSON.stringify(now.answers), scores: [...now.scores] })
    .where("org_id", "=", orgId)
    .where("id", "=", responseId)
    .execute();
}
