import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { inspectSheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { ResponseMapping } from "../../domain/response-import/response-mapping.ts";
import { findSurveysByCode } from "../../store/response-imports.ts";
import { listSurveyRows, readSurveyRow } from "../../store/surveys.ts";
import { createResponseImport } from "./create-response-import.ts";
import { uuidOf } from "../derived-id.ts";
import { openErrorFile } from "./error-file.ts";
import type { ResponseImportCounts, ResponseImportView } from "./present-response-import.ts";
import { runResponseImport } from "./run-response-import.ts";

export interface ResponseFileImport {
  /** Id or code; null: the only one that takes answers. */
  readonly survey: string | null;
  readonly path: string;
  /** As a mapping file gives it; what it leaves out is guessed. Null: all guessed. */
  readonly mapping: Partial<ResponseMapping> | null;
  /** For rows that do not name theirs; null: paper. */
  readonly channel: string | null;
  readonly dryRun: boolean;
}

export interface ResponseFileImportResult {
  readonly import: ResponseImportView;
  /** The rows that were refused, as CSV; null when there was none. */
  readonly errors: ReadableStream<Uint8Array> | null;
}

/**
 * Imports a sheet of answers of this machine: the body of `huiyin import responses`.
 * @throws Failure `survey-unknown`, `survey-code-ambiguous`, `survey-not-named`, `survey-none-published`, those of `createResponseImport` and `runResponseImport`
 */
export async function importResponseFile(
  session: Session,
  storage: FileStorage,
  { survey, path, mapping, channel, dryRun }: ResponseFileImport,
  onProgress: (counts: ResponseImportCounts) => void = () => {},
): Promise<ResponseFileImportResult> {
  await inspectSheetFile(path);
  const surveyId = await session.begin((work) => findSurvey(work, survey));
  const { id, mapping: guessed } = await createResponseImport(session, storage, {
    surveyId,
    name: basename(path),
    content: bytesOf(path),
    wanted: Object.keys(mapping?.columns ?? {}),
  });
  const asked = { ...guessed, ...mapping };
  const defaults = { ...(channel === null ? {} : { channel }), ...asked.defaults };
  const done = await runResponseImport(session, storage, id, {
    mapping: { ...asked, defaults },
    dryRun,
    onProgress,
  });
  const errors = done.hasErrorFile ? (await openErrorFile(session, storage, id)).content : null;
  return { import: done, errors };
}

async function findSurvey(work: Work, named: string | null): Promise<string> {
  const { tx, actor } = work;
  if (named === null) return findOnlySurvey(work);
  const id = uuidOf(named);
  if (id !== null && (await readSurveyRow(tx, actor.orgId, id))) return id;
  const found = await findSurveysByCode(tx, actor.orgId, named);
  const published = found.filter(({ status }) => status === "published");
  const [first, ...others] = published.length > 0 ? published : found;
  if (!first) throw new Failure("survey-unknown", { survey: named });
  if (others.length > 0) {
    const known = [first, ...others].map((one) => one.id).join("、");
    throw new Failure("survey-code-ambiguous", { survey: named, known });
  }
  return first.id;
}

async function findOnlySurvey({ tx, actor }: Work): Promise<string> {
  const page = { status: "published", after: null, limit: 20 } as const;
  const [only, ...others] = await listSurveyRows(tx, actor.orgId, page);
  if (!only) throw new Failure("survey-none-published");
  if (others.length === 0) return only.id;
  const known = [only, ...others].map(({ id, title }) => `${title} ${id}`).join("；");
  throw new Failure("survey-not-named", { known });
}

/** Opened when it is first read: a stream that fails before anybody listens would end the process. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}
