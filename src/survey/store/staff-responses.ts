import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { NewResponse } from "../domain/new-response.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";

/** A response that staff brings in, with where it comes from. */
export interface StaffResponse extends NewResponse {
  /** ISO instant. */
  readonly answeredAt: string;
  /** Number of the paper form or in the sheet; empty: none. */
  readonly label: string;
  readonly note: string;
}

export interface StaffEntry {
  readonly importId: string | null;
  readonly enteredBy: string | null;
  /** ISO instant. */
  readonly now: string;
}

/**
 * Stores responses of one survey, each with its words, its entry and its event; ids must differ. Answers the ids
 * stored now: one that was there before is passed over.
 */
export async function insertStaffResponses(
  tx: Tx,
  orgId: number,
  responses: readonly StaffResponse[],
  { importId, enteredBy, now }: StaffEntry,
): Promise<ReadonlySet<string>> {
  const sent = JSON.stringify(responses.map(rowOf));
  const { rows } = await sql<{ id: string }>`
    with sent as materialized (
      select * from json_to_recordset(${sent}::json) as r(
        id uuid, survey_id uuid, version integer, customer_id uuid, channel text, mode text, language text,
        answers jsonb, fields jsonb, scores smallint[], seconds integer, answered_at timestamptz, words json,
        label text, note text, event_id uuid)
    ), stored as (
      insert into survey_response (org_id, id, survey_id, version, customer_id, channel, mode, language,
                                   answers, fields, scores, seconds, answered_at)
      select ${orgId}, id, survey_id, version, customer_id, channel, mode, language,
             answers, fields, scores, seconds, answered_at
        from sent order by id
      on conflict (org_id, id) do nothing
      returning id
    ), first as materialized (
      select * from sent where id in (select id from stored)
    ), said as (
      insert into survey_verbatim (org_id, response_id, question, part, kind, text)
      select ${orgId}, first.id, w.question, w.part, w.kind, w.text
        from first cross join json_to_recordset(first.words) as w(question text, part text, kind text, text text)
    ), entered as (
      insert into survey_response_entry
        (org_id, response_id, survey_id, label, note, import_id, entered_by, entered_at)
      select ${orgId}, id, survey_id, label, note, ${importId}::uuid, ${enteredBy}::uuid, ${now}::timestamptz from first
    ), told as (
      insert into system.outbox (id, org_id, type, payload, occurred_at)
      select event_id, ${orgId}, ${SURVEY_EVENTS.responseReceived},
             jsonb_build_object('responseId', id, 'surveyId', survey_id, 'version', version, 'customerId', customer_id),
             ${now}::timestamptz
        from first
    )
    select id from stored`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

function rowOf(response: StaffResponse): object {
  return {
    id: response.id,
    survey_id: response.surveyId,
    version: response.version,
    customer_id: response.customerId,
    channel: response.channel,
    mode: response.mode,
    language: response.language,
    answers: response.answers,
    fields: response.fields,
    scores: response.scores,
    seconds: response.seconds,
    answered_at: response.answeredAt,
    words: response.words,
    label: response.label,
    note: response.note,
    event_id: randomUUIDv7(),
  };
}

/** The survey of each response that is there already, by its id. */
export async function readResponseSurveys(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("survey_response")
    .where("org_id", "=", orgId)
    .where("id", "in", [...ids])
    .select(["id", "survey_id"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.survey_id]));
}

/** Counts `places` more in each cell; a row is made where there is none. */
export async function addPlaces(
  tx: Tx,
  orgId: number,
  surveyId: string,
  cells: readonly { readonly quota: string; readonly cell: string; readonly places: number }[],
): Promise<void> {
  if (cells.length === 0) return;
  const key = (one: { readonly quota: string; readonly cell: string }): string => `${one.quota} ${one.cell}`;
  await tx
    .insertInto("survey_quota_count")
    .values(
      cells
        .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
        .map(({ quota, cell, places }) => ({
          org_id: orgId,
          survey_id: surveyId,
          quota,
          cell,
          taken: places,
        })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "survey_id", "quota", "cell"])
        .doUpdateSet({ taken: sql`survey_quota_count.taken + excluded.taken` }),
    )
    .execute();
}
