import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditContacts } from "../domain/permissions.ts";
import { deleteContactRow } from "../store/contacts.ts";
import { lockContact } from "./change-contact.ts";

/** Removes a contact with all numbers and addresses. @throws Failure `not-found` */
export async function removeContact(work: Work, id: string): Promise<void> {
  demand(mayEditContacts(work.actor));
  const { customer } = await lockContact(work, id);
  await deleteContactRow(work.tx, work.actor.orgId, id);
  await recordAct(work, {
    action: "contact.remove",
    recordType: "contact",
    recordId: id,
    recordLabel: customerLabel(customer),
    details: { customerId: customer.id },
  });
  await announce(work, "customer.changed", { customerId: customer.id, fields: ["contacts"] });
}
