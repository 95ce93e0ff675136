import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readContactRows } from "../store/contacts.ts";
import { presentContacts, type ContactView } from "./present-contacts.ts";
import { requireCustomer } from "./require-customer.ts";

/** People at a customer, the primary contact first. @throws Failure `not-found` */
export async function listContacts(work: Work, customerId: string): Promise<{ items: ContactView[] }> {
  demand(maySeeCustomers(work.actor));
  await requireCustomer(work, customerId);
  const rows = await readContactRows(work.tx, work.actor.orgId, { customerIds: [customerId] });
  return { items: await presentContacts(work, rows) };
}
