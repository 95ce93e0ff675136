import { openSession, systemActor, type Session } from "../../../identity/service/session.ts";
import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { registerFile } from "../../../platform/files/registered-file.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { fileKind, FILE_ENDINGS } from "../../domain/channels/file-kind.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { countUploads, insertUploadRow } from "../../store/uploads.ts";
import { REFUSAL_CODES } from "../answering/submit-answers.ts";
import type { SurveyEntry } from "../answering/survey-entries.ts";
import { REMOVE_UPLOAD } from "./remove-upload.ts";

export const MOST_UPLOAD_BYTES = 5 * 1_048_576;
/** More than an answer may name, since a customer may take some away again. */
const MOST_OF_ROW = 9;
const MOST_OF_RESPONSE = 60;
/** Longer than a page can be sent, so that no draft loses its pictures. */
const KEPT_MS = 8 * 86_400_000;
const NAME_LENGTH = 120;

export interface UploadDeps {
  readonly database: Database;
  readonly files: FileStorage;
  readonly clock: () => string;
}

/** A file that a customer adds beside a row of a matrix. */
export interface NewUpload {
  /** The id that the response will have. */
  readonly responseId: string;
  readonly definition: SurveyDefinition;
  readonly question: string;
  readonly row: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Keeps a file for answers that are still to come; what they do not name in the end is removed.
 * @throws Failure `survey-file-not-asked` | `survey-file-kind` | `too-large-survey-file` | `too-many-survey-files` |
 *   those of `REFUSAL_CODES`
 */
export async function takeUpload(
  deps: UploadDeps,
  entry: SurveyEntry,
  upload: NewUpload,
): Promise<{ readonly id: string }> {
  if (entry.state !== "open") throw new Failure(REFUSAL_CODES[entry.state]);
  if (!takesFiles(upload)) throw new Failure("survey-file-not-asked");
  const { content } = upload;
  if (content.byteLength > MOST_UPLOAD_BYTES)
    throw new Failure("too-large-survey-file", { megabytes: MOST_UPLOAD_BYTES / 1_048_576 });
  const kind = fileKind(content);
  if (kind === null) throw new Failure("survey-file-kind");
  const session = sessionOf(deps, entry.orgId);
  await session.begin((work) => refuseTooMany(work, upload));
  const stored = await deps.files.write(pieces(content), { maxBytes: MOST_UPLOAD_BYTES });
  const id = newId();
  try {
    await session.begin(async (work) => {
      const name = fileName(upload.name, FILE_ENDINGS[kind]);
      await registerFile(work.tx, entry.orgId, {
        ...stored,
        id,
        name,
        mediaType: kind,
        purpose: "survey-answer",
        createdBy: null,
        createdAt: work.now,
      });
      await noteUpload(work, entry, upload, id);
    });
  } catch (error) {
    await deps.files.remove(stored.storageKey);
    throw error;
  }
  return { id };
}

async function noteUpload(work: Work, entry: SurveyEntry, upload: NewUpload, fileId: string): Promise<void> {
  const { tx, now } = work;
  const { orgId, surveyId } = entry;
  await insertUploadRow(tx, {
    org_id: orgId,
    file_id: fileId,
    response_id: upload.responseId,
    survey_id: surveyId,
    question: upload.question,
    part: upload.row,
    created_at: now,
  });
  const startAfter = new Date(Date.parse(now) + KEPT_MS).toISOString();
  await enqueue(tx, REMOVE_UPLOAD, { orgId, fileId }, { now, startAfter });
}

function sessionOf({ database, clock }: UploadDeps, orgId: number): Session {
  return openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
}

function takesFiles({ definition, question: code, row: part }: NewUpload): boolean {
  const question = definition.pages.flatMap(({ questions }) => questions).find((one) => one.code === code);
  return question?.type === "matrix" && question.rows.some((row) => row.code === part && row.attachment);
}

async function refuseTooMany(work: Work, { responseId, question, row }: NewUpload): Promise<void> {
  const counts = await countUploads(work.tx, work.actor.orgId, responseId, { question, part: row });
  if (counts.ofRow >= MOST_OF_ROW || counts.ofResponse >= MOST_OF_RESPONSE)
    throw new Failure("too-many-survey-files");
}

/** As the customer's phone calls it, with the ending of what it really is. */
function fileName(given: string, ending: string): string {
  const plain = given
    .replace(/\.[^.]{1,10}$/u, "")
    .replaceAll(/[\p{Cc}\p{Cs}/\\:*?"<>|]/gu, " ")
    .trim();
  return `${plain.slice(0, NAME_LENGTH) || "file"}.${ending}`;
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
