import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { ContactChange } from "../domain/contact.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditContacts } from "../domain/permissions.ts";
import {
  lockContactRow,
  makePrimary,
  readContactRows,
  updateContactRow,
  type ContactRow,
} from "../store/contacts.ts";
import type { CustomerRow } from "../store/customers.ts";
import { readContact } from "./add-contact.ts";
import type { ContactView } from "./present-contacts.ts";
import { lockCustomer } from "./require-customer.ts";
import { writeContactPoints } from "./write-contact-points.ts";

/**
 * Changes the fields given. `isPrimary: true` takes the place of the primary contact; false only steps back.
 * @throws Failure `not-found` | `conflict-contact-changed`
 */
export async function changeContact(work: Work, id: string, change: ContactChange): Promise<ContactView> {
  demand(mayEditContacts(work.actor));
  const { tx, actor, now } = work;
  const { contact, customer } = await lockContact(work, id);
  if (contact.revision !== change.revision) throw new Failure("conflict-contact-changed");
  await updateContactRow(tx, actor.orgId, id, {
    name: change.name ?? contact.name,
    title: change.title ?? contact.title,
    is_primary: change.isPrimary ?? contact.is_primary,
    updated_at: now,
  });
  if (change.isPrimary) await makePrimary(tx, actor.orgId, contact.customer_id, id);
  if (change.points) await writeContactPoints(work, id, change.points);
  await recordAct(work, {
    action: "contact.change",
    recordType: "contact",
    recordId: id,
    recordLabel: customerLabel(customer),
    details: { customerId: customer.id, fields: Object.keys(change).filter((field) => field !== "revision") },
  });
  await announce(work, "customer.changed", { customerId: customer.id, fields: ["contacts"] });
  return readContact(work, id);
}

/**
 * The contact and its customer, locked in the order in which merges lock them.
 * @throws Failure `not-found` | `conflict-customer-merged` | `conflict-contact-changed`
 */
export async function lockContact(
  work: Work,
  id: string,
): Promise<{ readonly contact: ContactRow; readonly customer: CustomerRow }> {
  const { tx, actor } = work;
  const [seen] = await readContactRows(tx, actor.orgId, { ids: [id] });
  if (!seen) throw new Failure("not-found", { record: "contact" });
  const customer = await lockCustomer(work, seen.customer_id, "share");
  const contact = await lockContactRow(tx, actor.orgId, id);
  if (!contact) throw new Failure("not-found", { record: "contact" });
  if (contact.customer_id !== customer.id) throw new Failure("conflict-contact-changed");
  return { contact, customer };
}
