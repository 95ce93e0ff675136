import { Readable } from "node:stream";
import type { Session } from "../identity/service/session.ts";
import type { FileStorage } from "../platform/files/file-storage.ts";
import type { ResponseMapping } from "../survey/domain/response-import/response-mapping.ts";
import { exportResponses, type ResponseFileQuery } from "../survey/service/exporting/export-responses.ts";
import { createResponseImport } from "../survey/service/response-import/create-response-import.ts";
import { enterResponse, type EntryDraft } from "../survey/service/response-import/enter-response.ts";
import type { ResponseImportView } from "../survey/service/response-import/present-response-import.ts";
import { runResponseImport } from "../survey/service/response-import/run-response-import.ts";

/** A sheet of answers to upload: CSV text or the bytes of any file. */
export interface AnswerSheet {
  readonly content: string | Uint8Array;
  readonly name?: string;
  readonly dryRun?: boolean;
  /** What differs from the guessed mapping. */
  readonly mapping?: Partial<ResponseMapping>;
}

/** Uploads a sheet of answers and runs it as guessed; answers how it ended. */
export async function bringIn(
  session: Session,
  storage: FileStorage,
  surveyId: string,
  { content, name = "答卷.csv", dryRun = false, mapping = {} }: AnswerSheet,
): Promise<ResponseImportView> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const made = await createResponseImport(session, storage, {
    surveyId,
    name,
    content: Readable.from([bytes]),
  });
  return runResponseImport(session, storage, made.id, { mapping: { ...made.mapping, ...mapping }, dryRun });
}

/** The bytes of an export. */
export async function takenOut(
  session: Session,
  surveyId: string,
  query: ResponseFileQuery,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await exportResponses(session, surveyId, query);
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

/** Types in one response. */
export async function typeIn(
  session: Session,
  surveyId: string,
  draft: Partial<EntryDraft> & Pick<EntryDraft, "id" | "answers">,
): Promise<{ id: string; repeated: boolean }> {
  const whole: EntryDraft = {
    channel: "paper",
    customerId: null,
    answeredAt: null,
    answeredOn: null,
    language: "zh",
    fields: {},
    paperNumber: "",
    note: "",
    again: false,
    ...draft,
  };
  return session.begin((work) => enterResponse(work, surveyId, whole));
}
