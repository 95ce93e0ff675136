import { sql, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyResponse, SurveyVerbatim } from "../../platform/db/schema/survey.ts";
import type { Words } from "../domain/separate-words.ts";
import { responseConditions, TO_REVIEW, type ResponseSelection } from "./response-filter.ts";

export type { ResponseSelection };

export type ResponseRow = Selectable<SurveyResponse>;

/** A response with what its check found and a person decided; nulls: not checked yet. */
export interface CheckedResponseRow extends ResponseRow {
  readonly flags: string[] | null;
  readonly exclusion: string | null;
  readonly decision: string | null;
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
}

/** Newest answers first. */
export function listResponseRows(
  tx: Tx,
  orgId: number,
  selection: ResponseSelection,
  page: { readonly after: readonly [answeredAt: string, id: string] | null; readonly limit: number },
): Promise<readonly CheckedResponseRow[]> {
  const { after } = page;
  let query = checkedResponses(tx, orgId);
  for (const condition of responseConditions(orgId, selection)) query = query.where(condition);
  if (after !== null)
    query = query.where(sql<boolean>`(r.answered_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy("r.answered_at", "desc").orderBy("r.id", "desc").limit(page.limit).execute();
}

/** How many wait for a decision: in one survey, or in all. */
export async function countToReview(tx: Tx, orgId: number, surveyId: string | undefined): Promise<number> {
  let query = tx
    .selectFrom("survey_response_check as k")
    .where("k.org_id", "=", orgId)
    .where(TO_REVIEW)
    .select(sql<number>`count(*)`.as("count"));
  if (surveyId !== undefined) query = query.where("k.survey_id", "=", surveyId);
  return (await query.executeTakeFirstOrThrow()).count;
}

export function readResponseRow(tx: Tx, orgId: number, id: string): Promise<CheckedResponseRow | undefined> {
  return checkedResponses(tx, orgId).where("r.id", "=", id).executeTakeFirst();
}

/** The rows of `ids` that are there. */
export function readResponseRows(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<readonly CheckedResponseRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return checkedResponses(tx, orgId)
    .where("r.id", "in", [...ids])
    .execute();
}

/** The response, held against other corrections until the transaction ends. */
export async function holdResponseRow(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<CheckedResponseRow | undefined> {
  const held = await tx
    .selectFrom("survey_response")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .select("id")
    .forUpdate()
    .executeTakeFirst();
  return held && readResponseRow(tx, orgId, id);
}

function checkedResponses(tx: Tx, orgId: number) {
  return tx
    .selectFrom("survey_response as r")
    .leftJoin("survey_response_check as k", (join) =>
      join.onRef("k.org_id", "=", "r.org_id").onRef("k.response_id", "=", "r.id"),
    )
    .where("r.org_id", "=", orgId)
    .selectAll("r")
    .select(["k.flags", "k.exclusion", "k.decision", "k.decision_reason", "k.decided_by", "k.decided_at"]);
}

/** What customers wrote, by response, as it stands after corrections. */
export async function readWords(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Words[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Omit<Selectable<SurveyVerbatim>, "org_id">>`
    select w.response_id, w.question, w.part, w.kind, w.text
      from survey_words w
     where w.org_id = ${orgId} and w.response_id in (${sql.join(ids.map((id) => sql`${id}::uuid`))})
     order by w.question, w.part`.execute(tx);
  const words = rows.map(({ response_id, question, part, kind, text }) => ({
    id: response_id,
    question,
    part,
    kind: kind as Words["kind"],
    text,
  }));
  return Map.groupBy(words, ({ id }) => id);
}
