import type { PipedText, Question, SurveyDefinition, SurveyText } from "../definition/survey-definition.ts";
import { findDoubleBarrelled } from "./double-barrelled.ts";
import type { Finding, JudgedText } from "./finding.ts";
import { checkIndicators, checkScales } from "./indicator-rules.ts";
import { findJargon } from "./jargon.ts";
import { findLeading } from "./leading-wording.ts";
import { checkOptions } from "./option-rules.ts";
import { partTextsOf, questionsOf, textsOf } from "./question-texts.ts";
import { answeringSeconds, questionCounts, textLength } from "./reading-load.ts";
import { checkReasons } from "./reason-rules.ts";
import { findWords } from "./word-rules.ts";

/** What the check is to know beside the survey. */
export interface QuestionCheckSettings {
  /** Codes of the indicators this survey is to measure; none: not checked. */
  readonly wantedIndicators?: readonly string[];
  /** `core`: interviewed customers, who may be asked more. */
  readonly audience?: "ordinary" | "core";
}

const MOST_QUESTIONS = { ordinary: 10, core: 30 } as const;
const MOST_ROWS = 8;
const MOST_SECONDS = { ordinary: 300, core: 900 } as const;
/** Chinese signs or English words of one question. */
const LONGEST = { zh: 60, en: 35 } as const;

/** Checks wording and make-up of a survey (S4): survey-wide findings first, then by question. Advice, never a refusal. */
export function checkQuestions(
  definition: SurveyDefinition,
  settings: QuestionCheckSettings = {},
): readonly Finding[] {
  const order = questionsOf(definition).map(({ code }) => code);
  const found = [
    ...checkLoad(definition, settings.audience ?? "ordinary"),
    ...questionsOf(definition).flatMap(checkQuestionWords),
    ...checkIndicators(definition, settings.wantedIndicators ?? []),
    ...checkScales(definition, MOST_ROWS),
    ...checkReasons(definition),
    ...checkTranslations(definition),
  ];
  const place = ({ questionCode }: Finding): number =>
    questionCode === null ? -1 : order.indexOf(questionCode);
  return found.toSorted((a, b) => place(a) - place(b));
}

/** The rules that need one question alone: for the builder while it is typed. */
export function checkQuestionWords(question: Question): readonly Finding[] {
  const texts = question.type === "section" ? [] : textsOf(question);
  const options = question.type === "single" || question.type === "multiple" ? checkOptions(question) : [];
  return [...texts.flatMap(checkText), ...options];
}

function checkText(judged: JudgedText): readonly Finding[] {
  return [
    ...findLeading(judged),
    ...findDoubleBarrelled(judged),
    ...findWords(judged),
    ...findJargon(judged),
    ...findTooLong(judged),
  ];
}

function findTooLong({ questionCode, language, text }: JudgedText): readonly Finding[] {
  const length = textLength(text, language);
  if (length <= LONGEST[language]) return [];
  const details = { length, max: LONGEST[language] };
  return [{ questionCode, rule: "too-long", severity: "warning", details, language }];
}

function checkLoad(definition: SurveyDefinition, audience: "ordinary" | "core"): readonly Finding[] {
  const findings: Finding[] = [];
  const { most, least } = questionCounts(definition);
  const max = MOST_QUESTIONS[audience];
  if (most > max)
    findings.push({
      questionCode: null,
      rule: "too-many-questions",
      severity: least > max ? "warning" : "note",
      details: { most, least, max },
    });
  const seconds = answeringSeconds(definition);
  if (seconds > MOST_SECONDS[audience]) {
    const details = { minutes: Math.ceil(seconds / 60), max: MOST_SECONDS[audience] / 60 };
    findings.push({ questionCode: null, rule: "reading-load", severity: "warning", details });
  }
  return findings;
}

/** English is offered and English words are missing: the customer would read Chinese. */
function checkTranslations(definition: SurveyDefinition): readonly Finding[] {
  const { languages, thankYou, privacyNotice, serviceContact, consent } = definition.settings;
  if (!languages.includes("en")) return [];
  const general = [definition.title, definition.purpose, thankYou, privacyNotice, serviceContact, consent];
  const pages = definition.pages.map(({ title }) => title);
  const survey = missing(null, [...general, ...pages]);
  return [
    ...survey,
    ...questionsOf(definition).flatMap((one) => missing(one.code, [one.text, one.help, ...partTextsOf(one)])),
  ];
}

function missing(
  questionCode: string | null,
  texts: readonly (SurveyText | PipedText | undefined)[],
): readonly Finding[] {
  const count = texts.filter((text) => text !== undefined && !text.en).length;
  return count === 0
    ? []
    : [{ questionCode, rule: "translation-missing", severity: "warning", details: { count } }];
}
