import { sql, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyResponse, SurveyVerbatim } from "../../platform/db/schema/survey.ts";
import type { Words } from "../domain/separate-words.ts";

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

export interface ResponseSelection {
  readonly surveyId?: string | undefined;
  readonly version?: number | undefined;
  readonly linkId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly channel?: string | undefined;
  /** ISO instants: answered from, and before. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** True: only those that count; false: only those left out. */
  readonly counted?: boolean | undefined;
  readonly flagged?: boolean | undefined;
}

const COUNTED = sql<boolean>`(case when k.decision is not null then k.decision = 'included'
  else k.exclusion is null end)`;

/** Newest answers first. */
export function listResponseRows(
  tx: Tx,
  orgId: number,
  selection: ResponseSelection,
  page: { readonly after: readonly [answeredAt: string, id: string] | null; readonly limit: number },
): Promise<readonly CheckedResponseRow[]> {
  const { after } = page;
  let query = selectedResponses(tx, orgId, selection);
  if (selection.from !== undefined) query = query.where("r.answered_at", ">=", selection.from);
  if (selection.before !== undefined) query = query.where("r.answered_at", "<", selection.before);
  if (selection.counted !== undefined) query = query.where(sql<boolean>`${COUNTED} = ${selection.counted}`);
  if (selection.flagged !== undefined)
    query = query.where(sql<boolean>`(coalesce(k.flags, '{}') <> '{}') = ${selection.flagged}`);
  if (after !== null)
    query = query.where(sql<boolean>`(r.answered_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy("r.answered_at", "desc").orderBy("r.id", "desc").limit(page.limit).execute();
}

/** Those of one survey, version, link, customer or channel. */
function selectedResponses(tx: Tx, orgId: number, selection: ResponseSelection) {
  let query = checkedResponses(tx, orgId);
  if (selection.surveyId !== undefined) query = query.where("r.survey_id", "=", selection.surveyId);
  if (selection.version !== undefined) query = query.where("r.version", "=", selection.version);
  if (selection.linkId !== undefined) query = query.where("r.link_id", "=", selection.linkId);
  if (selection.customerId !== undefined) query = query.where("r.customer_id", "=", selection.customerId);
  if (selection.channel !== undefined) query = query.where("r.channel", "=", selection.channel);
  return query;
}

export function readResponseRow(tx: Tx, orgId: number, id: string): Promise<CheckedResponseRow | undefined> {
  return checkedResponses(tx, orgId).where("r.id", "=", id).executeTakeFirst();
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

/** What customers wrote, by response. */
export async function readWords(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Words[]>> {
  if (ids.length === 0) return new Map();
  const rows: readonly Selectable<SurveyVerbatim>[] = await tx
    .selectFrom("survey_verbatim")
    .where("org_id", "=", orgId)
    .where("response_id", "in", [...ids])
    .selectAll()
    .orderBy("question")
    .orderBy("part")
    .execute();
  const words = rows.map(({ response_id, question, part, kind, text }) => ({
    id: response_id,
    question,
    part,
    kind: kind as Words["kind"],
    text,
  }));
  return Map.groupBy(words, ({ id }) => id);
}
