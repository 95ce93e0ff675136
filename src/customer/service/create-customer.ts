import { Failure } from "../../kit/failure.ts";
import { announce, demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { changedAttributes } from "../domain/attribute-values.ts";
import type { CustomerDraft } from "../domain/customer.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { checkCustomerDays, cleanTags } from "../domain/customer-row.ts";
import { mayEditCustomers } from "../domain/permissions.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { insertCustomerRow, isColleague } from "../store/customers.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import type { CustomerView } from "./present-customers.ts";
import { readCustomer } from "./read-customer.ts";

/**
 * Registers a customer.
 * @throws Failure `conflict-external-id-taken`, `account-manager-unknown`, `attribute-*`, `*-in-future`
 */
export async function createCustomer(work: Work, draft: CustomerDraft): Promise<CustomerView> {
  demand(mayEditCustomers(work.actor));
  const { tx, actor, now } = work;
  checkCustomerDays(draft, await readOrganizationDay(tx, actor.orgId, now));
  await requireManager(work, draft.accountManagerId);
  const id = newId();
  const attributes = changedAttributes(await readAttributes(tx, actor.orgId), {}, draft.attributes);
  const inserted = await insertCustomerRow(tx, {
    org_id: actor.orgId,
    id,
    external_id: draft.externalId,
    kind: draft.kind,
    name: draft.name,
    tier: draft.tier,
    region: draft.region,
    industry: draft.industry,
    registered_on: draft.registeredOn,
    cooperation_since: draft.cooperationSince,
    channel_preference: draft.channelPreference,
    account_manager_id: draft.accountManagerId,
    tags: cleanTags(draft.tags),
    note: draft.note,
    attributes: JSON.stringify(attributes),
    created_at: now,
    updated_at: now,
  });
  if (!inserted) throw new Failure("conflict-external-id-taken", { externalId: draft.externalId ?? "" });
  await recordAct(work, {
    action: "customer.create",
    recordType: "customer",
    recordId: id,
    recordLabel: customerLabel(draft),
  });
  await announce(work, "customer.created", { customerId: id });
  return readCustomer(work, id);
}

/** @throws Failure `account-manager-unknown` */
export async function requireManager(work: Work, userId: string | null | undefined): Promise<void> {
  if (userId && !(await isColleague(work.tx, work.actor.orgId, userId)))
    throw new Failure("account-manager-unknown");
}
