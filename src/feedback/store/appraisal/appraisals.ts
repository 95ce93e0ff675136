import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackAppraisal } from "../../../platform/db/schema/feedback.ts";
import type { FigurePeriod } from "../figures.ts";
import { closedIn } from "./appraisal-rows.ts";

export type AppraisalRow = Selectable<FeedbackAppraisal>;
/** A version without its numbers. */
export type AppraisalHead = Omit<AppraisalRow, "figures" | "rules" | "org_id">;

/** Stores a version; false when somebody was faster. */
export async function insertAppraisalRow(tx: Tx, row: Insertable<FeedbackAppraisal>): Promise<boolean> {
  const stored = await tx
    .insertInto("feedback_appraisal")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return stored !== undefined;
}

export function findAppraisalRow(tx: Tx, orgId: number, id: string): Promise<AppraisalRow | undefined> {
  return tx
    .selectFrom("feedback_appraisal")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** Versions of months, latest month and version first; of one month where it is named (its first day). */
export function listAppraisalHeads(tx: Tx, orgId: number, month?: string): Promise<readonly AppraisalHead[]> {
  let query = tx
    .selectFrom("feedback_appraisal")
    .where("org_id", "=", orgId)
    .select(["id", "month", "version", "frozen_at", "frozen_by", "frozen_by_name", "reason"]);
  if (month !== undefined) query = query.where("month", "=", month);
  return query.orderBy("month", "desc").orderBy("version", "desc").limit(500).execute();
}

/** What is to be known of a month before it is frozen. */
export interface MonthRow {
  /** `2026-05`. */
  readonly month: string;
  readonly closed: number;
  /** Cases whose decision on responsibility does not count yet. */
  readonly pending: number;
  /** Complaints that nobody decided about. */
  readonly undecided: number;
}

/** Months of a period in which cases were closed, by the clocks of `timeZone`. */
export async function countMonths(
  tx: Tx,
  period: FigurePeriod,
  timeZone: string,
): Promise<readonly MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select to_char(c.closed_at at time zone ${timeZone}, 'YYYY-MM') as month, count(*)::int as closed,
           (count(*) filter (where ${isPending(period)}))::int as pending,
           (count(*) filter (where r.case_id is null and c.voice = 'complaint'))::int as undecided
      from feedback_case c
      left join feedback_responsibility r on r.org_id = c.org_id and r.case_id = c.id
     where ${closedIn(period)}
     group by 1 order by 1 desc`.execute(tx);
  return rows;
}

export interface PendingRow {
  readonly case_id: string;
  readonly number: string;
  readonly state: string;
}

/** Cases closed in the period whose decision does not count yet. */
export async function listPending(tx: Tx, period: FigurePeriod): Promise<readonly PendingRow[]> {
  const { rows } = await sql<PendingRow>`
    select c.id as case_id, c.number, r.state
      from feedback_case c join feedback_responsibility r on r.org_id = c.org_id and r.case_id = c.id
     where ${closedIn(period)} and ${isPending(period)}
     order by c.number`.execute(tx);
  return rows;
}

function isPending({ now }: FigurePeriod) {
  return sql`(r.state = 'appealed' or (r.state = 'decided' and r.appeal_until > ${now}::timestamptz))`;
}

/** Departments of people, closed ones too. */
export async function readDepartmentsOf(
  tx: Tx,
  orgId: number,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "in", [...userIds])
    .select(["id", "department_id"])
    .execute();
  return new Map(rows.map(({ id, department_id }) => [id, department_id]));
}
