import { Failure } from "../../kit/failure.ts";
import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { changedAttributes } from "../domain/attribute-values.ts";
import type { AttributeValue, CustomerChange } from "../domain/customer.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { changedColumns, checkCustomerDays } from "../domain/customer-row.ts";
import { mayEditCustomers } from "../domain/permissions.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { findExternalIdHolder, updateCustomerRow, type CustomerRow } from "../store/customers.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import { requireManager } from "./create-customer.ts";
import type { CustomerView } from "./present-customers.ts";
import { readCustomer } from "./read-customer.ts";
import { lockCustomer } from "./require-customer.ts";

/**
 * Changes the fields given; nothing is written when none differs.
 * @throws Failure `not-found` | `conflict-customer-changed` | `conflict-customer-merged` and those of creating one
 */
export async function changeCustomer(
  work: Work,
  id: string,
  { revision, attributes, ...change }: CustomerChange,
): Promise<CustomerView> {
  demand(mayEditCustomers(work.actor));
  const { tx, actor, now } = work;
  const before = await lockCustomer(work, id, "update");
  if (before.revision !== revision) throw new Failure("conflict-customer-changed");
  checkCustomerDays(change, await readOrganizationDay(tx, actor.orgId, now));
  const { values, fields } = changedColumns(before, change);
  if (fields.includes("accountManagerId")) await requireManager(work, change.accountManagerId);
  if (fields.includes("externalId")) await requireFreeExternalId(work, id, change.externalId);
  const changed = await attributesAfter(work, before, attributes);
  const all = [...fields, ...changed.codes.map((code) => `attributes.${code}`)];
  if (all.length === 0) return readCustomer(work, id);
  await updateCustomerRow(tx, actor.orgId, id, {
    ...values,
    attributes: JSON.stringify(changed.after),
    updated_at: now,
  });
  await recordAct(work, {
    action: "customer.change",
    recordType: "customer",
    recordId: id,
    recordLabel: customerLabel(before),
    details: { fields: all },
  });
  await announce(work, "customer.changed", { customerId: id, fields: all });
  return readCustomer(work, id);
}

async function requireFreeExternalId(
  work: Work,
  id: string,
  externalId: string | null | undefined,
): Promise<void> {
  if (!externalId) return;
  const holder = await findExternalIdHolder(work.tx, work.actor.orgId, externalId);
  if (holder !== undefined && holder !== id) throw new Failure("conflict-external-id-taken", { externalId });
}

async function attributesAfter(work: Work, row: CustomerRow, change: CustomerChange["attributes"]) {
  const before = row.attributes as Readonly<Record<string, AttributeValue>>;
  if (!change) return { after: before, codes: [] };
  const definitions = await readAttributes(work.tx, work.actor.orgId);
  const after = changedAttributes(definitions, before, change);
  return { after, codes: Object.keys(change).filter((code) => before[code] !== after[code]) };
}
