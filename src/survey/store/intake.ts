import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import type { Database, Tx } from "../../platform/db/database.ts";
import { queryAtOnce } from "../../platform/db/query-at-once.ts";
import type { IntakeOutcome, NewResponse } from "../domain/new-response.ts";

/**
 * Stores the responses whose survey takes answers and whose link is good, each with its event, within `tx`; the
 * database decides. Answers the ids stored now; an id that was there before is passed over.
 */
export async function insertResponseRows(
  tx: Tx,
  orgId: number,
  responses: readonly NewResponse[],
  now: string,
): Promise<ReadonlySet<string>> {
  const sent = JSON.stringify(responses.map(rowOf));
  const { rows } = await sql<{ id: string }>`
    select id from system.take_responses(${orgId}, ${sent}::json, ${now}::timestamptz) as t(id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Left to itself the database plans the function's statement anew for each batch, which costs as much as a few rows. */
const KEEP_PLAN = "set local plan_cache_mode = force_generic_plan";

/** As `insertResponseRows`, in a transaction of its own that is one message to the database: told after its commit. */
export async function storeResponseRows(
  database: Database,
  orgId: number,
  responses: readonly NewResponse[],
  now: string,
): Promise<ReadonlySet<string>> {
  const sent = literal(JSON.stringify(responses.map(rowOf)));
  const rows = await queryAtOnce<{ readonly id: string }>(
    database,
    orgId,
    `${KEEP_PLAN}; select id from system.take_responses(${orgId}, ${sent}::json, ${literal(now)}::timestamptz) as t(id)`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** As the driver's own, which goes sign by sign: too slow for long texts. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return quoted.includes("\\") ? ` E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}

function rowOf(response: NewResponse): object {
  const { words } = response;
  return {
    id: response.id,
    survey_id: response.surveyId,
    version: response.version,
    link_id: response.linkId,
    one_time: response.oneTime,
    customer_id: response.customerId,
    channel: response.channel,
    mode: response.mode,
    language: response.language,
    answers: response.answers,
    fields: response.fields,
    scores: response.scores,
    seconds: response.seconds,
    words: words.length > 0 ? words : null,
    event_id: randomUUIDv7(),
  };
}

/** Why a response was not stored just now: it was before, or what stands against it; null when nothing does. */
export async function readRefusal(
  tx: Tx,
  orgId: number,
  { id, surveyId, linkId }: NewResponse,
  now: string,
): Promise<Exclude<IntakeOutcome, "stored"> | null> {
  const { rows } = await sql<{
    same: boolean | null;
    status: string | null;
    used: boolean;
    gone: boolean;
  }>`
    select (select r.survey_id = ${surveyId} and r.link_id is not distinct from ${linkId}::uuid
              from survey_response r where r.org_id = ${orgId} and r.id = ${id}) as same,
           (select s.status from survey_survey s where s.org_id = ${orgId} and s.id = ${surveyId}) as status,
           exists (select from survey_link_use u where u.org_id = ${orgId} and u.link_id = ${linkId}::uuid) as used,
           exists (select from survey_link l where l.org_id = ${orgId} and l.id = ${linkId}::uuid
                    and (l.revoked_at is not null or l.expires_at <= ${now}::timestamptz)) as gone`.execute(
    tx,
  );
  const [found] = rows;
  if (found?.same === true) return "repeated";
  if (found?.same === false) return "other";
  if (found?.status !== "published") return "closed";
  if (found.gone) return "expired";
  return found.used ? "used" : null;
}

/** Places taken by cell, as `QUOTA CELL`; who takes places holds the rows until the transaction ends. */
export async function lockQuotaCounts(
  tx: Tx,
  orgId: number,
  surveyIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("survey_quota_count")
    .where("org_id", "=", orgId)
    .where("survey_id", "in", [...surveyIds])
    .select(["survey_id", "quota", "cell", "taken"])
    .orderBy("survey_id")
    .orderBy("quota")
    .orderBy("cell")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [cellKey(row.survey_id, row), row.taken]));
}

/** The name of a cell in `lockQuotaCounts`. */
export function cellKey(surveyId: string, cell: { readonly quota: string; readonly cell: string }): string {
  return `${surveyId} ${cell.quota} ${cell.cell}`;
}

/** Counts one more place in a cell; the row is made where there is none. */
export async function takePlaces(
  tx: Tx,
  orgId: number,
  surveyId: string,
  cells: readonly { readonly quota: string; readonly cell: string }[],
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .insertInto("survey_quota_count")
    .values(
      [...cells]
        .toSorted((a, b) => (cellKey("", a) < cellKey("", b) ? -1 : 1))
        .map(({ quota, cell }) => ({ org_id: orgId, survey_id: surveyId, quota, cell, taken: 1 })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "survey_id", "quota", "cell"])
        .doUpdateSet({ taken: sql`survey_quota_count.taken + 1` }),
    )
    .execute();
}

/** Makes the rows of cells that have none yet, so that they can be held. */
export async function addQuotaCells(
  tx: Tx,
  orgId: number,
  surveyId: string,
  cells: readonly { readonly quota: string; readonly cell: string }[],
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .insertInto("survey_quota_count")
    .values(cells.map(({ quota, cell }) => ({ org_id: orgId, survey_id: surveyId, quota, cell, taken: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
