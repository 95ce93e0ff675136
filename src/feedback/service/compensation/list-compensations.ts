import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { COMPENSATION_STATES, type CompensationState } from "../../domain/compensation/compensation.ts";
import { maySeeAllCompensations, maySeeCompensations } from "../../domain/permissions.ts";
import { readDepartmentNames } from "../../store/case-people.ts";
import {
  listLedgerRows,
  sumLedger,
  type LedgerFilter,
  type LedgerReader,
  type LedgerSum,
} from "../../store/compensations.ts";
import { presentCompensations } from "./present-compensations.ts";

const MOST_GROUPS = 20;
const NOTHING = "00000000-0000-0000-0000-000000000000";

/** Whose part of the ledger is read. A head without a department sees none of it. */
function ledgerReader({ actor }: Work): LedgerReader {
  demand(maySeeCompensations(actor));
  const { orgId, departmentId } = actor;
  return { orgId, departmentId: maySeeAllCompensations(actor) ? null : (departmentId ?? NOTHING) };
}

export interface LedgerQuery extends LedgerFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of the ledger, latest proposal first. @throws Failure `forbidden`, `invalid-cursor` */
export async function listCompensations(work: Work, { limit, cursor, ...filter }: LedgerQuery) {
  const reader = ledgerReader(work);
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const rows = await listLedgerRows(work.tx, reader, filter, { after, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: await presentCompensations(work, rows.slice(0, limit)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.proposed_at, last.id]) : null,
  };
}

/**
 * Sums of the ledger, in yuan: by state all that was asked for; by cause, product and department what it cost, which
 * is what was paid in the period, unless another state is asked for. @throws Failure `forbidden`
 */
export async function sumCompensations(work: Work, filter: LedgerFilter) {
  const reader = ledgerReader(work);
  const { tx, actor } = work;
  const cost = { ...filter, state: filter.state ?? "paid" };
  const by = (group: "cause" | "product" | "department") =>
    sumLedger(tx, reader, cost, { group, most: MOST_GROUPS });
  const states = await sumLedger(tx, reader, filter, { group: "state", most: MOST_GROUPS });
  const departments = await by("department");
  const names = await readDepartmentNames(
    tx,
    actor.orgId,
    departments.map(({ key }) => key),
  );
  return {
    total: { count: total(states, "count"), amount: total(states, "amount") },
    byState: Object.fromEntries(
      COMPENSATION_STATES.map((state) => [state, sumOf(states.find(({ key }) => key === state))]),
    ) as Record<CompensationState, Sum>,
    byCause: (await by("cause")).map((one) => ({ ...one, name: null })),
    byProduct: (await by("product")).map((one) => ({ ...one, name: one.key })),
    byDepartment: departments.map((one) => ({ ...one, name: names.get(one.key ?? "") ?? null })),
  };
}

interface Sum {
  readonly count: number;
  readonly amount: number;
}

function sumOf(found: LedgerSum | undefined): Sum {
  return { count: found?.count ?? 0, amount: found?.amount ?? 0 };
}

/** Rounded to the fen: sums of tenths are not exact in binary. */
function total(sums: readonly LedgerSum[], of: "count" | "amount"): number {
  return Math.round(sums.reduce((sum, one) => sum + one[of], 0) * 100) / 100;
}
