import type { Session } from "../../identity/service/session.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import type { OutputCell, SheetFormat } from "../../platform/sheet/write-sheet.ts";
import { mayExportCustomers } from "../domain/permissions.ts";
import type { ServiceRecordFilter } from "../domain/service-record.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import { listServiceRecordRows } from "../store/service-records.ts";
import { en as codesEn } from "../words/segment-en.ts";
import { zh as codesZh } from "../words/segment-zh.ts";
import { en } from "../words/sheet-en.ts";
import { zh } from "../words/sheet-zh.ts";
import { exportRows, type ExportFile } from "./export-rows.ts";
import { presentServiceRecord, type ServiceRecordView } from "./present-service-records.ts";

const PAGE = 2000;

export interface ServiceRecordExportQuery extends ServiceRecordFilter {
  readonly format: SheetFormat;
}

/** The service records that match as a file, latest day first. Times in UTC. Audited with its row count. */
export async function exportServiceRecords(
  session: Session,
  { format, ...filter }: ServiceRecordExportQuery,
): Promise<ExportFile> {
  const { day, first } = await session.begin(async (work) => {
    demand(mayExportCustomers(work.actor));
    const today = await readOrganizationDay(work.tx, work.actor.orgId, work.now);
    return { day: today, first: await readPage(work, filter, null) };
  });
  const chinese = session.actor.language === "zh";
  const words = chinese ? zh : en;
  const codes: Readonly<Record<string, string>> = (chinese ? codesZh : codesEn).choices;
  return exportRows<ServiceRecordView>(
    session,
    {
      subject: "service-record",
      filter: { ...filter },
      format,
      sheetName: words.serviceRecords,
      header: Object.values<string>(words.serviceColumns),
      first,
      next: (work, last) => readPage(work, filter, last),
      row: (record) => recordCells(record, codes),
      pageSize: PAGE,
    },
    day,
  );
}

async function readPage(work: Work, filter: ServiceRecordFilter, after: ServiceRecordView | null) {
  const rows = await listServiceRecordRows(work.tx, work.actor.orgId, filter, { after, limit: PAGE });
  return rows.map((row) => presentServiceRecord(work.actor, row));
}

function recordCells(
  record: ServiceRecordView,
  codes: Readonly<Record<string, string>>,
): readonly OutputCell[] {
  return [
    record.externalId,
    record.customerName,
    codes[record.kind] ?? record.kind,
    record.product,
    record.orderNumber,
    record.staffName,
    record.departmentName,
    record.channel,
    record.servedOn,
    record.requestedAt,
    record.firstResponseAt,
    record.resolvedAt,
    record.amount,
    record.note,
  ];
}
