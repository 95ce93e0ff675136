import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { CursorPart } from "../../kit/cursor.ts";
import { partsOfSort, type CaseSort, type CaseSortKey } from "../domain/queue/case-sort.ts";
import type { CaseRow } from "./cases.ts";

type OrderColumn = "priority_rank" | "due_sort" | "received_at" | "closed_at" | "id";

/** Columns of a list's order, all in one direction, so that one comparison of rows finds the place to go on. */
export interface CaseOrder {
  readonly columns: readonly OrderColumn[];
  readonly isDown: boolean;
}

const COLUMNS: Readonly<Record<CaseSortKey, readonly OrderColumn[]>> = {
  due: ["due_sort", "id"],
  received: ["received_at", "id"],
  priority: ["priority_rank", "due_sort", "id"],
  closed: ["closed_at", "id"],
};
const TYPES = {
  priority_rank: { cursor: "number", sql: sql`::smallint` },
  due_sort: { cursor: "instant", sql: sql`::timestamptz` },
  received_at: { cursor: "instant", sql: sql`::timestamptz` },
  closed_at: { cursor: "instant", sql: sql`::timestamptz` },
  id: { cursor: "uuid", sql: sql`::uuid` },
} as const satisfies Record<OrderColumn, { cursor: CursorPart; sql: unknown }>;

export function orderOf(sort: CaseSort): CaseOrder {
  const { key, isDown } = partsOfSort(sort);
  return { columns: COLUMNS[key], isDown };
}

/** What the parts of a cursor of this order are. */
export function cursorParts({ columns }: CaseOrder): readonly CursorPart[] {
  return columns.map((column) => TYPES[column].cursor);
}

/** The sort key of a row. */
export function sortKey({ columns }: CaseOrder, row: CaseRow): readonly (string | number | null)[] {
  return columns.map((column) => row[column]);
}

/** Rows that come after the one with this sort key. */
export function isAfter(
  { columns, isDown }: CaseOrder,
  key: readonly (string | number)[],
): RawBuilder<SqlBool> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((column, at) => sql`${key[at]}${TYPES[column].sql}`));
  return isDown ? sql<SqlBool>`(${names}) < (${values})` : sql<SqlBool>`(${names}) > (${values})`;
}
