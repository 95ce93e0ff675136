import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditCustomers } from "../domain/permissions.ts";
import {
  checkServiceTimes,
  type ServiceRecordChange,
  type ServiceRecordFields,
} from "../domain/service-record.ts";
import { serviceRecordColumns } from "../domain/service-record-row.ts";
import {
  findServiceRecordByExternalId,
  lockServiceRecordRow,
  updateServiceRecordRow,
} from "../store/service-records.ts";
import { requirePlace } from "./create-service-record.ts";
import type { ServiceRecordView } from "./present-service-records.ts";
import { readServiceRecord } from "./read-service-record.ts";
import { lockCustomer } from "./require-customer.ts";

/**
 * Changes the fields given; nothing is written when none differs.
 * @throws Failure `not-found` | `conflict-service-record-changed` and those of creating one
 */
export async function changeServiceRecord(
  work: Work,
  id: string,
  { revision, ...change }: ServiceRecordChange,
): Promise<ServiceRecordView> {
  demand(mayEditCustomers(work.actor));
  const { tx, actor, now } = work;
  const before: ServiceRecordFields = await readServiceRecord(work, id);
  const after = { ...before, ...definedOnly(change) };
  const customer = await lockCustomer(work, after.customerId, "share");
  // Locked after the customer, as merges do; somebody may have been faster.
  const locked = await lockServiceRecordRow(tx, actor.orgId, id);
  if (locked?.revision !== revision || locked.customer_id !== before.customerId)
    throw new Failure("conflict-service-record-changed");
  const names = Object.keys(change) as (keyof ServiceRecordFields)[];
  const fields = names.filter((field) => after[field] !== before[field]);
  if (fields.length === 0) return readServiceRecord(work, id);
  checkServiceTimes(after);
  await requirePlace(work, changedPlace(change, fields));
  await requireFreeExternalId(work, id, after.externalId);
  await updateServiceRecordRow(tx, actor.orgId, id, { ...serviceRecordColumns(after), updated_at: now });
  await recordAct(work, {
    action: "service-record.change",
    recordType: "service-record",
    recordId: id,
    recordLabel: customerLabel(customer),
    details: { customerId: customer.id, fields },
  });
  await announce(work, "service-record.changed", { serviceRecordId: id, customerId: customer.id, fields });
  return readServiceRecord(work, id);
}

function definedOnly(change: Omit<ServiceRecordChange, "revision">): Partial<ServiceRecordFields> {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<ServiceRecordFields>;
}

/** Staff and department that stay may have left or closed since. */
function changedPlace(
  change: Omit<ServiceRecordChange, "revision">,
  fields: readonly string[],
): Partial<Pick<ServiceRecordFields, "staffId" | "departmentId">> {
  return {
    staffId: fields.includes("staffId") ? (change.staffId ?? null) : null,
    departmentId: fields.includes("departmentId") ? (change.departmentId ?? null) : null,
  };
}

async function requireFreeExternalId(work: Work, id: string, externalId: string | null): Promise<void> {
  if (externalId === null) return;
  const holder = await findServiceRecordByExternalId(work.tx, work.actor.orgId, externalId);
  if (holder !== undefined && holder !== id)
    throw new Failure("conflict-service-external-id-taken", { externalId });
}
