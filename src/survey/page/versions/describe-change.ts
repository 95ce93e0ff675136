import { partOf, questionOf, type VersionPair } from "../../domain/compare-versions/named-details.ts";
import type { VersionChange } from "../../domain/compare-versions/version-change.ts";
import type { Condition } from "../../domain/definition/condition.ts";
import type {
  PipedText,
  Question,
  SurveyDefinition,
  SurveyLanguage,
  TextWithBlanks,
} from "../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../domain/taxonomy/default-taxonomy.ts";

/** Wording before and after; `language` of the wording itself. */
export interface WordingChange {
  /** Which text of the whole survey; null: the one the change names. */
  readonly of: SurveyTextName | null;
  readonly language: SurveyLanguage;
  readonly before: string;
  readonly after: string;
}

const SURVEY_TEXT_NAMES = [
  "title",
  "purpose",
  "privacyNotice",
  "consent",
  "thankYou",
  "serviceContact",
] as const;
export type SurveyTextName = (typeof SURVEY_TEXT_NAMES)[number];

/** The texts a change replaced, in each language in which they differ. */
export function wordingChanges(change: VersionChange, pair: VersionPair): readonly WordingChange[] {
  if (change.code === "texts-changed")
    return SURVEY_TEXT_NAMES.flatMap((of) =>
      differing(surveyText(pair.older, of), surveyText(pair.newer, of), of),
    );
  return differing(changedText(change, pair.older), changedText(change, pair.newer), null);
}

function differing(
  old: PipedText | undefined,
  now: PipedText | undefined,
  of: SurveyTextName | null,
): readonly WordingChange[] {
  return (["zh", "en"] as const)
    .map((language) => ({ of, language, before: marked(old?.[language]), after: marked(now?.[language]) }))
    .filter(({ before, after }) => before !== after);
}

/** Blanks in brackets, so that a change of a blank shows. */
function marked(text: TextWithBlanks | undefined): string {
  if (text === undefined || typeof text === "string") return text ?? "";
  return text
    .map((part) => (typeof part === "string" ? part : `〔${part.code}：${part.fallback}〕`))
    .join("");
}

function surveyText(definition: SurveyDefinition, name: SurveyTextName): PipedText | undefined {
  return name === "title" || name === "purpose" ? definition[name] : definition.settings[name];
}

function changedText({ code, questionCode, details }: VersionChange, definition: SurveyDefinition) {
  const question = questionOf(definition, questionCode);
  if (!question) return undefined;
  if (code === "question-reworded") return question.text;
  if (code === "help-reworded") return question.help;
  if (code === "option-reworded" || code === "row-reworded") return partOf(question, details["part"]);
  return undefined;
}

/** Words that the values before and after need beside the definition's own. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly always: string;
  readonly grades: (count: number) => string;
  readonly type: (type: Question["type"]) => string;
}

/** What stood there and what stands there now, for changes that are no wording; null where nothing can be shown. */
export function valueChange(
  { code, questionCode }: VersionChange,
  { older, newer }: VersionPair,
  language: SurveyLanguage,
  words: ValueWords,
): { readonly before: string; readonly after: string } | null {
  const say = VALUES[code];
  const [old, now] = [questionOf(older, questionCode), questionOf(newer, questionCode)];
  if (!say || !old || !now) return null;
  const before = say(old, { definition: older, language, words });
  const after = say(now, { definition: newer, language, words });
  return before === after ? null : { before, after };
}

interface Saying {
  readonly definition: SurveyDefinition;
  readonly language: SurveyLanguage;
  readonly words: ValueWords;
}

const VALUES: Partial<Record<VersionChange["code"], (question: Question, saying: Saying) => string>> = {
  "question-retyped": (question, { words }) => words.type(question.type),
  "required-changed": (question, { words }) =>
    "required" in question && question.required === true ? words.yes : words.no,
  "condition-changed": ({ showIf }, saying) => sayCondition(showIf, saying),
  "indicator-changed": (question, { language, words }) => {
    const code = "indicator" in question ? question.indicator : undefined;
    return code === undefined ? words.nothing : indicatorName(code, language);
  },
  "scale-changed": (question, { words }) =>
    "scale" in question ? words.grades(question.scale) : words.nothing,
};

function sayCondition(condition: Condition | undefined, { definition, language, words }: Saying): string {
  return condition ? describeCondition(condition, definition, language) : words.always;
}

const INDICATORS = indicatorsOf(DEFAULT_TAXONOMY);

/** Name of an indicator; its code where the taxonomy has it no more. */
export function indicatorName(code: string, language: SurveyLanguage): string {
  return INDICATORS.get(code)?.name[language] ?? code;
}
