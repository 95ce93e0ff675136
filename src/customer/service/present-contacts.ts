import { maskEmail, maskName, maskPhone } from "../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import type { ContactPointKind } from "../domain/contact.ts";
import { readContactPointRows, type ContactPointRow, type ContactRow } from "../store/contacts.ts";

/** A contact as the actor may see it. */
export type ContactView = Awaited<ReturnType<typeof presentContacts>>[number];

const MASK: Readonly<Record<string, (value: string) => string>> = {
  phone: maskPhone,
  email: maskEmail,
  wechat: maskEmail,
};

/** Contacts with their points, in the order given, masked where the actor may not see contact data. */
export async function presentContacts(work: Work, rows: readonly ContactRow[]) {
  const ids = rows.map((row) => row.id);
  const points = await readContactPointRows(work.tx, work.actor.orgId, ids);
  const byContact = Map.groupBy(points, (point) => point.contact_id);
  const masked = !maySeeContactData(work.actor);
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    name: masked ? maskName(row.name) : row.name,
    title: row.title,
    isPrimary: row.is_primary,
    points: (byContact.get(row.id) ?? []).map((point) => presentPoint(point, masked)),
    masked,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

function presentPoint(point: ContactPointRow, masked: boolean) {
  const mask = MASK[point.kind] ?? maskPhone;
  return {
    id: point.id,
    kind: point.kind as ContactPointKind,
    value: masked ? mask(point.value) : point.value,
    extension: masked ? "" : point.extension,
    valid: point.valid,
  };
}
