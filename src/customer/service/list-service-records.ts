import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import type { ServiceRecordFilter } from "../domain/service-record.ts";
import { listServiceRecordRows } from "../store/service-records.ts";
import { DAY_FORM, decodeCursor, encodeCursor, UUID_FORM } from "./list-cursor.ts";
import { presentServiceRecord, type ServiceRecordView } from "./present-service-records.ts";

export interface ServiceRecordPageQuery extends ServiceRecordFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of the records that match, latest day of service first. @throws Failure `invalid-cursor` */
export async function listServiceRecords(
  work: Work,
  { limit, cursor, ...filter }: ServiceRecordPageQuery,
): Promise<{ items: ServiceRecordView[]; nextCursor: string | null }> {
  demand(maySeeCustomers(work.actor));
  const after = decodeCursor(cursor, { servedOn: DAY_FORM, id: UUID_FORM });
  const page = { after, limit: limit + 1 };
  const rows = await listServiceRecordRows(work.tx, work.actor.orgId, filter, page);
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => presentServiceRecord(work.actor, row)),
    nextCursor: last && rows.length > limit ? encodeCursor({ servedOn: last.served_on, id: last.id }) : null,
  };
}
