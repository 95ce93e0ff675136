import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { AppraisalFigure, AppraisalGroup } from "../../domain/appraisal/appraisal-figure.ts";
import type { Tally } from "../../domain/appraisal/appraisal-numbers.ts";
import { APPRAISED_SHARES } from "../../domain/appraisal/appraisal-figure.ts";
import { figureRows, PLACE, placeJoins, type FigurePeriod } from "../figures.ts";

/**
 * Rows that the numbers of a month are counted from, as a query: (figure, case_id, unit, clock, hit, value,
 * department_id, user_id, outlet_id, technician). Frozen months and running ones have the same.
 */
export type AppraisalSource = RawBuilder<unknown>;

/** The rows as cases are now. */
export function liveRows(period: FigurePeriod): AppraisalSource {
  const { orgId, now } = period;
  const shares = APPRAISED_SHARES.map(
    (figure) => sql`
      select ${sql.lit(figure)}, q.case_id, q.unit, q.clock, coalesce(q.hit, false), null::numeric, q.department_id,
             q.handler_id from (${figureRows(figure, period)}) q`,
  );
  const closed = closedIn(period);
  const people = sql`c.department_id, c.handler_id`;
  return sql`
    select f.figure, f.case_id, f.unit, f.clock, f.hit, f.value, f.department_id, f.user_id,
           -- Outlet or provider, and by whom the service was rendered that the case is about.
           ${PLACE} as outlet_id, ps.staff_name as technician
      from (
        select 'closed' as figure, c.id as case_id, c.id as unit, null::text as clock, true as hit,
               null::numeric as value, c.department_id, c.handler_id as user_id
          from feedback_case c where ${closed}
        union all
        select 'score', c.id, c.id, null, true, c.result_score, ${people}
          from feedback_case c where ${closed} and c.result_score is not null
        union all
        select 'responsible', c.id, c.id, null,
               r.state = 'final' or (r.state = 'decided' and r.appeal_until <= ${now}::timestamptz), s.percent,
               s.department_id, s.user_id
          from feedback_case c
          join feedback_responsibility r on r.org_id = c.org_id and r.case_id = c.id
          join feedback_responsibility_share s on s.org_id = c.org_id and s.case_id = c.id
         where ${closed}
        union all
        select 'appeals', c.id, a.id, null, coalesce(a.ruling in ('change', 'withdraw'), false), null,
               a.department_id, a.user_id
          from feedback_case c
          join feedback_responsibility_appeal a on a.org_id = c.org_id and a.case_id = c.id
           and a.retracted_at is null
         where ${closed}
        union all ${sql.join(shares, sql` union all `)}
      ) f
      ${placeJoins(orgId, { caseId: sql`f.case_id`, department: sql`f.department_id` })}`;
}

/** Closed in the period, praise apart. */
export function closedIn({ orgId, from, before }: FigurePeriod): RawBuilder<unknown> {
  return sql`c.org_id = ${orgId} and c.stage = 'closed' and c.outcome is distinct from 'praise'
    and c.closed_at >= ${from}::timestamptz and c.closed_at < ${before}::timestamptz`;
}

/** The rows as they were frozen. */
export function frozenRows(orgId: number, appraisalId: string): AppraisalSource {
  return sql`
    select figure, case_id, unit, clock, hit, value, department_id, user_id, outlet_id, technician
      from feedback_appraisal_case where org_id = ${orgId} and appraisal_id = ${appraisalId}::uuid`;
}

/** What a figure counted in one group. `key` is an id, the name of a technician, or "" for all. */
export interface GroupTally extends Tally {
  readonly group: AppraisalGroup;
  readonly key: string;
}

interface TallyRow extends Tally {
  readonly group: string;
  readonly key: string | null;
}

/** Counts of every figure, of all and by every group at once. */
export async function countTallies(tx: Tx, source: AppraisalSource): Promise<readonly GroupTally[]> {
  const { rows } = await sql<TallyRow>`
    with rows as (${source})
    select figure,
           case when grouping(department_id) = 0 then 'department' when grouping(user_id) = 0 then 'person'
                when grouping(outlet_id) = 0 then 'outlet' when grouping(technician) = 0 then 'technician'
                else 'all' end as "group",
           coalesce(department_id::text, user_id::text, outlet_id::text, technician) as key,
           count(distinct (coalesce(clock, ''), unit))::int as n,
           (count(distinct (coalesce(clock, ''), unit)) filter (where hit))::int as count,
           (avg(value) filter (where hit))::float8 as mean,
           (sum(value) filter (where hit))::float8 as sum,
           (var_samp(value) filter (where hit))::float8 as variance
      from rows
     group by grouping sets ((figure), (figure, department_id), (figure, user_id), (figure, outlet_id),
                             (figure, technician))`.execute(tx);
  return rows
    .filter(({ group, key }) => group === "all" || key !== null)
    .map((row) => ({ ...row, group: row.group as AppraisalGroup, key: row.key ?? "" }));
}

