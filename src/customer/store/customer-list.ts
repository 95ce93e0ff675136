import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerFilter, CustomerSort } from "../domain/customer.ts";
import type { SegmentCondition } from "../domain/segment-condition.ts";
import { CUSTOMER_COLUMNS, type CustomerRow } from "./customers.ts";
import { segmentSql } from "./segment-sql.ts";

/** What text to look for, prepared by domain/search-text.ts. */
export interface TextQuery {
  /** NFKC, lower case. */
  readonly text: string;
  /** As typed. */
  readonly exact: string;
  /** The normalised number the text may be. */
  readonly phone: string;
  /** At least 4 digits of a number; null when the text holds anything else. */
  readonly digits: string | null;
  /** Parts of names, numbers and external ids of persons must not be found out by trying. */
  readonly masked: boolean;
}

/** Which customers; merged ones never. */
export interface CustomerSelection {
  readonly filter: Omit<CustomerFilter, "q" | "segmentId">;
  readonly text?: TextQuery | undefined;
  readonly segment?: SegmentCondition | undefined;
  readonly today: string;
}

/** Where a page begins: after this row of the order. */
export interface CustomerPlace {
  readonly id: string;
  /** Of sort `updated`: the moment of the row's last change. */
  readonly at: string;
}

export interface CustomerPageOrder {
  readonly sort: CustomerSort;
  readonly after: CustomerPlace | null;
  readonly limit: number;
}

type Bool = RawBuilder<boolean>;

export async function listCustomerRows(
  tx: Tx,
  orgId: number,
  selection: CustomerSelection,
  order: CustomerPageOrder,
): Promise<readonly CustomerRow[]> {
  const after = order.after === null ? sql<boolean>`true` : afterSql(orgId, order.sort, order.after);
  const query = tx
    .selectFrom("customer_customer as c")
    .where(selectionSql(orgId, selection))
    .where(after)
    .select(CUSTOMER_COLUMNS.map((column) => `c.${column}` as const))
    .limit(order.limit);
  if (order.sort === "newest") return query.orderBy("c.id", "desc").execute();
  if (order.sort === "updated")
    return query.orderBy("c.updated_at", "desc").orderBy("c.id", "desc").execute();
  return query
    .orderBy(sql`c.name collate system.chinese_order`)
    .orderBy("c.id")
    .execute();
}

export async function countCustomerRows(
  tx: Tx,
  orgId: number,
  selection: CustomerSelection,
): Promise<number> {
  const { count } = await tx
    .selectFrom("customer_customer as c")
    .where(selectionSql(orgId, selection))
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The name itself stays out of the cursor: it may be a person's. */
function afterSql(orgId: number, sort: CustomerSort, { id, at }: CustomerPlace): Bool {
  if (sort === "newest") return sql`c.id < ${id}`;
  if (sort === "updated") return sql`(c.updated_at, c.id) < (${at}::timestamptz, ${id}::uuid)`;
  const name = sql`(select p.name from customer_customer p where p.org_id = ${orgId} and p.id = ${id})`;
  return sql`(c.name collate system.chinese_order, c.id) > (${name}, ${id}::uuid)`;
}

function selectionSql(orgId: number, { filter, text, segment, today }: CustomerSelection): Bool {
  const parts: Bool[] = [sql`c.org_id = ${orgId}`, sql`c.merged_into is null`];
  if (filter.kind !== undefined) parts.push(sql`c.kind = ${filter.kind}`);
  if (filter.tier !== undefined) parts.push(sql`c.tier = ${filter.tier}`);
  if (filter.region !== undefined) parts.push(sql`c.region = ${filter.region}`);
  if (filter.tag !== undefined) parts.push(sql`c.tags @> array[${filter.tag}]::text[]`);
  if (filter.accountManagerId !== undefined)
    parts.push(sql`c.account_manager_id = ${filter.accountManagerId}`);
  if (text) parts.push(textSql(orgId, text));
  if (segment) parts.push(segmentSql(segment, today));
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function textSql(orgId: number, query: TextQuery): Bool {
  const like = containing(query.text);
  const ways: Bool[] = query.masked
    ? [
        sql`(c.kind = 'business' and c.search_text like ${like})`,
        sql`c.name = ${query.exact}`,
        sql`c.external_id = ${query.exact}`,
      ]
    : [sql`c.search_text like ${like}`, contactNameSql(orgId, like)];
  ways.push(phoneSql(orgId, sql`p.value = ${query.phone}`));
  if (!query.masked && query.digits !== null)
    ways.push(phoneSql(orgId, sql`p.value like ${containing(query.digits)}`));
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

function contactNameSql(orgId: number, like: string): Bool {
  return sql`c.id in (select k.customer_id from customer_contact k
    where k.org_id = ${orgId} and lower(k.name) like ${like})`;
}

function phoneSql(orgId: number, condition: Bool): Bool {
  return sql`c.id in (select k.customer_id from customer_contact_point p
    join customer_contact k on k.org_id = p.org_id and k.id = p.contact_id
    where p.org_id = ${orgId} and p.kind = 'phone' and ${condition})`;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

/** Ids of the customers selected, in their order, at most `limit`. */
export async function listCustomerIds(
  tx: Tx,
  orgId: number,
  selection: CustomerSelection,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("customer_customer as c")
    .where(selectionSql(orgId, selection))
    .select("c.id")
    .orderBy("c.id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
