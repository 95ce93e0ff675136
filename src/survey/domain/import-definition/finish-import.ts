import { checkDefinition } from "../definition/check-definition.ts";
import { mayBeSavedAsDraft, type DefinitionFault } from "../definition/definition-fault.ts";
import type { Question, SurveyDefinition, SurveyPage } from "../definition/survey-definition.ts";
import { writeExpression } from "./write-expression.ts";
import type {
  ImportedDefinition,
  ImportFormat,
  ImportNote,
  ImportReport,
  KeptCode,
} from "./import-report.ts";

interface Finish {
  readonly format: ImportFormat;
  readonly report: ImportReport;
  readonly blanks: number;
}

const CONDITION = /^pages\.(\d+)\.(?:questions\.(\d+)\.)?showIf/u;

/**
 * Takes out the conditions that cannot be decided here and counts what was kept. Throws only for a defect of a reader:
 * a definition no builder could open.
 */
export function finishImport(
  definition: SurveyDefinition,
  { format, report, blanks }: Finish,
): ImportedDefinition {
  let mended = definition;
  let faults = checkDefinition(mended).faults ?? [];
  // A list of faults ends at a hundred: with more faulty conditions than that, the rest shows in the next round.
  for (let better = withoutConditions(mended, faults, report); better !== mended;) {
    mended = better;
    faults = checkDefinition(mended).faults ?? [];
    better = withoutConditions(mended, faults, report);
  }
  if (!mayBeSavedAsDraft(faults))
    throw new Error(`the imported definition has a fault: ${faults[0]?.path} ${faults[0]?.code}`);
  return {
    format,
    definition: mended,
    kept: keptOf(mended, blanks),
    changed: report.changed,
    dropped: report.dropped,
  };
}

function withoutConditions(
  definition: SurveyDefinition,
  faults: readonly DefinitionFault[],
  report: ImportReport,
): SurveyDefinition {
  const faulty = new Set(faults.map(({ path }) => CONDITION.exec(path)?.[0]).filter(Boolean));
  if (faulty.size === 0) return definition;
  const drop = <T extends SurveyPage | Question>(shown: T, path: string): T => {
    if (!faulty.has(`${path}.showIf`)) return shown;
    report.drop(shown.code, "condition-unfit", { text: shown.showIf ? writeExpression(shown.showIf) : "" });
    const { showIf: _, showWhenUnknown: __, ...rest } = shown;
    return rest as T;
  };
  return {
    ...definition,
    pages: definition.pages.map((page, p) => ({
      ...drop(page, `pages.${p}`),
      questions: page.questions.map((question, q) => drop(question, `pages.${p}.questions.${q}`)),
    })),
  };
}

/** What stands in the definition, counted. */
export function keptOf(definition: SurveyDefinition, blanks: number): readonly ImportNote<KeptCode>[] {
  const { pages } = definition;
  const questions = pages.flatMap((page) => page.questions);
  const counts: Readonly<Record<KeptCode, number>> = {
    questions: questions.length,
    pages: pages.length,
    required: questions.filter((question) => "required" in question && question.required).length,
    conditions: [...pages, ...questions].filter(({ showIf }) => showIf).length,
    blanks,
    "bound-indicators": questions.reduce((sum, question) => sum + indicatorsIn(question), 0),
    english: questions.filter(({ text }) => text.en !== undefined).length,
    settings: definition.hiddenFields.length + definition.quotas.length,
  };
  return (Object.keys(counts) as KeptCode[])
    .filter((code) => counts[code] > 0)
    .map((code) => ({ place: "", code, details: { count: counts[code] } }));
}

function indicatorsIn(question: Question): number {
  if (question.type === "matrix") return question.rows.filter((row) => row.indicator).length;
  return "indicator" in question && question.indicator ? 1 : 0;
}
