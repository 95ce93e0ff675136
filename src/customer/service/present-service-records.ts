import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Actor } from "../../identity/domain/actor.ts";
import { customerNameFor } from "../domain/customer-label.ts";
import type { ServiceKind } from "../domain/service-record.ts";
import type { ServiceRecordRow } from "../store/service-records.ts";

/** A service record as an actor may see it. */
export type ServiceRecordView = ReturnType<typeof presentServiceRecord>;

export function presentServiceRecord(actor: Actor, row: ServiceRecordRow) {
  const customer = { kind: row.customer_kind, name: row.customer_name };
  return {
    id: row.id,
    externalId: row.external_id,
    customerId: row.customer_id,
    customerName: customerNameFor(customer, !maySeeContactData(actor)),
    kind: row.kind as ServiceKind,
    product: row.product,
    orderNumber: row.order_number,
    staffName: row.staff_name,
    staffId: row.staff_id,
    departmentId: row.department_id,
    departmentName: row.department_name,
    channel: row.channel,
    servedOn: row.served_on,
    requestedAt: row.requested_at,
    firstResponseAt: row.first_response_at,
    resolvedAt: row.resolved_at,
    amount: row.amount,
    note: row.note,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
