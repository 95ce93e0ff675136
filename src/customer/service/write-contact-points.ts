import { newId, type Work } from "../../identity/service/work.ts";
import type { ContactPointDraft } from "../domain/contact.ts";
import { normalizeContactPoints } from "../domain/contact-point.ts";
import { replaceContactPointRows } from "../store/contacts.ts";

/** Replaces the points of a contact by these, normalised. */
export async function writeContactPoints(
  work: Work,
  contactId: string,
  drafts: readonly ContactPointDraft[],
): Promise<void> {
  const { orgId } = work.actor;
  const rows = normalizeContactPoints(drafts).map((point, position) => ({
    org_id: orgId,
    id: newId(),
    contact_id: contactId,
    position,
    ...point,
  }));
  await replaceContactPointRows(work.tx, { orgId, contactId }, rows);
}
