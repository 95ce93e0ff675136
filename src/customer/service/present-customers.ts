import { maskName, maskPhone } from "../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import type { AttributeValue, ChannelPreference, CustomerKind, CustomerTier } from "../domain/customer.ts";
import { customerNameFor } from "../domain/customer-label.ts";
import { lifecycle } from "../domain/lifecycle.ts";
import { isOpenMark } from "../domain/may-contact.ts";
import { readPrimaryContacts, type PrimaryContactRow } from "../store/contacts.ts";
import { readMergesInForce } from "../store/customer-merges.ts";
import { readColleagueNames, type CustomerRow } from "../store/customers.ts";
import { readMarkRows } from "../store/do-not-contact-marks.ts";
import { readOrganizationDay } from "../store/organization-day.ts";

/** A customer as the actor may see it. */
export type CustomerView = Awaited<ReturnType<typeof presentCustomers>>[number];

/** Rows as the actor may see them, in the order given, with what a list shows beside the customer's own fields. */
export async function presentCustomers(work: Work, rows: readonly CustomerRow[]) {
  const around = await readSurroundings(work, rows);
  const masked = !maySeeContactData(work.actor);
  return rows.map((row) => ({
    id: row.id,
    externalId: row.external_id,
    kind: row.kind as CustomerKind,
    name: customerNameFor(row, masked),
    tier: row.tier as CustomerTier,
    lifecycle: lifecycle(row.registered_on, around.today),
    region: row.region,
    industry: row.industry,
    registeredOn: row.registered_on,
    cooperationSince: row.cooperation_since,
    channelPreference: row.channel_preference as ChannelPreference | null,
    accountManagerId: row.account_manager_id,
    accountManagerName: around.names.get(row.account_manager_id ?? "") ?? null,
    tags: row.tags,
    attributes: row.attributes as Record<string, AttributeValue>,
    note: row.note,
    primaryContact: presentContact(around.contacts.get(row.id), masked),
    doNotContact: around.closed.get(row.id) ?? [],
    mergedInto: row.merged_into,
    mergeId: around.merges.get(row.id) ?? null,
    masked,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

async function readSurroundings(work: Work, rows: readonly CustomerRow[]) {
  const { tx, actor, now } = work;
  const ids = rows.map((row) => row.id);
  const today = await readOrganizationDay(tx, actor.orgId, now);
  const names = await readColleagueNames(
    tx,
    actor.orgId,
    rows.map((row) => row.account_manager_id),
  );
  const contacts = await readPrimaryContacts(tx, actor.orgId, ids);
  const marks = await readMarkRows(tx, actor.orgId, ids);
  const merged = rows.filter((row) => row.merged_into !== null).map((row) => row.id);
  const merges = await readMergesInForce(tx, actor.orgId, merged);
  const closed = new Map<string, string[]>();
  for (const { customer_id: id, channel, since, until, lifted_at: liftedAt } of marks) {
    const channels = closed.get(id) ?? [];
    if (isOpenMark({ since, until, liftedAt }, today) && !channels.includes(channel))
      closed.set(id, [...channels, channel]);
  }
  return {
    today,
    names,
    closed,
    contacts: new Map(contacts.map((contact) => [contact.customer_id, contact])),
    merges: new Map(merges.map((merge) => [merge.merged_id, merge.id])),
  };
}

function presentContact(contact: PrimaryContactRow | undefined, masked: boolean) {
  if (!contact) return null;
  const { id, name, phone } = contact;
  if (!masked) return { id, name, phone };
  return { id, name: maskName(name), phone: phone === null ? null : maskPhone(phone) };
}
