import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Session } from "../../../identity/service/session.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import {
  SHEET_MEDIA_TYPES,
  writeSheet,
  writeWorkbook,
  type OutputCell,
  type OutputSheet,
} from "../../../platform/sheet/write-sheet.ts";
import type { FileColumn } from "../../domain/exporting/file-columns.ts";
import { quotedCell, responseCell, type FileResponse } from "../../domain/exporting/response-cells.ts";
import type { ResponseFileFormat } from "../../domain/exporting/response-file.ts";
import { maySeeResponses } from "../../domain/permissions.ts";
import type { Answers } from "../../domain/evaluate/answer-value.ts";
import type { ResponseSelection } from "../../store/responses.ts";
import { requireSurvey } from "../require-survey.ts";
import { codebookSheet, sheetWords } from "./codebook-sheet.ts";
import { responsePages, type ExportedResponse } from "./response-pages.ts";
import { responsesJson } from "./responses-json.ts";
import { surveyColumns } from "./survey-columns.ts";

/** A file on its way. */
export interface ResponseFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: ReadableStream<Uint8Array>;
}

export interface ResponseFileQuery extends ResponseSelection {
  readonly format: ResponseFileFormat;
  readonly lang?: "zh" | "en" | undefined;
}

/**
 * The responses of a survey as a file, made as it is read; contact data masked as on screen. Audited at its end with
 * how many left. @throws Failure `forbidden`, `not-found`
 */
export async function exportResponses(
  session: Session,
  surveyId: string,
  { format, lang, ...filter }: ResponseFileQuery,
): Promise<ResponseFile> {
  const { survey, found, organization } = await session.begin(async (work) => {
    demand(maySeeResponses(work.actor));
    const row = await requireSurvey(work, surveyId);
    return {
      survey: row,
      found: await surveyColumns(work, row),
      organization: await getOrganization(work),
    };
  });
  const words = sheetWords(lang ?? session.actor.language);
  const { timeZone } = organization;
  const selection = { ...filter, surveyId };
  const pages = audited(session, { title: survey.title, format, selection });
  const day = Temporal.Now.zonedDateTimeISO(timeZone).toPlainDate().toString();
  const named = { fileName: `${plainName(survey.title)}-${words.responses}-${day}.${format}` };
  if (format === "json") {
    const bytes = responsesJson(survey, found.versions, pages);
    return { ...named, mediaType: "application/json; charset=utf-8", bytes };
  }
  const sheet: OutputSheet = {
    name: words.responses,
    header: found.columns.map(({ name }) => name),
    rows: cellRows(pages, found.columns, timeZone),
  };
  const bytes =
    format === "csv" ? writeSheet("csv", sheet) : writeWorkbook([sheet, codebookSheet(found.columns, words)]);
  return { ...named, mediaType: SHEET_MEDIA_TYPES[format], bytes };
}

/** A title as part of a file's name. */
export function plainName(title: string): string {
  return title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 60);
}

async function* cellRows(
  pages: AsyncIterable<readonly ExportedResponse[]>,
  columns: readonly FileColumn[],
  timeZone: string,
): AsyncGenerator<readonly OutputCell[]> {
  for await (const page of pages) {
    for (const response of page) {
      const shown = fileResponse(response, timeZone);
      yield columns.map((column) => quotedCell(responseCell(column, shown)));
    }
  }
}

function fileResponse(response: ExportedResponse, timeZone: string): FileResponse {
  const { decision } = response;
  const byPerson = decision?.verdict === "excluded" ? decision.reason : null;
  return {
    version: response.version,
    answers: response.answers as Answers,
    fields: response.fields,
    facts: {
      id: response.id,
      version: response.version,
      channel: response.channel,
      language: response.language,
      answeredAt: localTime(response.answeredAt, timeZone),
      seconds: response.seconds,
      customer: response.customer,
      customerName: response.customerName,
      paperNumber: response.paperNumber,
      counted: Number(response.counted),
      flags: response.flags.join(" ") || null,
      exclusion: response.counted ? null : (byPerson ?? response.exclusion),
    },
  };
}

/** `2026-03-11T10:00:00+08:00` */
function localTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: "never" });
}

interface ExportedSet {
  readonly title: string;
  readonly format: ResponseFileFormat;
  readonly selection: ResponseSelection & { readonly surveyId: string };
}

async function* audited(session: Session, set: ExportedSet): AsyncGenerator<readonly ExportedResponse[]> {
  const written = { rows: 0, complete: false };
  try {
    for await (const page of responsePages(session, set.selection)) {
      yield page;
      written.rows += page.length;
    }
    written.complete = true;
  } finally {
    await session.begin((work) => recordExport(work, set, written));
  }
}

async function recordExport(
  work: Work,
  { title, format, selection }: ExportedSet,
  written: { readonly rows: number; readonly complete: boolean },
): Promise<void> {
  // Typed text is not repeated in the log: it may be a person's.
  const { surveyId, words, ...rest } = selection;
  const filter = { ...rest, ...(words === undefined ? {} : { words: "…" }) };
  await recordAct(work, {
    action: "response.export",
    recordType: "survey",
    recordId: surveyId,
    recordLabel: title,
    details: { ...written, format, filter },
  });
}
