import type { Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { spokenPhone } from "../domain/phone-number.ts";
import { listCustomerRows } from "../store/customer-list.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import type { SearchHit, SearchSource } from "./search-source.ts";
import { selectCustomers } from "./select-customers.ts";

/** Customers by part of the name, external id, contact name or number; nothing for who may see no customers. */
export async function searchCustomers(
  work: Work,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  if (!maySeeCustomers(work.actor)) return [];
  const selection = await selectCustomers(work, { q: text });
  if (!selection.text) return [];
  const order = { sort: "name", after: null, limit } as const;
  const rows = await listCustomerRows(work.tx, work.actor.orgId, selection, order);
  return (await presentCustomers(work, rows)).map(hitOf);
}

export const CUSTOMER_SEARCH_SOURCE: SearchSource = { kind: "customer", search: searchCustomers };

function hitOf({ id, name, externalId, region, primaryContact }: CustomerView): SearchHit {
  const phone = primaryContact?.phone ?? null;
  const contact = [primaryContact?.name, phone === null ? null : spokenPhone(phone)]
    .filter(Boolean)
    .join(" ");
  const subtitle = [externalId, region, contact].filter(Boolean).join(" · ");
  return { kind: "customer", id, title: name, subtitle };
}