/** Keeps the rows of a month with its version; how many there are. */
export async function freezeRows(
  tx: Tx,
  { orgId, appraisalId }: { readonly orgId: number; readonly appraisalId: string },
  source: AppraisalSource,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into feedback_appraisal_case
      (org_id, appraisal_id, place, figure, case_id, unit, clock, hit, value, department_id, user_id, outlet_id,
       technician)
    select ${orgId}::bigint, ${appraisalId}::uuid,
           row_number() over (order by figure, case_id, clock, department_id, user_id), r.*
      from (${source}) r`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** What is listed behind a number. */
export interface AppraisalCaseFilter {
  readonly figure: AppraisalFigure;
  readonly group: AppraisalGroup;
  readonly key: string;
  readonly hit?: boolean | undefined;
  /** Only of this department, in whatever group; null: of all. */
  readonly within: string | null;
}

export interface AppraisalCaseRow {
  readonly case_id: string;
  readonly number: string;
  readonly product: string | null;
  readonly received_at: string;
  readonly closed_at: string | null;
  /** All that was counted of the case counts. */
  readonly hit: boolean;
  readonly value: number | null;
  readonly clocks: readonly string[];
}

const GROUP_COLUMN = {
  department: sql`f.department_id::text`,
  person: sql`f.user_id::text`,
  outlet: sql`f.outlet_id::text`,
  provider: sql`f.outlet_id::text`,
  technician: sql`f.technician`,
} as const;

/** One page of the cases behind a number, latest received first. */
export async function listAppraisalCases(
  tx: Tx,
  { orgId, source }: { readonly orgId: number; readonly source: AppraisalSource },
  filter: AppraisalCaseFilter,
  page: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<readonly AppraisalCaseRow[]> {
  const { figure, group, key, hit = null, within } = filter;
  const [at, id] = page.after ?? [null, null];
  const ofGroup = group === "all" ? sql`true` : sql`${GROUP_COLUMN[group]} = ${key}`;
  const { rows } = await sql<AppraisalCaseRow>`
    select c.id as case_id, c.number, c.product, c.received_at, c.closed_at, bool_and(f.hit) as hit,
           max(f.value)::float8 as value,
           coalesce(array_agg(distinct f.clock) filter (where f.clock is not null), '{}') as clocks
      from (${source}) f join feedback_case c on c.org_id = ${orgId} and c.id = f.case_id
     where f.figure = ${figure} and ${ofGroup} and (${hit}::boolean is null or f.hit = ${hit})
       and (${within}::uuid is null or f.department_id = ${within}::uuid)
       and (${at}::timestamptz is null or (c.received_at, c.id) < (${at}::timestamptz, ${id}::uuid))
     group by c.org_id, c.id
     order by c.received_at desc, c.id desc limit ${page.limit}`.execute(tx);
  return rows;
}

/** Something that counts otherwise now than when it was frozen. */
export interface DifferenceRow {
  readonly figure: string;
  readonly case_id: string;
  readonly number: string;
  readonly clock: string | null;
  readonly department_id: string | null;
  readonly user_id: string | null;
  /** True: as it is now; false: as it was. */
  readonly is_now: boolean;
  readonly hit: boolean;
  readonly value: number | null;
}

/** What stands in one of the two only, by case; at most `most`. */
export async function listDifferences(
  tx: Tx,
  orgId: number,
  sources: { readonly frozen: AppraisalSource; readonly live: AppraisalSource },
  most: number,
): Promise<readonly DifferenceRow[]> {
  const columns = sql`figure, case_id, clock, department_id, user_id, hit, value`;
  const { rows } = await sql<DifferenceRow>`
    with frozen as (select ${columns} from (${sources.frozen}) f),
         live as (select ${columns} from (${sources.live}) l),
         changed as (
           select false as is_now, * from (select * from frozen except select * from live) was
           union all
           select true, * from (select * from live except select * from frozen) present)
    select d.*, d.value::float8 as value, c.number
      from changed d join feedback_case c on c.org_id = ${orgId} and c.id = d.case_id
     order by c.number, d.figure, d.clock, d.is_now limit ${most}`.execute(tx);
  return rows;
}
