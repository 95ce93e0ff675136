import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { DECIDABLE_STAGES } from "../../domain/appraisal/propose-responsibility.ts";

export type ResponsibilityList = "to_decide" | "appealable" | "appealed" | "final" | "mine";

/** For whom and when a list is made. */
export interface ResponsibilityReader {
  readonly orgId: number;
  /** ISO instant. */
  readonly now: string;
  readonly userId: string | null;
  /** Departments that the reader heads. */
  readonly heads: readonly string[];
  /** False: only what concerns the reader or the departments that they head. */
  readonly seesAll: boolean;
}

/** A case with its decision, if there is one. */
export interface ResponsibilityListRow {
  readonly case_id: string;
  readonly number: string;
  readonly product: string | null;
  readonly problem_type: string;
  readonly stage: string;
  readonly department_id: string | null;
  readonly received_at: string;
  readonly closed_at: string | null;
  readonly state: string | null;
  readonly kind: string | null;
  readonly decided_at: string | null;
  readonly appeal_until: string | null;
}

export interface ResponsibilityFilter {
  readonly list: ResponsibilityList;
  readonly departmentId?: string | undefined;
}

/** One page, latest received first; `after` is the sort key of the row before. */
export async function listResponsibilityRows(
  tx: Tx,
  reader: ResponsibilityReader,
  filter: ResponsibilityFilter,
  page: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<readonly ResponsibilityListRow[]> {
  const [at, id] = page.after ?? [null, null];
  const { rows } = await sql<ResponsibilityListRow>`
    select c.id as case_id, c.number, c.product, c.problem_type, c.stage, c.department_id, c.received_at,
           c.closed_at, r.state, r.kind, r.decided_at, r.appeal_until
      ${source(filter.list)}
     where ${conditions(reader, filter)}
       and (${at}::timestamptz is null or (c.received_at, c.id) < (${at}::timestamptz, ${id}::uuid))
     order by c.received_at desc, c.id desc limit ${page.limit}`.execute(tx);
  return rows;
}

/** How many a list holds, `most` where it holds more. */
export async function countResponsibilities(
  tx: Tx,
  reader: ResponsibilityReader,
  list: ResponsibilityList,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 ${source(list)} where ${conditions(reader, { list })} limit ${most}) held`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Lists of decisions begin with the decisions, that of cases without one with the cases. */
function source(list: ResponsibilityList): RawBuilder<unknown> {
  if (list === "to_decide")
    return sql`from feedback_case c
      left join feedback_responsibility r on r.org_id = c.org_id and r.case_id = c.id`;
  return sql`from feedback_responsibility r join feedback_case c on c.org_id = r.org_id and c.id = r.case_id`;
}

function conditions(reader: ResponsibilityReader, filter: ResponsibilityFilter): RawBuilder<unknown> {
  const { orgId, seesAll } = reader;
  const of = filter.departmentId ?? null;
  return sql`c.org_id = ${orgId} and ${standing(reader, filter.list)}
    and (${seesAll}::boolean or ${concerns(reader)})
    and (${of}::uuid is null or c.department_id = ${of}::uuid or exists (
      select from feedback_responsibility_share s
       where s.org_id = c.org_id and s.case_id = c.id and s.department_id = ${of}::uuid))`;
}

function standing(reader: ResponsibilityReader, list: ResponsibilityList): RawBuilder<unknown> {
  const { now } = reader;
  const inTime = sql`r.appeal_until > ${now}::timestamptz`;
  if (list === "to_decide")
    return sql`r.case_id is null and c.voice = 'complaint' and c.stage in (${sql.join([...DECIDABLE_STAGES])})`;
  if (list === "appealable") return sql`r.state = 'decided' and ${inTime}`;
  if (list === "appealed") return sql`r.state = 'appealed'`;
  if (list === "final")
    return sql`(r.state = 'final' or (r.state = 'decided' and not coalesce(${inTime}, false)))`;
  return sql`r.state in ('decided', 'appealed') and ${inTime} and ${unheard(reader)}`;
}

/** A share of the reader, or of a department that they head. */
function concerns({ userId, heads }: ResponsibilityReader): RawBuilder<unknown> {
  return sql`exists (select from feedback_responsibility_share s
     where s.org_id = c.org_id and s.case_id = c.id
       and (s.user_id = ${userId}::uuid or s.department_id = any (${[...heads]}::uuid[])))`;
}

/** A share for which the reader may still appeal. */
function unheard({ userId, heads }: ResponsibilityReader): RawBuilder<unknown> {
  return sql`exists (select from feedback_responsibility_share s
     where s.org_id = c.org_id and s.case_id = c.id
       and (s.user_id = ${userId}::uuid and not exists (
              select from feedback_responsibility_appeal a
               where a.org_id = s.org_id and a.case_id = s.case_id and a.department_id = s.department_id
                 and a.user_id = s.user_id and a.retracted_at is null)
         or s.department_id = any (${[...heads]}::uuid[]) and not exists (
              select from feedback_responsibility_appeal a
               where a.org_id = s.org_id and a.case_id = s.case_id and a.department_id = s.department_id
                 and a.user_id is null and a.retracted_at is null)))`;
}
