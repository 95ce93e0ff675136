import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Words } from "../../survey/domain/separate-words.ts";

/** A response to a survey as far as it may open a case. */
export interface AnswerRow {
  readonly id: string;
  readonly survey_id: string;
  readonly version: number;
  readonly customer_id: string | null;
  readonly language: string;
  readonly answers: unknown;
  readonly fields: unknown;
  readonly scores: readonly (number | null)[];
  readonly answered_at: string;
  /** Found good by the check, or by a person. */
  readonly counted: boolean;
  readonly words: readonly Words[];
}

/** One read for each response there is: most of them open no case. */
export async function readAnswerRow(tx: Tx, orgId: number, id: string): Promise<AnswerRow | undefined> {
  const { rows } = await sql<AnswerRow>`
    select r.id, r.survey_id, r.version, r.customer_id, r.language, r.answers, r.fields, r.scores, r.answered_at,
           coalesce(k.decision = 'included', k.exclusion is null) as counted,
           coalesce((select jsonb_agg(jsonb_build_object('question', w.question, 'part', w.part, 'kind', w.kind, 'text', w.text)
                                      order by w.question, w.part)
                       from survey_words w where w.org_id = r.org_id and w.response_id = r.id), '[]') as words
      from survey_response r
      join survey_response_check k on k.org_id = r.org_id and k.response_id = r.id
     where r.org_id = ${orgId} and r.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Overall satisfaction up to which an answer opens a case; null: the default. */
export async function readLowScore(tx: Tx, orgId: number): Promise<number | null> {
  const row = await tx
    .selectFrom("feedback_setting")
    .where("org_id", "=", orgId)
    .select("low_score")
    .executeTakeFirst();
  return row?.low_score ?? null;
}
