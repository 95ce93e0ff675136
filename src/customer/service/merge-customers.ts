import { announce, demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { AttributeValues } from "../domain/customer.ts";
import { customerLabel } from "../domain/customer-label.ts";
import {
  FILLED_FIELDS,
  mergeFill,
  withFill,
  type MergeFill,
  type MergeSide,
} from "../domain/customer-merge.ts";
import { mayMergeCustomers } from "../domain/permissions.ts";
import { readContactRows } from "../store/contacts.ts";
import {
  insertMergeRow,
  moveOwnedRows,
  repointMerged,
  setPrimary,
  type MovedRows,
} from "../store/customer-merges.ts";
import { lockCustomerRows, updateCustomerRow, type CustomerRow } from "../store/customers.ts";

/** What a merge did, so that it can be taken back. */
export interface MergeMoved {
  readonly rows: MovedRows;
  readonly fill: MergeFill;
  /** Contacts that were primary at the merged record and no longer are. */
  readonly primaryContacts: readonly string[];
  /** Records merged into the merged one before; they point at the survivor now. */
  readonly repointed: readonly string[];
}

/**
 * Merges a record into a customer: contacts, service records, consents and do-not-contact marks change hands, empty
 * fields are filled, tags and attributes joined. The merged record keeps its own row and external id, and points at
 * the survivor.
 * @throws Failure `merge-same-customer` | `not-found` | `conflict-customer-merged`
 */
export async function mergeCustomers(work: Work, survivorId: string, mergedId: string) {
  demand(mayMergeCustomers(work.actor));
  const { tx, actor, now } = work;
  const { survivor, merged } = await lockPair(work, survivorId, mergedId);
  const primaryContacts = await primaryContactsToStep(work, survivorId, mergedId);
  const rows = await moveOwnedRows(tx, actor.orgId, mergedId, survivorId);
  await setPrimary(tx, actor.orgId, primaryContacts, false);
  const repointed = await repointMerged(tx, actor.orgId, mergedId, survivorId);
  const fill = mergeFill(sideOf(survivor), sideOf(merged));
  await writeSide(work, survivorId, withFill(sideOf(survivor), fill));
  await updateCustomerRow(tx, actor.orgId, mergedId, { merged_into: survivorId, updated_at: now });
  const id = newId();
  const moved: MergeMoved = { rows, fill, primaryContacts, repointed };
  await insertMergeRow(tx, {
    org_id: actor.orgId,
    id,
    survivor_id: survivorId,
    merged_id: mergedId,
    merged_at: now,
    moved: JSON.stringify(moved),
    merged_by: actor.kind === "user" ? actor.id : null,
  });
  await recordAct(work, {
    action: "customer.merge",
    recordType: "customer",
    recordId: survivorId,
    recordLabel: customerLabel(survivor),
    details: { mergeId: id, mergedId },
  });
  await announce(work, "customer.merged", { mergeId: id, survivorId, mergedId });
  return { id, survivorId, mergedId, mergedAt: now, moved: countMoved(moved) };
}

async function lockPair(work: Work, survivorId: string, mergedId: string) {
  if (survivorId === mergedId) throw new Failure("merge-same-customer");
  const locked = await lockCustomerRows(work.tx, work.actor.orgId, [survivorId, mergedId], "update");
  const survivor = locked.find((row) => row.id === survivorId);
  const merged = locked.find((row) => row.id === mergedId);
  if (!survivor || !merged) throw new Failure("not-found", { record: "customer" });
  const gone = survivor.merged_into ?? merged.merged_into;
  if (gone !== null) throw new Failure("conflict-customer-merged", { into: gone });
  return { survivor, merged };
}

/** A customer has one primary contact: the survivor's stays, if it has any contact. */
async function primaryContactsToStep(work: Work, survivorId: string, mergedId: string): Promise<string[]> {
  const contacts = await readContactRows(work.tx, work.actor.orgId, { customerIds: [survivorId, mergedId] });
  if (contacts.every((contact) => contact.customer_id === mergedId)) return [];
  return contacts
    .filter((contact) => contact.customer_id === mergedId && contact.is_primary)
    .map(({ id }) => id);
}

/** The part of a customer's row that merges fill. */
export function sideOf(row: CustomerRow): MergeSide {
  const fields = Object.fromEntries(FILLED_FIELDS.map((field) => [field, row[field]])) as MergeSide["fields"];
  return { fields, tags: row.tags, attributes: row.attributes as AttributeValues, note: row.note };
}

/** Writes that part; the customer's revision goes up. */
export async function writeSide(work: Work, id: string, side: MergeSide): Promise<void> {
  await updateCustomerRow(work.tx, work.actor.orgId, id, {
    ...side.fields,
    tags: [...side.tags],
    attributes: JSON.stringify(side.attributes),
    note: side.note,
    updated_at: work.now,
  });
}

function countMoved({ rows, fill }: MergeMoved) {
  return {
    contacts: rows.customer_contact.length,
    serviceRecords: rows.customer_service_record.length,
    consents: rows.customer_consent.length,
    doNotContactMarks: rows.customer_do_not_contact.length,
    tags: [...fill.tags],
    filledFields: [
      ...Object.keys(fill.fields),
      ...Object.keys(fill.attributes).map((code) => `attributes.${code}`),
    ],
  };
}
