import { newId } from "../../../identity/service/work.ts";
import { phones, servedOn, text } from "../../domain/imports/check-row.ts";
import { guessCustomerKind } from "../../domain/imports/guess-kind.ts";
import { comparableOwnName } from "../../domain/imports/row-reader.ts";
import { applyServiceRecordBatch, SERVICE_RECORD_STAGE } from "../../store/imports/service-record-stage.ts";
import type { StageValue } from "../../store/imports/stage.ts";
import type { ImportPlan } from "./import-plan.ts";
import { arraysOf, type GoodRow, type ReadyBatch } from "./stage-customers.ts";

type StagedRecord = Readonly<Record<keyof typeof SERVICE_RECORD_STAGE, StageValue>>;

/** Makes rows of service records ready to be written. */
export function readyServiceRecords(rows: readonly GoodRow[], plan: ImportPlan): ReadyBatch {
  const staged = rows.map((row) => stagedRecord(row, plan));
  const columns = arraysOf(Object.keys(SERVICE_RECORD_STAGE), staged);
  return (tx, scope) => applyServiceRecordBatch(tx, scope, columns, plan.mapping);
}

function stagedRecord({ number, values }: GoodRow, { setting }: ImportPlan): StagedRecord {
  const name = text(values.get("customer.name"));
  const staff = text(values.get("staff"));
  const amount = values.get("amount");
  return {
    row: String(number),
    id: newId(),
    external_id: text(values.get("externalId")),
    customer_external_id: text(values.get("customer.externalId")),
    customer_name: name,
    customer_phone: phones(values.get("customer.phone"))[0]?.value ?? null,
    new_customer_id: newId(),
    new_contact_id: newId(),
    new_point_id: newId(),
    customer_kind_guess: guessCustomerKind(name ?? ""),
    kind: text(values.get("kind")),
    product: text(values.get("product")),
    order_number: text(values.get("orderNumber")),
    staff_name: staff,
    staff_id: staff === null ? null : (setting.context.people.get(comparableOwnName(staff)) ?? null),
    department_id: text(values.get("department")),
    channel: text(values.get("channel")),
    served_on: servedOn(values, setting.timeZone),
    requested_at: text(values.get("requestedAt")),
    first_response_at: text(values.get("firstResponseAt")),
    resolved_at: text(values.get("resolvedAt")),
    amount: typeof amount === "number" ? String(amount) : null,
    note: text(values.get("note")),
  };
}
