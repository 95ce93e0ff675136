import type { Session } from "../../identity/service/session.ts";
import { recordAct, type Work } from "../../identity/service/work.ts";
import {
  SHEET_MEDIA_TYPES,
  writeSheet,
  type OutputCell,
  type SheetFormat,
} from "../../platform/sheet/write-sheet.ts";

/** A file on its way. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: ReadableStream<Uint8Array>;
}

export interface ExportPlan<T> {
  /** Record type in the audit log. */
  readonly subject: "customer" | "service-record" | "feedback";
  /** Filter for the audit log; typed text is not repeated there, since it may be a person's. */
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly format: SheetFormat;
  readonly sheetName: string;
  readonly header: readonly string[];
  readonly first: readonly T[];
  /** The page after this one; pages are read one by one, each in a transaction of its own. */
  next(work: Work, last: T): Promise<readonly T[]>;
  row(item: T): readonly OutputCell[];
  readonly pageSize: number;
}

/** Writes pages of records as a file; when it ends or the reader leaves, the audit log says how many rows left. */
export function exportRows<T>(session: Session, plan: ExportPlan<T>, day: string): ExportFile {
  const { format, sheetName, header } = plan;
  return {
    fileName: `${sheetName}-${day}.${format}`,
    mediaType: SHEET_MEDIA_TYPES[format],
    bytes: writeSheet(format, { name: sheetName, header, rows: auditedRows(session, plan) }),
  };
}

async function* auditedRows<T>(session: Session, plan: ExportPlan<T>): AsyncGenerator<readonly OutputCell[]> {
  const written = { rows: 0, complete: false };
  try {
    for await (const item of allItems(session, plan)) {
      yield plan.row(item);
      written.rows += 1;
    }
    written.complete = true;
  } finally {
    await session.begin((work) => recordExport(work, plan, written));
  }
}

async function* allItems<T>(session: Session, plan: ExportPlan<T>): AsyncGenerator<T> {
  let page = plan.first;
  while (page.length > 0) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < plan.pageSize) return;
    page = await session.begin((work) => plan.next(work, last));
  }
}

async function recordExport<T>(
  work: Work,
  { subject, filter, format, sheetName }: ExportPlan<T>,
  written: { readonly rows: number; readonly complete: boolean },
): Promise<void> {
  const { q, ...plain } = filter;
  await recordAct(work, {
    action: `${subject}.export`,
    recordType: subject,
    recordId: "*",
    recordLabel: sheetName,
    details: { ...written, format, filter: { ...plain, ...(q === undefined ? {} : { q: "…" }) } },
  });
}
