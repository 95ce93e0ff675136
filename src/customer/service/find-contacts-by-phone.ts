import { maySeeContactData } from "../../identity/domain/permissions.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { customerNameFor } from "../domain/customer-label.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readPhoneNumber } from "../domain/phone-number.ts";
import { findContactsByPhone as findIds, readContactRows } from "../store/contacts.ts";
import { readCustomerRows } from "../store/customers.ts";
import { presentContacts, type ContactView } from "./present-contacts.ts";

const MOST = 50;

/** Who has this number, for a ringing phone: the whole number in any customary form, at most 50 contacts. */
export async function findContactsByPhone(
  work: Work,
  phone: string,
): Promise<{ items: (ContactView & { customerName: string })[] }> {
  demand(maySeeCustomers(work.actor));
  const { tx, actor } = work;
  const ids = await findIds(tx, actor.orgId, readPhoneNumber(phone).value, MOST);
  const contacts = await presentContacts(work, await readContactRows(tx, actor.orgId, { ids }));
  const customerIds = contacts.map((contact) => contact.customerId);
  const customers = await readCustomerRows(tx, actor.orgId, [...new Set(customerIds)]);
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const masked = !maySeeContactData(actor);
  return {
    items: contacts.flatMap((contact) => {
      const customer = byId.get(contact.customerId);
      return customer ? [{ ...contact, customerName: customerNameFor(customer, masked) }] : [];
    }),
  };
}
