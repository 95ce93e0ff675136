import { demand, type Work } from "../../identity/service/work.ts";
import type { ConsentPurpose } from "../domain/consent.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readConsentRows } from "../store/consents.ts";
import { readColleagueNames } from "../store/customers.ts";
import { requireCustomer } from "./require-customer.ts";

export type ConsentView = Awaited<ReturnType<typeof listConsents>>["items"][number];

/** Consents and withdrawals of a customer, newest first. @throws Failure `not-found` */
export async function listConsents(work: Work, customerId: string) {
  demand(maySeeCustomers(work.actor));
  await requireCustomer(work, customerId);
  const { tx, actor } = work;
  const rows = await readConsentRows(tx, actor.orgId, [customerId]);
  const names = await readColleagueNames(
    tx,
    actor.orgId,
    rows.map((row) => row.recorded_by),
  );
  const seen = new Set<string>();
  const items = rows.map((row) => {
    const inForce = !seen.has(row.purpose);
    seen.add(row.purpose);
    return {
      id: row.id,
      customerId: row.customer_id,
      purpose: row.purpose as ConsentPurpose,
      granted: row.granted,
      source: row.source,
      reason: row.reason,
      recordedByName: names.get(row.recorded_by ?? "") ?? null,
      at: row.at,
      inForce,
    };
  });
  return { items };
}
