import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { ShareFigure } from "../domain/figures/figure-name.ts";

/** Cases of which organization, when, and seen from when. Instants are ISO; the period ends before `before`. */
export interface FigurePeriod {
  readonly orgId: number;
  readonly from: string;
  readonly before: string;
  readonly now: string;
  /** Null: of all. */
  readonly departmentId: string | null;
}

/** A share of one group: of all, of a department, of a person, or of an outlet or provider. */
export interface ShareRow {
  /** Null for figures that have one part only. */
  readonly clock: string | null;
  readonly department_id: string | null;
  readonly handler_id: string | null;
  readonly place_id: string | null;
  readonly level: FigureLevel;
  readonly n: number;
  readonly count: number;
}

/** What rows are grouped by. */
export type FigureLevel = "all" | "department" | "person" | "place";

const LEVEL = sql`case when grouping(department_id) = 0 then 'department' when grouping(handler_id) = 0 then 'person'
                       when grouping(place_id) = 0 then 'place' else 'all' end as level`;

/**
 * Joins that find the outlet or service provider of a case, `PLACE`: where the service was rendered that it is about,
 * else the department whose it is, where that is one.
 * @param caseId, department columns of the rows
 */
export function placeJoins(
  orgId: number,
  { caseId, department }: { readonly caseId: RawBuilder<unknown>; readonly department: RawBuilder<unknown> },
): RawBuilder<unknown> {
  return sql`
    join feedback_case pc on pc.org_id = ${orgId} and pc.id = ${caseId}
    left join customer_service_record ps on ps.org_id = pc.org_id and ps.id = pc.service_record_id
    left join identity_department rendered
      on rendered.org_id = pc.org_id and rendered.id = ps.department_id and rendered.kind <> 'department'
    left join identity_department own
      on own.org_id = pc.org_id and own.id = ${department} and own.kind <> 'department'`;
}
export const PLACE = sql`coalesce(rendered.id, own.id)`;

/** Ended otherwise than by being handled: nobody's promise was kept or broken. */
const HANDLED = sql`c.stage not in ('merged', 'referred', 'invalid', 'withdrawn')`;

/**
 * The cases of a figure as rows (case_id, unit, hit, clock, department_id, handler_id): lists are opened by the same
 * rows that are counted, so that a number and its list cannot differ.
 */
export function figureRows(figure: ShareFigure, period: FigurePeriod): RawBuilder<unknown> {
  return ROWS[figure](period);
}

