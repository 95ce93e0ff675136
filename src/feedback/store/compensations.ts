import { sql, type Insertable, type Selectable, type SqlBool, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackCompensation } from "../../platform/db/schema/feedback.ts";

export type CompensationRow = Selectable<FeedbackCompensation>;

/** A compensation with what is known of its case. */
export type LedgerRow = CompensationRow & {
  readonly number: string;
  readonly product: string | null;
  readonly problem_type: string;
  readonly department_id: string | null;
};

export interface LedgerFilter {
  readonly state?: string | undefined;
  /** ISO instants: of payment for paid ones asked for by state, else of the proposal. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly departmentId?: string | undefined;
}

export interface LedgerReader {
  readonly orgId: number;
  /** The only department whose cases are seen; null: all. */
  readonly departmentId: string | null;
}

export function insertCompensationRow(
  tx: Tx,
  row: Insertable<FeedbackCompensation>,
): Promise<CompensationRow> {
  return tx.insertInto("feedback_compensation").values(row).returningAll().executeTakeFirstOrThrow();
}

export function updateCompensationRow(
  tx: Tx,
  { org_id, id }: Pick<CompensationRow, "org_id" | "id">,
  changes: Updateable<FeedbackCompensation>,
): Promise<CompensationRow> {
  return tx
    .updateTable("feedback_compensation")
    .set(changes)
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function findCompensationRow(tx: Tx, orgId: number, id: string): Promise<CompensationRow | undefined> {
  return tx
    .selectFrom("feedback_compensation")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** Those of one case, oldest first. */
export function readCaseCompensations(
  tx: Tx,
  orgId: number,
  caseId: string,
): Promise<readonly CompensationRow[]> {
  return tx
    .selectFrom("feedback_compensation")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("id")
    .execute();
}

/** Latest proposal first, those after the row `after`. */
export function listLedgerRows(
  tx: Tx,
  reader: LedgerReader,
  filter: LedgerFilter,
  page: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<readonly LedgerRow[]> {
  let query = ledger(tx, reader, filter)
    .selectAll("m")
    .select(["c.number", "c.product", "c.problem_type", "c.department_id"]);
  if (page.after !== null)
    query = query.where(
      sql<SqlBool>`(m.proposed_at, m.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  return query.orderBy("m.proposed_at", "desc").orderBy("m.id", "desc").limit(page.limit).execute();
}

/** What the ledger is summed by. */
export const LEDGER_GROUPS = {
  state: "m.state",
  cause: "c.problem_type",
  product: "c.product",
  department: "c.department_id",
} as const;

/** Number of compensations and sum in yuan of a group. */
export interface LedgerSum {
  readonly key: string | null;
  readonly count: number;
  readonly amount: number;
}

/** The dearest groups first. */
export function sumLedger(
  tx: Tx,
  reader: LedgerReader,
  filter: LedgerFilter,
  by: { readonly group: keyof typeof LEDGER_GROUPS; readonly most: number },
): Promise<readonly LedgerSum[]> {
  const key = sql.ref<string | null>(LEDGER_GROUPS[by.group]);
  return ledger(tx, reader, filter)
    .select([key.as("key"), sql<number>`count(*)`.as("count"), sql<number>`sum(m.amount)`.as("amount")])
    .groupBy(key)
    .orderBy("amount", "desc")
    .orderBy("key")
    .limit(by.most)
    .execute();
}

function ledger(tx: Tx, { orgId, departmentId }: LedgerReader, filter: LedgerFilter) {
  const at = filter.state === "paid" ? "m.paid_at" : "m.proposed_at";
  let query = tx
    .selectFrom("feedback_compensation as m")
    .innerJoin("feedback_case as c", (join) =>
      join.onRef("c.org_id", "=", "m.org_id").onRef("c.id", "=", "m.case_id"),
    )
    .where("m.org_id", "=", orgId);
  if (departmentId !== null) query = query.where("c.department_id", "=", departmentId);
  if (filter.departmentId !== undefined) query = query.where("c.department_id", "=", filter.departmentId);
  if (filter.state !== undefined) query = query.where("m.state", "=", filter.state);
  if (filter.from !== undefined) query = query.where(at, ">=", filter.from);
  if (filter.before !== undefined) query = query.where(at, "<", filter.before);
  return query;
}
