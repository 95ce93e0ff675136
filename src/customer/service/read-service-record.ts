import { demand, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readServiceRecordRow } from "../store/service-records.ts";
import { presentServiceRecord, type ServiceRecordView } from "./present-service-records.ts";

/** @throws Failure `not-found` */
export async function readServiceRecord(work: Work, id: string): Promise<ServiceRecordView> {
  demand(maySeeCustomers(work.actor));
  const row = await readServiceRecordRow(work.tx, work.actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "service-record" });
  return presentServiceRecord(work.actor, row);
}
