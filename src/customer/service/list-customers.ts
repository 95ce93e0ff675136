import { demand, type Work } from "../../identity/service/work.ts";
import type { CustomerFilter, CustomerSort } from "../domain/customer.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { listCustomerRows, type CustomerPlace } from "../store/customer-list.ts";
import type { CustomerRow } from "../store/customers.ts";
import { decodeCursor, encodeCursor, INSTANT_FORM, UUID_FORM } from "./list-cursor.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import { selectCustomers } from "./select-customers.ts";

export interface CustomerPageQuery extends CustomerFilter {
  readonly sort: CustomerSort;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of the customers that match, without merged ones. @throws Failure `invalid-cursor` */
export async function listCustomers(
  work: Work,
  query: CustomerPageQuery,
): Promise<{ items: CustomerView[]; nextCursor: string | null }> {
  demand(maySeeCustomers(work.actor));
  const { sort, limit, cursor, ...filter } = query;
  const after: CustomerPlace | null = decodeCursor(cursor, { id: UUID_FORM, at: INSTANT_FORM });
  const selection = await selectCustomers(work, filter);
  const rows = await listCustomerRows(work.tx, work.actor.orgId, selection, {
    sort,
    after,
    limit: limit + 1,
  });
  const items = await presentCustomers(work, rows.slice(0, limit));
  return { items, nextCursor: nextCursor(rows, limit) };
}

function nextCursor(rows: readonly CustomerRow[], limit: number): string | null {
  const last = rows[limit - 1];
  return last && rows.length > limit ? encodeCursor({ id: last.id, at: last.updated_at }) : null;
}
