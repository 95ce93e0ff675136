import { Readable } from "node:stream";
import type { SurveyRow } from "../../store/surveys.ts";
import type { ExportedResponse } from "./response-pages.ts";
import type { WholeVersion } from "./survey-columns.ts";

/** `{"survey", "versions": [{number, definition, measures}], "responses": […]}`, written page by page. */
export function responsesJson(
  survey: SurveyRow,
  versions: readonly WholeVersion[],
  pages: AsyncIterable<readonly ExportedResponse[]>,
): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(chunks(survey, versions, pages))) as ReadableStream<Uint8Array>;
}

async function* chunks(
  { id, title, title_en: titleEn, status }: SurveyRow,
  versions: readonly WholeVersion[],
  pages: AsyncIterable<readonly ExportedResponse[]>,
): AsyncGenerator<Buffer> {
  const head = JSON.stringify({ survey: { id, title, titleEn, status }, versions });
  yield Buffer.from(`${head.slice(0, -1)},"responses":[`);
  let separator = "\n";
  for await (const page of pages) {
    yield Buffer.from(separator + page.map((response) => JSON.stringify(response)).join(",\n"));
    separator = ",\n";
  }
  yield Buffer.from("\n]}\n");
}
