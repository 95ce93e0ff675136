import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { importTargets, type ImportSource } from "../../domain/response-import/import-target.ts";
import type { AnswerColumn } from "../../domain/response-import/read-answers.ts";
import { momentsOf, type FactTarget, type Moments } from "../../domain/response-import/read-facts.ts";
import {
  checkResponseMapping,
  type ResponseMapping,
  type ResponseSheet,
} from "../../domain/response-import/response-mapping.ts";
import type { MappedColumn } from "../../domain/response-import/row-fault.ts";
import type { ResponseImportRow } from "../../store/response-imports.ts";
import { surveyColumns, type WholeVersion } from "../exporting/survey-columns.ts";
import { requireSurvey } from "../require-survey.ts";

/** Everything that reading rows of a sheet needs. */
export interface ResponseImportPlan {
  readonly surveyId: string;
  readonly versions: ReadonlyMap<number, WholeVersion>;
  /** The version answered now. */
  readonly current: number;
  readonly sheet: ResponseSheet;
  readonly facts: readonly FactTarget[];
  readonly hidden: readonly MappedColumn<{ readonly of: "hidden"; readonly field: string }>[];
  readonly answers: readonly AnswerColumn[];
  /** Columns of contact data, which files hide from people who may not see it. */
  readonly maskable: readonly MappedColumn<ImportSource>[];
  /** Column index → text in place of the written one. */
  readonly meaning: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** What stands for an empty cell of a column; columns that are not in the sheet have an index below 0. */
  readonly defaults: ReadonlyMap<number, string>;
  readonly moments: Moments;
  /** True where a condition or blank asks about the customer. */
  readonly asksAboutCustomer: boolean;
}

/** @throws Failure `conflict-survey-not-published`, those of `checkResponseMapping` */
export async function importPlan(
  work: Work,
  row: ResponseImportRow,
  mapping: ResponseMapping,
): Promise<ResponseImportPlan> {
  const survey = await requireSurvey(work, row.survey_id);
  if (survey.status !== "published" || survey.version === null)
    throw new Failure("conflict-survey-not-published");
  const { versions, columns } = await surveyColumns(work, survey);
  const targets = importTargets(columns);
  const sheet = checkResponseMapping(mapping, row.sheets as readonly ResponseSheet[], targets);
  const { timeZone } = await getOrganization(work);
  const headings = new Map(Object.entries(mapping.columns).map(([heading, target]) => [target, heading]));
  const places = new Map(sheet.columns.map(({ name, index }) => [name, index]));
  const meaning = new Map<number, ReadonlyMap<string, string>>();
  const defaults = new Map<number, string>();
  const mapped = targets.flatMap((target, at): MappedColumn<typeof target.source>[] => {
    const heading = headings.get(target.name);
    const standIn = mapping.defaults[target.name];
    if (heading === undefined && standIn === undefined) return [];
    const index = heading === undefined ? -1 - at : (places.get(heading) ?? -1 - at);
    if (standIn !== undefined) defaults.set(index, standIn);
    const words = mapping.values[target.name];
    if (words) meaning.set(index, new Map(Object.entries(words)));
    return [{ index, name: heading ?? target.name, target: target.source }];
  });
  const of = <K extends string>(kind: K) =>
    mapped.filter(
      (column): column is MappedColumn<Extract<(typeof column)["target"], { readonly of: K }>> =>
        column.target.of === kind,
    );
  return {
    surveyId: survey.id,
    versions: new Map(versions.map((version) => [version.number, version])),
    current: survey.version,
    sheet,
    facts: of("fact"),
    hidden: of("hidden"),
    answers: of("answer"),
    maskable: mapped.filter(
      ({ target }) =>
        (target.of === "fact" && target.fact === "customerName") ||
        (target.of === "answer" && target.question.type === "phone"),
    ),
    meaning,
    defaults,
    moments: momentsOf(timeZone, work.now),
    asksAboutCustomer: versions.some(({ definition }) => asksAboutCustomer(definition)),
  };
}

function asksAboutCustomer(definition: unknown): boolean {
  const text = JSON.stringify(definition);
  return text.includes('"of":"customer"') || text.includes('"from":"customer"');
}
