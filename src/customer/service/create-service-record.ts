import { announce, demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditCustomers } from "../domain/permissions.ts";
import { checkServiceTimes, type ServiceRecordFields } from "../domain/service-record.ts";
import { serviceRecordColumns } from "../domain/service-record-row.ts";
import { isColleague } from "../store/customers.ts";
import { insertServiceRecordRow, isOpenDepartment } from "../store/service-records.ts";
import type { ServiceRecordView } from "./present-service-records.ts";
import { readServiceRecord } from "./read-service-record.ts";
import { lockCustomer } from "./require-customer.ts";

/**
 * Records one thing done for a customer.
 * @throws Failure `not-found` | `conflict-customer-merged` | `service-times-out-of-order` | `staff-unknown` |
 *   `department-unknown` | `conflict-service-external-id-taken`
 */
export async function createServiceRecord(
  work: Work,
  fields: ServiceRecordFields,
): Promise<ServiceRecordView> {
  demand(mayEditCustomers(work.actor));
  checkServiceTimes(fields);
  const { tx, actor, now } = work;
  const customer = await lockCustomer(work, fields.customerId, "share");
  await requirePlace(work, fields);
  const id = newId();
  const inserted = await insertServiceRecordRow(tx, {
    org_id: actor.orgId,
    id,
    ...serviceRecordColumns(fields),
    created_at: now,
    updated_at: now,
  });
  if (!inserted)
    throw new Failure("conflict-service-external-id-taken", { externalId: fields.externalId ?? "" });
  await recordAct(work, {
    action: "service-record.create",
    recordType: "service-record",
    recordId: id,
    recordLabel: customerLabel(customer),
    details: { customerId: customer.id, kind: fields.kind },
  });
  await announce(work, "service-record.created", {
    serviceRecordId: id,
    customerId: customer.id,
    kind: fields.kind,
  });
  return readServiceRecord(work, id);
}

/** @throws Failure `staff-unknown` | `department-unknown` */
export async function requirePlace(
  work: Work,
  place: Partial<Pick<ServiceRecordFields, "staffId" | "departmentId">>,
): Promise<void> {
  const { tx, actor } = work;
  if (place.staffId && !(await isColleague(tx, actor.orgId, place.staffId)))
    throw new Failure("staff-unknown");
  if (place.departmentId && !(await isOpenDepartment(tx, actor.orgId, place.departmentId)))
    throw new Failure("department-unknown");
}
