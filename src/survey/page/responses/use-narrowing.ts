import { useQueryClient } from "@tanstack/react-query";
import { useLanguage } from "../../../ui/i18n.ts";
import type { Question, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { nameOption, nameQuestion, nameRow } from "../../domain/reading/name-question.ts";
import { RESPONSE_EXCLUSIONS } from "../../domain/response-quality.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../domain/taxonomy/default-taxonomy.ts";
import { useResultWords } from "../results/result-words.ts";
import { useGradeWords } from "../results/use-grade-words.ts";
import { surveyKey, type SurveyRecord } from "../survey-queries.ts";
import type { ResponseFilterName, TypedResponseFilter } from "./response-filter.ts";
import { useResponseWords } from "./response-words.ts";

/** A filter without a field of its own: what it says, and the names it stands under in the address. */
export interface NarrowingChip {
  readonly key: string;
  readonly words: string;
  readonly names: readonly ResponseFilterName[];
}

const ANSWER = ["question", "row", "value", "atLeast", "atMost", "indicator", "kind"] as const;

/** The filters that came with a number of the results, in words. */
export function useNarrowing(filter: TypedResponseFilter, surveyId: string | null): readonly NarrowingChip[] {
  const say = useResponseWords();
  const results = useResultWords();
  const answer = useAnswerWords(filter, surveyId);
  const chips: NarrowingChip[] = [];
  if (answer !== null) chips.push({ key: "answer", words: answer, names: ANSWER });
  const exclusion = [...RESPONSE_EXCLUSIONS, "person" as const].find((one) => one === filter.exclusion);
  if (exclusion) {
    const reason = results(`reasons.${exclusion}`);
    chips.push({ key: "exclusion", words: say("filter.exclusion", { reason }), names: ["exclusion"] });
  }
  if (filter.customerId !== undefined)
    chips.push({ key: "customer", words: say("filter.customer"), names: ["customerId"] });
  if (filter.corrected !== undefined)
    chips.push({ key: "corrected", words: say("filter.wasCorrected"), names: ["corrected"] });
  return chips;
}

/** `“总体满意度”的回答：5 非常满意`; null where nothing is asked of an answer. */
function useAnswerWords(filter: TypedResponseFilter, surveyId: string | null): string | null {
  const say = useResponseWords();
  const valueWords = useValueWords(filter);
  const language = useLanguage();
  // Only what the frame of the survey has read already: the words of its questions.
  const survey = useQueryClient().getQueryData<SurveyRecord>(surveyKey(surveyId ?? ""));
  const definition = survey?.definition as unknown as SurveyDefinition | undefined;
  const asked = definition?.pages
    .flatMap((page) => page.questions)
    .find(({ code }) => code === filter.question);
  const question = filter.indicator
    ? indicatorName(filter.indicator, language)
    : nameOf(filter, asked, language);
  return question === undefined ? null : say("filter.answerOf", { question, value: valueWords(asked) });
}

function indicatorName(indicator: string, language: "zh" | "en"): string {
  return indicatorsOf(DEFAULT_TAXONOMY).get(indicator)?.name[language] ?? indicator;
}

function nameOf(
  { question, row }: TypedResponseFilter,
  asked: Question | undefined,
  language: "zh" | "en",
): string | undefined {
  if (!asked) return row ? `${question}.${row}` : question;
  const part = asked.type === "matrix" ? asked.rows.find(({ code }) => code === row) : undefined;
  return part ? nameRow(part, language) : nameQuestion(asked, language);
}

/** What is asked of the answer: a grade or an option in words, a span, or that there is one. */
function useValueWords(filter: TypedResponseFilter): (asked: Question | undefined) => string {
  const say = useResponseWords();
  const results = useResultWords();
  const language = useLanguage();
  const grades = useGradeWords(null);
  const { value, atLeast, atMost } = filter;
  return (asked) => {
    if (value === undefined)
      return (atLeast ?? atMost) ? `${atLeast ?? ""}–${atMost ?? ""}` : say("filter.anyAnswer");
    if (isGraded(filter, asked)) return `${value} ${grades(Number(value))}`;
    if (asked?.type === "yes_no") return results(value === "true" ? "yesNo.yes" : "yesNo.no");
    return optionWords(asked, value, language);
  };
}

function isGraded({ indicator, kind }: TypedResponseFilter, asked: Question | undefined): boolean {
  if (indicator !== undefined) return kind === undefined || kind === "grade";
  return asked !== undefined && "scale" in asked;
}

function optionWords(asked: Question | undefined, value: string, language: "zh" | "en"): string {
  const options = asked && "options" in asked ? asked.options : [];
  const option = options.find(({ code }) => code === value);
  return option ? nameOption(option, language) : value;
}
