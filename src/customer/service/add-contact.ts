import { announce, demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import type { ContactDraft } from "../domain/contact.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditContacts } from "../domain/permissions.ts";
import { insertContactRow, makePrimary, readContactRows } from "../store/contacts.ts";
import { presentContacts, type ContactView } from "./present-contacts.ts";
import { lockCustomer } from "./require-customer.ts";
import { writeContactPoints } from "./write-contact-points.ts";

/** Adds a contact; the first of a customer is primary. @throws Failure `not-found` | `conflict-customer-merged` */
export async function addContact(work: Work, customerId: string, draft: ContactDraft): Promise<ContactView> {
  demand(mayEditContacts(work.actor));
  const { tx, actor, now } = work;
  const customer = await lockCustomer(work, customerId, "update");
  const others = await readContactRows(tx, actor.orgId, { customerIds: [customerId] });
  const isPrimary = draft.isPrimary || others.length === 0;
  const id = newId();
  await insertContactRow(tx, {
    org_id: actor.orgId,
    id,
    customer_id: customerId,
    name: draft.name,
    title: draft.title,
    is_primary: isPrimary,
    created_at: now,
    updated_at: now,
  });
  if (isPrimary) await makePrimary(tx, actor.orgId, customerId, id);
  await writeContactPoints(work, id, draft.points);
  await recordAct(work, {
    action: "contact.create",
    recordType: "contact",
    recordId: id,
    recordLabel: customerLabel(customer),
    details: { customerId },
  });
  await announce(work, "customer.changed", { customerId, fields: ["contacts"] });
  return readContact(work, id);
}

/** A contact that is known to exist, as the actor may see it. */
export async function readContact(work: Work, id: string): Promise<ContactView> {
  const rows = await readContactRows(work.tx, work.actor.orgId, { ids: [id] });
  const [view] = await presentContacts(work, rows);
  if (!view) throw new Error(`contact ${id} was not presented`);
  return view;
}
