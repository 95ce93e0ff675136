import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  changeServiceRecordRoute,
  createServiceRecordRoute,
  exportServiceRecordsRoute,
  listServiceRecordsRoute,
  readServiceRecordRoute,
} from "../contract/service-record.ts";
import { changeServiceRecord } from "../service/change-service-record.ts";
import { createServiceRecord } from "../service/create-service-record.ts";
import { exportServiceRecords } from "../service/export-service-records.ts";
import { listServiceRecords } from "../service/list-service-records.ts";
import { readServiceRecord } from "../service/read-service-record.ts";
import { exportResponse } from "./export-response.ts";

/** Things done for customers. */
export function serviceRecordRoutes(api: Api<Work, Session>): void {
  // Before `/service-records/{id}`, which would take "export" for an id.
  api.stream(exportServiceRecordsRoute, async ({ query }, session) =>
    exportResponse(await exportServiceRecords(session, query)),
  );
  api.route(listServiceRecordsRoute, ({ query }, work) => listServiceRecords(work, query));
  api.route(createServiceRecordRoute, ({ body }, work) => createServiceRecord(work, body));
  api.route(readServiceRecordRoute, ({ params }, work) => readServiceRecord(work, params.id));
  api.route(changeServiceRecordRoute, ({ params, body }, work) => changeServiceRecord(work, params.id, body));
}
