import { inspectImportFile } from "../../../customer/service/imports/text-rows.ts";
import type { Session } from "../../../identity/service/session.ts";
import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { registerFile } from "../../../platform/files/registered-file.ts";
import { mayImportResponses } from "../../domain/permissions.ts";
import { targetFinder } from "../../domain/response-import/guess-columns.ts";
import { importTargets } from "../../domain/response-import/import-target.ts";
import type { ResponseSheet } from "../../domain/response-import/response-mapping.ts";
import { insertResponseImport } from "../../store/response-imports.ts";
import { surveyColumns } from "../exporting/survey-columns.ts";
import { requireSurvey } from "../require-survey.ts";
import { readResponseImport, type ResponseImportView } from "./present-response-import.ts";
import { readAnswerSheets } from "./read-answer-sheets.ts";

const MEGABYTE = 1024 * 1024;
/** The larger of the two limits; the reader knows those of each format. */
export const ANSWER_FILE_LIMIT = 128 * MEGABYTE;

export interface AnswerUpload {
  readonly surveyId: string;
  /** As the person's machine names the file. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Headings that a mapping file names; the heading is looked for by them too. */
  readonly wanted?: readonly string[];
}

/**
 * Takes in a sheet of answers and looks at its columns. No transaction is open while the bytes come in; a file that
 * cannot be read is not kept.
 * @throws Failure `forbidden`, `not-found`, `conflict-survey-not-published`, those of storing and reading files and of
 *   `readAnswerSheets`
 */
export async function createResponseImport(
  session: Session,
  storage: FileStorage,
  upload: AnswerUpload,
): Promise<ResponseImportView> {
  const { columns } = await session.begin(async (work) => {
    demand(mayImportResponses(work.actor));
    const survey = await requireSurvey(work, upload.surveyId);
    if (survey.status !== "published") throw new Failure("conflict-survey-not-published");
    return surveyColumns(work, survey);
  });
  const stored = await storage.write(upload.content, { maxBytes: ANSWER_FILE_LIMIT });
  try {
    if (stored.bytes === 0) throw new Failure("file-empty", { file: upload.name });
    const file = await inspectImportFile(await storage.path(stored.storageKey), upload.name);
    const sheets = await readAnswerSheets(file, targetFinder(importTargets(columns)), upload.wanted ?? []);
    return await session.begin((work) => register(work, upload, stored, sheets));
  } catch (error) {
    await storage.remove(stored.storageKey);
    throw error;
  }
}

async function register(
  work: Work,
  { surveyId, name }: AnswerUpload,
  stored: StoredBytes,
  sheets: readonly ResponseSheet[],
): Promise<ResponseImportView> {
  const { tx, actor, now } = work;
  const [id, fileId] = [newId(), newId()];
  const createdBy = actor.kind === "user" ? actor.id : null;
  await registerFile(tx, actor.orgId, {
    ...stored,
    id: fileId,
    name,
    mediaType: "application/octet-stream",
    purpose: "response-import",
    createdBy,
    createdAt: now,
  });
  await insertResponseImport(tx, {
    org_id: actor.orgId,
    id,
    survey_id: surveyId,
    file_id: fileId,
    file_name: name,
    sheets: JSON.stringify(sheets),
    status: "uploaded",
    created_by: createdBy,
    created_at: now,
  });
  await recordAct(work, {
    action: "response.upload",
    recordType: "survey",
    recordId: surveyId,
    recordLabel: name,
    details: { importId: id, bytes: stored.bytes, sha256: stored.sha256 },
  });
  return readResponseImport(work, id);
}
