import type { Tx } from "../../../platform/db/database.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { createCustomerStage } from "../../store/imports/customer-stage.ts";
import { createServiceRecordStage } from "../../store/imports/service-record-stage.ts";
import type { ImportPlan } from "./import-plan.ts";
import { readyCustomers, type GoodRow, type ReadyBatch } from "./stage-customers.ts";
import { readyServiceRecords } from "./stage-service-records.ts";

/** Makes the stages that batches of this subject pass through; they end with the transaction. */
export function createStages(tx: Tx, subject: ImportSubject): Promise<void> {
  return subject === "customers" ? createCustomerStage(tx) : createServiceRecordStage(tx);
}

/** Makes rows ready to be written as what the plan says they are. */
export function readyRows(rows: readonly GoodRow[], plan: ImportPlan): ReadyBatch {
  return plan.subject === "customers" ? readyCustomers(rows) : readyServiceRecords(rows, plan);
}
