import { Failure } from "../../../kit/failure.ts";
import { emptySurveyEn } from "../../words/empty-survey-en.ts";
import { emptySurveyZh } from "../../words/empty-survey-zh.ts";
import type { Condition } from "../definition/condition.ts";
import { LIMITS } from "../definition/definition-limits.ts";
import {
  SCHEMA_VERSION,
  type Question,
  type SurveyDefinition,
  type SurveyPage,
  type SurveySettings,
} from "../definition/survey-definition.ts";
import { bindCondition } from "./bind-condition.ts";
import { buildQuestion, type Building } from "./build-question.ts";
import { finishImport } from "./finish-import.ts";
import type { ImportedDefinition, ImportFormat, ImportReport } from "./import-report.ts";
import { CodeGiver } from "./mend-code.ts";
import { isChinese } from "./plain-text.ts";
import { QuestionIndex } from "./question-index.ts";
import type { RawPage, RawQuestion, RawShown, RawSurvey, RawText } from "./raw-survey.ts";
import { TextMaker } from "./text-maker.ts";

/**
 * Makes a definition that may be saved as a draft of what a reader understood, whatever the source held.
 * @throws Failure `survey-file-empty`: there is no question in it
 */
export function assembleDefinition(
  raw: RawSurvey,
  format: ImportFormat,
  report: ImportReport,
): ImportedDefinition {
  const pages = withinLimits(raw.pages, report);
  if (pages.length === 0) throw new Failure("survey-file-empty");
  const index = new QuestionIndex();
  const languages = languagesOf(raw, pages);
  if (languages === "english") report.change("", "english-only");
  const texts = new TextMaker({ report, index, blanks: raw.blanks, englishOnly: languages === "english" });
  const around: Building = { report, texts, guessIndicators: raw.guessIndicators, bound: new Set() };
  const purpose = texts.optional(raw.purpose, "");
  const title = texts.plain(raw.title, "", { most: LIMITS.title, instead: emptySurveyZh.title });
  const built = buildPages(pages, index, around);
  const definition: SurveyDefinition = {
    schemaVersion: SCHEMA_VERSION,
    code: new CodeGiver("name").give(raw.code, "survey"),
    title,
    purpose: purpose ?? spoken("purpose", languages),
    settings: settingsOf(raw, texts, languages),
    hiddenFields: [],
    pages: built,
    quotas: [],
  };
  return finishImport(definition, { format, report, blanks: texts.blanks });
}

type Languages = "chinese" | "english" | "both";

function languagesOf(raw: RawSurvey, pages: readonly RawPage[]): Languages {
  const texts: RawText[] = [raw.title, ...pages.flatMap((page) => page.questions.map(({ text }) => text))];
  if (texts.some(({ zh }) => isChinese(zh))) return texts.some(({ en }) => en) ? "both" : "chinese";
  return "english";
}

/** No page without questions, no more pages and questions than a survey may have. */
function withinLimits(pages: readonly RawPage[], report: ImportReport): readonly RawPage[] {
  const total = pages.reduce((sum, page) => sum + page.questions.length, 0);
  if (total > LIMITS.questions)
    report.drop("", "too-many-questions", { max: LIMITS.questions, count: total - LIMITS.questions });
  let room: number = LIMITS.questions;
  const kept: RawPage[] = [];
  for (const page of pages) {
    const questions = page.questions.slice(0, room);
    room -= questions.length;
    const last = kept.at(-1);
    if (questions.length === 0) continue;
    if (kept.length < LIMITS.pages || !last) kept.push({ ...page, questions });
    else kept[kept.length - 1] = { ...last, questions: [...last.questions, ...inherit(page, questions)] };
  }
  if (pages.length > LIMITS.pages && kept.length === LIMITS.pages)
    report.change("", "pages-merged", { max: LIMITS.pages });
  return kept;
}

function inherit({ shown = [] }: RawPage, questions: readonly RawQuestion[]): readonly RawQuestion[] {
  return questions.map((question) => ({ ...question, shown: [...shown, ...(question.shown ?? [])] }));
}

function buildPages(pages: readonly RawPage[], index: QuestionIndex, around: Building): SurveyPage[] {
  const names = new CodeGiver("name");
  const pageNames = new CodeGiver("name");
  let order = 0;
  return pages.map((page, p) => {
    const code = pageNames.give(page.name, `p${p + 1}`);
    const place = page.name || code;
    const title = around.texts.optional(page.title, place);
    const showIf = conditionOf(page.shown, place, index, around.report);
    const questions = page.questions.map((question): Question => {
      order++;
      const own = nameOf(question, names, order, around.report);
      const shown = conditionOf(question.shown, question.place, index, around.report);
      const { question: built, codes } = buildQuestion(question, own, shown, around);
      index.add(question, built, codes);
      return built;
    });
    return { code, ...(title && { title }), questions, ...(showIf && { showIf }) };
  });
}

function nameOf({ name, place }: RawQuestion, names: CodeGiver, order: number, report: ImportReport): string {
  const code = names.give(name, `q${order}`);
  if (name !== "" && code !== name) report.change(place, "code-mended", { from: name, code });
  return code;
}

/** All conditions over the question together; what is not understood or names no earlier question is left out. */
function conditionOf(
  shown: readonly RawShown[] | undefined,
  place: string,
  index: QuestionIndex,
  report: ImportReport,
): Condition | null {
  const conditions: Condition[] = [];
  for (const { condition, source } of shown ?? []) {
    const bound = condition && bindCondition(condition, index);
    if (bound) conditions.push(bound);
    else report.drop(place, condition ? "condition-unfit" : "condition-unclear", { text: source });
  }
  const [only] = conditions;
  if (!only) return null;
  return conditions.length === 1 ? only : { op: "and", conditions };
}

function spoken(key: keyof typeof emptySurveyZh, languages: Languages): { zh: string; en?: string } {
  return { zh: emptySurveyZh[key], ...(languages === "chinese" ? {} : { en: emptySurveyEn[key] }) };
}

function settingsOf(raw: RawSurvey, texts: TextMaker, languages: Languages): SurveySettings {
  const plain = (text: RawText | undefined, most: number, key: keyof typeof emptySurveyZh) =>
    text && text.zh + (text.en ?? "") !== ""
      ? texts.plain(text, "", { most, instead: emptySurveyZh[key] })
      : spoken(key, languages);
  return {
    languages: languages === "both" ? ["zh", "en"] : languages === "english" ? ["en", "zh"] : ["zh"],
    presentation: raw.oneAtATime ? "one_at_a_time" : "list",
    anonymous: true,
    privacyNotice: plain(raw.privacyNotice, LIMITS.notice, "privacyNotice"),
    thankYou: texts.optional(raw.thankYou, "") ?? spoken("thankYou", languages),
    serviceContact: plain(raw.serviceContact, LIMITS.label, "serviceContact"),
  };
}
