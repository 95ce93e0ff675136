import { Failure } from "../../../kit/failure.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { isCaseImportAtWork, type CaseImportStatus } from "../../domain/case-import/case-import-state.ts";
import { mayImportFeedback } from "../../domain/permissions.ts";
import {
  lockCaseImport,
  readCaseImportRow,
  type CaseImportRow,
} from "../../store/case-import/case-imports.ts";

/** An import of the actor's organization. @throws Failure `forbidden`, `not-found` */
export async function requireCaseImport({ tx, actor }: Work, id: string): Promise<CaseImportRow> {
  demand(mayImportFeedback(actor));
  const row = await readCaseImportRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "feedback-import" });
  return row;
}

/**
 * An import that can still be mapped and run, kept from others until the transaction ends.
 * @throws Failure `forbidden`, `not-found`, `conflict-import-at-work`, `conflict-import-closed`
 */
export async function holdOpenCaseImport(work: Work, id: string): Promise<CaseImportRow> {
  const { tx, actor } = work;
  await lockCaseImport(tx, actor.orgId, id);
  const row = await requireCaseImport(work, id);
  const status = row.status as CaseImportStatus;
  if (isCaseImportAtWork(status)) throw new Failure("conflict-import-at-work");
  if (status === "done") throw new Failure("conflict-import-closed");
  return row;
}