const ROWS: Readonly<Record<ShareFigure, (period: FigurePeriod) => RawBuilder<unknown>>> = {
  on_time: ({ orgId, from, before, now }) => sql`
    select r.case_id, r.case_id as unit, r.clock, r.department_id, r.handler_id,
           r.breached_at is null and coalesce(r.stopped_at, ${now}::timestamptz) <= r.due_at as hit
      from feedback_clock_run r join feedback_case c on c.org_id = r.org_id and c.id = r.case_id
     where r.org_id = ${orgId} and r.due_at >= ${from}::timestamptz and r.due_at < ${before}::timestamptz
       and (r.stopped_at is not null or r.due_at < ${now}::timestamptz)
       and not (r.clock = 'solution' and r.stopped_at is null
                and coalesce(c.paused_until > ${now}::timestamptz, false))
       -- Owed no more: nobody kept it.
       and not (r.is_cancelled and r.breached_at is null)
       and ${HANDLED}`,
  reopened: ({ orgId, from, before }) => sql`
    select c.id as case_id, c.id as unit, null::text as clock, c.department_id, c.handler_id, c.round > 1 as hit
      from feedback_case c
     where c.org_id = ${orgId} and c.first_closed_at >= ${from}::timestamptz
       and c.first_closed_at < ${before}::timestamptz`,
  first_contact: ({ orgId, from, before }) => sql`
    select c.id as case_id, c.id as unit, null::text as clock, c.department_id, c.handler_id,
           c.outcome = 'solved_at_first_contact' as hit
      from feedback_case c
     where c.org_id = ${orgId} and c.stage = 'closed' and c.outcome is distinct from 'praise'
       and c.closed_at >= ${from}::timestamptz and c.closed_at < ${before}::timestamptz`,
  satisfied: ({ orgId, from, before }) => sql`
    select distinct on (e.case_id) e.case_id, e.case_id as unit, null::text as clock, c.department_id,
           h.user_id as handler_id, e.act = 'call_satisfied' as hit
      from feedback_event e
      join feedback_case c on c.org_id = e.org_id and c.id = e.case_id
      left join lateral (
        select h.user_id from feedback_handler h
         where h.org_id = e.org_id and h.case_id = e.case_id
           -- A no opens the next round: who handled the one before is meant.
           and h.round = e.round - (e.to_stage = 'triaged')::int
         order by h.since desc limit 1) h on true
     where e.org_id = ${orgId} and e.act in ('call_satisfied', 'call_dissatisfied')
       and e.at >= ${from}::timestamptz and e.at < ${before}::timestamptz
     order by e.case_id, e.id desc`,
  calmed: ({ orgId, from, before }) => sql`
    select distinct on (e.case_id) e.case_id, e.case_id as unit, null::text as clock, c.department_id,
           h.user_id as handler_id, (e.details->>'emotionNow')::int < (e.details->>'emotionBefore')::int as hit
      from feedback_event e
      join feedback_case c on c.org_id = e.org_id and c.id = e.case_id
      left join lateral (
        select h.user_id from feedback_handler h
         where h.org_id = e.org_id and h.case_id = e.case_id and h.round = e.round
         order by h.since desc limit 1) h on true
     where e.org_id = ${orgId} and e.act = 'call'
       -- Who was calm before cannot be calmed.
       and (e.details->>'emotionBefore')::int > 1 and e.details->>'emotionNow' is not null
       and e.at >= ${from}::timestamptz and e.at < ${before}::timestamptz
     order by e.case_id, e.id desc`,
  repeat: ({ orgId, from, before }) => sql`
    select c.id as case_id, c.customer_id as unit, null::text as clock, c.department_id, c.handler_id,
           count(*) over (partition by c.customer_id, c.problem_type) > 1 as hit
      from feedback_case c
     where c.org_id = ${orgId} and c.voice = 'complaint' and c.customer_id is not null
       and c.received_at >= ${from}::timestamptz and c.received_at < ${before}::timestamptz and ${HANDLED}`,
};

/** The rows of a figure with their outlet or provider. */
function placedRows(figure: ShareFigure, period: FigurePeriod): RawBuilder<unknown> {
  return sql`
    select f.*, ${PLACE} as place_id from (${figureRows(figure, period)}) f
      ${placeJoins(period.orgId, { caseId: sql`f.case_id`, department: sql`f.department_id` })}`;
}

