import type { ServiceRecordFields } from "./service-record.ts";

/** The columns of a service record, as its table has them. */
export function serviceRecordColumns(fields: ServiceRecordFields) {
  return {
    external_id: fields.externalId,
    customer_id: fields.customerId,
    kind: fields.kind,
    product: fields.product,
    order_number: fields.orderNumber,
    staff_name: fields.staffName,
    staff_id: fields.staffId,
    department_id: fields.departmentId,
    channel: fields.channel,
    served_on: fields.servedOn,
    requested_at: fields.requestedAt,
    first_response_at: fields.firstResponseAt,
    resolved_at: fields.resolvedAt,
    amount: fields.amount,
    note: fields.note,
  };
}
