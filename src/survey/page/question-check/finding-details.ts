import type {
  Question,
  SurveyDefinition,
  SurveyLanguage,
} from "../../domain/definition/survey-definition.ts";
import type { Finding } from "../../domain/question-check/finding.ts";
import { questionsOf } from "../../domain/question-check/question-texts.ts";
import { nameQuestion, nameRow } from "../../domain/reading/name-question.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../domain/taxonomy/default-taxonomy.ts";

const INDICATORS = indicatorsOf(DEFAULT_TAXONOMY);

/** The details of a finding with names instead of the codes of rows, indicators and other questions. */
export function namedFinding(
  { details, questionCode, rule }: Finding,
  definition: SurveyDefinition,
  language: SurveyLanguage,
): Finding["details"] {
  const questions = questionsOf(definition);
  const question = questions.find(({ code }) => code === questionCode);
  const other = questions.find(({ code }) => code === details["other"]);
  const rows = rule === "too-many-rows" ? "" : String(details["rows"] ?? "");
  const { row, indicator } = details;
  return {
    ...details,
    ...(rows !== "" && { rows: namesOfRows(rows, question, language) }),
    ...(row !== undefined && row !== "" && { row: nameOfRow(String(row), question, language) }),
    ...(indicator !== undefined && {
      indicator: INDICATORS.get(String(indicator))?.name[language] ?? indicator,
    }),
    ...(other && { other: nameQuestion(other, language) }),
  };
}

function namesOfRows(codes: string, question: Question | undefined, language: SurveyLanguage): string {
  const names = codes.split("、").map((code) => nameOfRow(code, question, language));
  return names.join(language === "zh" ? "、" : ", ");
}

function nameOfRow(code: string, question: Question | undefined, language: SurveyLanguage): string {
  const row = question?.type === "matrix" ? question.rows.find((one) => one.code === code) : undefined;
  return row ? nameRow(row, language) : code;
}

/** Findings by question, those of the whole survey first, warnings before notes. */
export function groupFindings(
  findings: readonly Finding[],
): readonly { readonly questionCode: string | null; readonly findings: readonly Finding[] }[] {
  const groups = Map.groupBy(findings, ({ questionCode }) => questionCode);
  return [...groups].map(([questionCode, own]) => ({
    questionCode,
    findings: own.toSorted((a, b) => Number(a.severity === "note") - Number(b.severity === "note")),
  }));
}