/** Counts of a figure, of all and by department, person, and outlet or provider at once. */
export async function readShareRows(
  tx: Tx,
  figure: ShareFigure,
  period: FigurePeriod,
): Promise<readonly ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    with rows as (${placedRows(figure, period)})
    select clock, department_id, handler_id, place_id, ${LEVEL},
           count(distinct unit)::int as n, (count(distinct unit) filter (where hit))::int as count
      from rows
     where ${inDepartment(period)}
     group by grouping sets ((clock), (clock, department_id), (clock, handler_id), (clock, place_id))`.execute(
    tx,
  );
  return rows;
}

/** Condition of a list: the cases of a figure that count, or that do not. */
export function figureCondition(
  {
    figure,
    clock,
    hit,
  }: { readonly figure: ShareFigure; readonly clock: string | null; readonly hit: boolean | null },
  period: FigurePeriod,
): RawBuilder<boolean> {
  return sql<boolean>`feedback_case.id in (
    select rows.case_id from (${placedRows(figure, period)}) rows
     where ${inDepartment(period)} and (${clock}::text is null or rows.clock = ${clock})
       and (${hit}::boolean is null or rows.hit = ${hit}))`;
}

/** Of an outlet or provider also what others handle of its services. */
function inDepartment({ departmentId }: FigurePeriod): RawBuilder<unknown> {
  return departmentId === null
    ? sql`true`
    : sql`(rows.department_id = ${departmentId}::uuid or rows.place_id = ${departmentId}::uuid)`;
}

/** How long cases took that ended in the period, by group; milliseconds. */
export interface DurationRow {
  readonly department_id: string | null;
  readonly handler_id: string | null;
  readonly place_id: string | null;
  readonly level: FigureLevel;
  readonly n: number;
  /** Working time to the first end, and to the last; medians. */
  readonly first_worked: number | null;
  readonly worked: number | null;
  /** Elapsed time, likewise. */
  readonly first_elapsed: number | null;
  readonly elapsed: number | null;
  /** Grades of the result, 1–5, and how many gave one. */
  readonly score: number | null;
  readonly scored: number;
}

export async function readDurationRows(tx: Tx, period: FigurePeriod): Promise<readonly DurationRow[]> {
  const { orgId, from, before } = period;
  const { rows } = await sql<DurationRow>`
    with rows as (
      select c.*, ${PLACE} as place_id, extract(epoch from c.first_closed_at - c.received_at) * 1000 as first_ms,
             extract(epoch from c.closed_at - c.received_at) * 1000 as total_ms
        from feedback_case c
        ${placeJoins(orgId, { caseId: sql`c.id`, department: sql`c.department_id` })}
       where c.org_id = ${orgId} and c.stage = 'closed' and c.outcome is distinct from 'praise'
         and c.worked_ms is not null
         and c.closed_at >= ${from}::timestamptz and c.closed_at < ${before}::timestamptz)
    select department_id, handler_id, place_id, ${LEVEL},
           count(*)::int as n,
           percentile_cont(0.5) within group (order by first_worked_ms) as first_worked,
           percentile_cont(0.5) within group (order by worked_ms) as worked,
           percentile_cont(0.5) within group (order by first_ms)::float8 as first_elapsed,
           percentile_cont(0.5) within group (order by total_ms)::float8 as elapsed,
           avg(result_score)::float8 as score, count(result_score)::int as scored
      from rows
     where ${inDepartment(period)}
     group by grouping sets ((), (department_id), (handler_id), (place_id))`.execute(tx);
  return rows;
}

/** What came in and what ended in the period, and what is open now. */
export interface VolumeRow {
  readonly received: number;
  readonly complaints: number;
  readonly praise: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
  readonly overridden: number;
}

export async function readVolume(tx: Tx, period: FigurePeriod): Promise<VolumeRow> {
  const { orgId, from, before, now, departmentId } = period;
  const own =
    departmentId === null
      ? sql`true`
      : sql`(c.department_id = ${departmentId}::uuid or exists (
              select from customer_service_record s
                join identity_department d
                  on d.org_id = s.org_id and d.id = s.department_id and d.kind <> 'department'
               where s.org_id = c.org_id and s.id = c.service_record_id and d.id = ${departmentId}::uuid))`;
  const received = sql`c.received_at >= ${from}::timestamptz and c.received_at < ${before}::timestamptz`;
  const cases = sql`from feedback_case c where c.org_id = ${orgId} and ${own}`;
  const { rows } = await sql<VolumeRow>`
    select (select count(*)::int ${cases} and ${received}) as received,
           (select count(*)::int ${cases} and ${received} and c.voice = 'complaint') as complaints,
           (select count(*)::int ${cases} and ${received} and c.voice = 'praise') as praise,
           (select count(*)::int ${cases} and c.closed_at >= ${from}::timestamptz
               and c.closed_at < ${before}::timestamptz) as closed,
           (select count(*)::int ${cases} and c.is_open) as open,
           (select count(*)::int ${cases} and c.is_open and c.due_sort < ${now}::timestamptz) as overdue,
           (select count(distinct e.case_id)::int from feedback_event e
              join feedback_case c on c.org_id = e.org_id and c.id = e.case_id
             where e.org_id = ${orgId} and e.overridden <> '{}' and e.at >= ${from}::timestamptz
               and e.at < ${before}::timestamptz and ${own}) as overridden`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error("figures without a row");
  return row;
}
