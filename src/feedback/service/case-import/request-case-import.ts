import type { ImportMapping } from "../../../customer/domain/imports/import-mapping.ts";
import { recordAct, type Work } from "../../../identity/service/work.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { updateCaseImport } from "../../store/case-import/case-imports.ts";
import { RUN_CASE_IMPORT } from "./case-import-job.ts";
import { caseMappingOf, casePlan } from "./case-plan.ts";
import { readCaseImport, type CaseImportView } from "./present-case-import.ts";
import { holdOpenCaseImport } from "./require-case-import.ts";

export interface CaseImportOrder {
  readonly mapping: ImportMapping;
  /** Reads and looks everything up, and writes nothing. */
  readonly dryRun: boolean;
}

/** Readies the import and asks for the job that runs it. @throws Failure those of `startCaseImport` */
export async function requestCaseImport(
  work: Work,
  id: string,
  order: CaseImportOrder,
): Promise<CaseImportView> {
  await startCaseImport(work, id, order);
  await enqueue(work.tx, RUN_CASE_IMPORT, { orgId: work.actor.orgId, importId: id }, { now: work.now });
  return readCaseImport(work, id);
}

/**
 * Readies the import to be run: `waiting`, mapping fixed. One that was broken off goes on where it ended, unless it is
 * read another way now.
 * @throws Failure `forbidden`, `not-found`, `conflict-import-at-work`, `conflict-import-closed`, those of `casePlan`
 */
export async function startCaseImport(
  work: Work,
  id: string,
  { mapping, dryRun }: CaseImportOrder,
): Promise<void> {
  const { tx, actor } = work;
  const row = await holdOpenCaseImport(work, id);
  await casePlan(work, { ...row, mapping });
  const isSame =
    row.status === "failed" && !row.dry_run && !dryRun && sameMapping(caseMappingOf(row), mapping);
  await updateCaseImport(tx, actor.orgId, id, {
    status: "waiting",
    dry_run: dryRun,
    mapping: JSON.stringify(mapping),
    language: actor.language,
    failure: null,
    finished_at: null,
    ...(isSame ? {} : FROM_THE_START),
  });
  await recordAct(work, {
    action: dryRun ? "feedback-import.check" : "feedback-import.run",
    recordType: "feedback-import",
    recordId: id,
    recordLabel: row.file_name,
  });
}

const FROM_THE_START = {
  rows_read: 0,
  rows_created: 0,
  rows_repeated: 0,
  rows_failed: 0,
  done_through: 0,
  progress: 0,
  faults: "[]",
};

function sameMapping(one: ImportMapping, other: ImportMapping): boolean {
  const parts = ({ sheet, columns, values, defaults }: ImportMapping): string =>
    JSON.stringify([sheet, sorted(columns), sorted(values), sorted(defaults)]);
  return parts(one) === parts(other);
}

function sorted(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
