import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/** For whom and when a list is made. */
export interface FollowUpReader {
  readonly orgId: number;
  readonly userId: string | null;
  /** `2026-05-10` in the organization's zone, and the Sunday of that week. */
  readonly today: string;
  readonly sunday: string;
  /** The only department whose cases are seen, beside measures of one's own; null: none. */
  readonly departmentId: string | null;
  readonly seesAll: boolean;
}

export interface FollowUpFilter {
  readonly when: "due" | "late" | "week" | "later" | "judged";
  readonly whose: "all" | "to_judge" | "owned";
  readonly departmentId?: string | undefined;
}

/** A long-term measure with its case. */
export interface FollowUpRow {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly product: string | null;
  readonly stage: string;
  readonly department_id: string | null;
  readonly kind: string;
  readonly text: string;
  readonly owner_id: string | null;
  readonly due_on: string | null;
  readonly done_at: string | null;
  readonly result: string;
  readonly check_on: string;
  readonly checked_at: string | null;
  readonly checked_by: string | null;
  readonly is_effective: boolean | null;
  readonly postponed: number;
  readonly revision: number;
  readonly had_part: boolean;
}

/** One page by check date; those judged latest first. `after` is the sort key of the row before. */
export async function listFollowUpRows(
  tx: Tx,
  reader: FollowUpReader,
  filter: FollowUpFilter,
  page: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<readonly FollowUpRow[]> {
  const [day, id] = page.after ?? [null, null];
  const isJudged = filter.when === "judged";
  const past = isJudged
    ? sql`(m.check_on, m.id) < (${day}::date, ${id}::uuid)`
    : sql`(m.check_on, m.id) > (${day}::date, ${id}::uuid)`;
  const order = isJudged ? sql`m.check_on desc, m.id desc` : sql`m.check_on, m.id`;
  const { rows } = await sql<FollowUpRow>`
    select ${columns(reader)} ${FOLLOW_UPS}
     where m.org_id = ${reader.orgId} and ${conditions(reader, filter)}
       and (${day}::date is null or ${past})
     order by ${order} limit ${page.limit}`.execute(tx);
  return rows;
}

/** One of them, whatever its date; undefined where the reader sees none. */
export async function findFollowUpRow(
  tx: Tx,
  reader: FollowUpReader,
  id: string,
): Promise<FollowUpRow | undefined> {
  const { rows } = await sql<FollowUpRow>`
    select ${columns(reader)} ${FOLLOW_UPS}
     where m.org_id = ${reader.orgId} and m.id = ${id}::uuid and ${inSight(reader)}`.execute(tx);
  return rows[0];
}

/** How many a list holds, `most` where it holds more. */
export async function countFollowUps(
  tx: Tx,
  reader: FollowUpReader,
  filter: FollowUpFilter,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 ${FOLLOW_UPS} where m.org_id = ${reader.orgId} and ${conditions(reader, filter)}
       limit ${most}) held`.execute(tx);
  return rows[0]?.count ?? 0;
}

const FOLLOW_UPS = sql`
  from feedback_measure m
  join feedback_case c on c.org_id = m.org_id and c.id = m.case_id
    and c.stage not in ('merged', 'referred', 'invalid', 'withdrawn') and m.term = 'long'
    and m.check_on is not null and m.removed_at is null`;

function columns(reader: FollowUpReader): RawBuilder<unknown> {
  return sql`m.id, m.case_id, c.number, c.product, c.stage, c.department_id, m.kind, m.text, m.owner_id, m.due_on,
    m.done_at, m.result, m.check_on, m.checked_at, m.checked_by, m.is_effective, m.revision,
    ${hadPart(reader)} as had_part,
    (select count(*)::int from feedback_event e
      where e.org_id = m.org_id and e.case_id = m.case_id and e.act = 'measure'
        and e.details ->> 'did' = 'postpone' and e.details ->> 'measureId' = m.id::text) as postponed`;
}

/** The reader owns the measure or handled the case. */
function hadPart({ userId }: FollowUpReader): RawBuilder<unknown> {
  return sql`(coalesce(m.owner_id = ${userId}::uuid, false) or exists (
    select from feedback_handler h
     where h.org_id = m.org_id and h.case_id = m.case_id and h.user_id = ${userId}::uuid))`;
}

function inSight({ seesAll, userId, departmentId }: FollowUpReader): RawBuilder<unknown> {
  return sql`(${seesAll}::boolean or m.owner_id = ${userId}::uuid or c.department_id = ${departmentId}::uuid)`;
}

function conditions(reader: FollowUpReader, filter: FollowUpFilter): RawBuilder<unknown> {
  const { today, sunday, userId } = reader;
  const when = {
    due: sql`m.checked_at is null and m.check_on <= ${sunday}::date`,
    late: sql`m.checked_at is null and m.check_on < ${today}::date`,
    week: sql`m.checked_at is null and m.check_on between ${today}::date and ${sunday}::date`,
    later: sql`m.checked_at is null and m.check_on > ${sunday}::date`,
    judged: sql`m.checked_at is not null`,
  }[filter.when];
  const whose = {
    all: sql`true`,
    to_judge: sql`not ${hadPart(reader)} and m.check_on <= ${today}::date`,
    owned: sql`m.owner_id = ${userId}::uuid`,
  }[filter.whose];
  const of = filter.departmentId ?? null;
  return sql`${when} and ${whose} and ${inSight(reader)}
    and (${of}::uuid is null or c.department_id = ${of}::uuid)`;
}
