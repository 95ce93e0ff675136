import type { Work } from "../../../identity/service/work.ts";
import { columnWords, spoken } from "../../domain/exporting/codebook.ts";
import { importTargets, type ImportTarget } from "../../domain/response-import/import-target.ts";
import {
  guessedMapping,
  type ResponseMapping,
  type ResponseSheet,
} from "../../domain/response-import/response-mapping.ts";
import type { RowFault } from "../../domain/response-import/row-fault.ts";
import type { ResponseImportRow } from "../../store/response-imports.ts";
import { readPersonNames } from "../../store/surveys.ts";
import { exchangeFaults } from "../../words/exchange-faults.ts";
import { sheetWords } from "../exporting/codebook-sheet.ts";
import { surveyColumns } from "../exporting/survey-columns.ts";
import { requireSurvey } from "../require-survey.ts";
import { requireResponseImport } from "./require-response-import.ts";

/** Rows of a run. `stored` now; `repeated`: were there before. */
export interface ResponseImportCounts {
  readonly read: number;
  readonly stored: number;
  readonly repeated: number;
  readonly failed: number;
}

/** A fault as kept with its import. */
export interface KeptFault extends RowFault {
  readonly row: number;
}

export type ResponseImportStatus = "uploaded" | "checked" | "done";
export type ResponseImportView = Awaited<ReturnType<typeof readResponseImport>>;

/** One import with everything that its screens show. @throws Failure `forbidden`, `not-found` */
export async function readResponseImport(work: Work, id: string) {
  const row = await requireResponseImport(work, id);
  const { tx, actor } = work;
  const survey = await requireSurvey(work, row.survey_id);
  const { columns } = await surveyColumns(work, survey);
  const sheets = row.sheets as readonly ResponseSheet[];
  const names = await readPersonNames(tx, actor.orgId, [row.created_by]);
  return {
    ...summaryOf(row, names),
    sheets: sheets.map(({ name, headerRow, columns: found }) => ({
      name,
      headerRow,
      columns: found.map(({ name: heading, samples, guess }) => ({
        name: heading,
        samples: [...samples],
        guess,
      })),
    })),
    targets: importTargets(columns).map((target) => presentTarget(target, actor.language)),
    mapping: mutable((row.mapping as ResponseMapping | null) ?? guessedMapping(sheets)),
    faults: (row.faults as readonly KeptFault[]).map((fault) => ({
      row: fault.row,
      column: fault.column,
      value: fault.value,
      code: fault.code,
      message: exchangeFaults[actor.language][fault.code](fault.details),
    })),
  };
}

/** What lists of imports show. */
export function summaryOf(
  row: Omit<ResponseImportRow, "sheets" | "mapping" | "faults">,
  names: ReadonlyMap<string, string>,
) {
  return {
    id: row.id,
    surveyId: row.survey_id,
    fileName: row.file_name,
    status: row.status as ResponseImportStatus,
    ...countsOf(row.counts as (ResponseImportCounts & { readonly masked?: number }) | null),
    hasErrorFile: row.error_file_id !== null,
    createdByName: names.get(row.created_by ?? "") ?? null,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** Runs of earlier releases counted no hidden cells. */
function countsOf(kept: (ResponseImportCounts & { readonly masked?: number }) | null) {
  if (kept === null) return { counts: null, masked: 0 };
  const { masked = 0, ...counts } = kept;
  return { counts, masked };
}

function presentTarget({ name, source }: ImportTarget, language: "zh" | "en") {
  const words = sheetWords(language);
  if (source.of === "fact") return { name, label: words.facts[source.fact], kind: "fact" as const };
  if (source.of === "hidden")
    return { name, label: `${words.hidden} ${source.field}`, kind: "hidden" as const };
  const { question, part } = source;
  const label =
    part.kind === "choices" ? spoken(question.text, language) : columnWords(question, part, language, words);
  return { name, label, kind: "answer" as const };
}

function mutable({ sheet, columns, values, defaults }: ResponseMapping) {
  const copied = Object.entries(values).map(([target, words]) => [target, { ...words }] as const);
  return { sheet, columns: { ...columns }, values: Object.fromEntries(copied), defaults: { ...defaults } };
}
