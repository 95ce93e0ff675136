import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import type { Finding } from "./finding.ts";
import { fourGrades } from "./option-rules.ts";
import { questionsOf } from "./question-texts.ts";

/** A place that measures: a question, or a row of a matrix. */
interface Measure {
  readonly question: Question;
  readonly row: string;
  readonly indicator: string | undefined;
  readonly conditional: boolean;
}

/** Measuring without an indicator, an indicator measured twice, and wanted indicators that nobody asks about. */
export function checkIndicators(definition: SurveyDefinition, wanted: readonly string[]): readonly Finding[] {
  const measures = definition.pages.flatMap((page) =>
    page.questions.flatMap((question) => measuresOf(question, Boolean(page.showIf ?? question.showIf))),
  );
  const bound = new Set(measures.map(({ indicator }) => indicator));
  return [
    ...measures.filter(({ indicator }) => indicator === undefined).map(unbound),
    ...findRepeated(measures),
    ...wanted.filter((indicator) => !bound.has(indicator)).map(notAsked),
  ];
}

function measuresOf(question: Question, conditional: boolean): Measure[] {
  if (question.type === "matrix")
    return question.rows.map(({ code, indicator }) => ({ question, row: code, indicator, conditional }));
  if (question.type !== "rating" && question.type !== "nps") return [];
  return [{ question, row: "", indicator: question.indicator, conditional }];
}

function unbound({ question, row }: Measure): Finding {
  return { questionCode: question.code, rule: "no-indicator", severity: "warning", details: { row } };
}

/** Twice in two conditional places is how branches ask the same; the first answered one counts. */
function findRepeated(measures: readonly Measure[]): Finding[] {
  const seen = new Map<string, Measure>();
  return measures.flatMap((measure): Finding[] => {
    const { indicator, question, conditional } = measure;
    if (indicator === undefined) return [];
    const before = seen.get(indicator);
    seen.set(indicator, measure);
    if (!before) return [];
    const severity = conditional && before.conditional ? "note" : "warning";
    const details = { indicator, other: before.question.code };
    return [{ questionCode: question.code, rule: "indicator-asked-twice", severity, details }];
  });
}

function notAsked(indicator: string): Finding {
  return { questionCode: null, rule: "indicator-not-asked", severity: "warning", details: { indicator } };
}

/** Four-grade scales are named as such; a matrix that long tires. */
export function checkScales(definition: SurveyDefinition, mostRows: number): readonly Finding[] {
  return questionsOf(definition).flatMap((question): Finding[] => {
    const { code: questionCode } = question;
    const findings: Finding[] = [];
    if ("scale" in question && question.scale === 4) findings.push(fourGrades(questionCode));
    if (question.type === "matrix" && question.rows.length > mostRows) {
      const details = { rows: question.rows.length, max: mostRows };
      findings.push({ questionCode, rule: "too-many-rows", severity: "warning", details });
    }
    return findings;
  });
}
