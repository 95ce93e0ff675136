import type {
  PipedText,
  Question,
  SurveyDefinition,
  SurveyPage,
  SurveyText,
} from "../../domain/definition/survey-definition.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import { fromTokens, toTokens } from "../../domain/editing/text-tokens.ts";

/** What a text is, for its label. */
export type TextField =
  | "title"
  | "purpose"
  | "privacyNotice"
  | "consent"
  | "thankYou"
  | "serviceContact"
  | "pageTitle"
  | "text"
  | "help"
  | "option"
  | "row"
  | "cell";

/** One text of a survey, as it is typed: blanks as tokens. */
export interface TranslationText {
  /** Stays the same while texts are edited. */
  readonly key: string;
  /** Heading it stands under: the survey, a page by position, the quotas. */
  readonly section: "survey" | "quotas" | number;
  readonly field: TextField;
  /** From 1: of the question in the survey, or of the option, row or cell. */
  readonly number?: number;
  readonly zh: string;
  readonly en: string;
  readonly maxLength: number;
  readonly multiline: boolean;
  readonly hasBlanks: boolean;
  /** The definition with other words in one language; emptied English is no English. */
  with(language: "zh" | "en", typed: string): SurveyDefinition;
}

type Place = Pick<TranslationText, "key" | "section" | "field"> & { readonly number?: number };

/** Every text of a survey in the order customers see them; texts that are absent altogether are left out. */
export function translationTexts(definition: SurveyDefinition): readonly TranslationText[] {
  return [
    ...surveyTexts(definition),
    ...definition.pages.flatMap((page, at) => pageTexts(definition, page, at)),
    ...quotaTexts(definition),
  ];
}

/** Has words in Chinese and none in English. */
export function isMissing({ zh, en }: Pick<TranslationText, "zh" | "en">): boolean {
  return zh.trim() !== "" && en.trim() === "";
}

function surveyTexts(definition: SurveyDefinition): readonly TranslationText[] {
  const { settings } = definition;
  const { consent } = settings;
  const at = (field: TextField): Place => ({ key: field, section: "survey", field });
  const inSettings = (change: Partial<SurveyDefinition["settings"]>): SurveyDefinition => ({
    ...definition,
    settings: { ...settings, ...change },
  });
  return [
    plain(at("title"), definition.title, LIMITS.title, (title) => ({ ...definition, title })),
    piped(at("purpose"), definition.purpose, (purpose) => ({ ...definition, purpose })),
    plain(at("privacyNotice"), settings.privacyNotice, LIMITS.notice, (privacyNotice) =>
      inSettings({ privacyNotice }),
    ),
    ...(consent
      ? [plain(at("consent"), consent, LIMITS.notice, (next) => inSettings({ consent: next }))]
      : []),
    piped(at("thankYou"), settings.thankYou, (thankYou) => inSettings({ thankYou })),
    plain(at("serviceContact"), settings.serviceContact, LIMITS.label, (serviceContact) =>
      inSettings({ serviceContact }),
    ),
  ];
}

function pageTexts(definition: SurveyDefinition, page: SurveyPage, at: number): readonly TranslationText[] {
  const key = `page ${page.code}`;
  const withPage = (next: SurveyPage): SurveyDefinition => ({
    ...definition,
    pages: definition.pages.with(at, next),
  });
  const title: Place = { key, section: at, field: "pageTitle" };
  const before = definition.pages.slice(0, at).reduce((sum, { questions }) => sum + questions.length, 0);
  return [
    ...(page.title ? [piped(title, page.title, (next) => withPage({ ...page, title: next }))] : []),
    ...page.questions.flatMap((question, q) =>
      questionTexts(question, { section: at, number: before + q + 1 }, (next) =>
        withPage({ ...page, questions: page.questions.with(q, next) }),
      ),
    ),
  ];
}

type WithQuestion = (question: Question) => SurveyDefinition;

function questionTexts(
  question: Question,
  at: { readonly section: number; readonly number: number },
  put: WithQuestion,
): readonly TranslationText[] {
  const key = `question ${question.code}`;
  const help: Place = { ...at, key: `${key} help`, field: "help" };
  return [
    piped({ ...at, key, field: "text" }, question.text, (text) => put({ ...question, text })),
    ...(question.help ? [piped(help, question.help, (next) => put({ ...question, help: next }))] : []),
    ...partTexts(question, at.section, put),
  ];
}

function partTexts(question: Question, section: number, put: WithQuestion): readonly TranslationText[] {
  const key = `question ${question.code}`;
  if (question.type === "matrix")
    return question.rows.map((row, i) =>
      plain(
        { key: `${key} row ${row.code}`, section, field: "row", number: i + 1 },
        row.text,
        LIMITS.label,
        (text) => put({ ...question, rows: question.rows.with(i, { ...row, text }) }),
      ),
    );
  if (question.type !== "single" && question.type !== "multiple") return [];
  return question.options.map((option, i) =>
    plain(
      { key: `${key} option ${option.code}`, section, field: "option", number: i + 1 },
      option.text,
      LIMITS.label,
      (text) => put({ ...question, options: question.options.with(i, { ...option, text }) }),
    ),
  );
}

function quotaTexts(definition: SurveyDefinition): readonly TranslationText[] {
  const section = "quotas";
  return definition.quotas.flatMap((quota, q) => {
    const put = (next: typeof quota): SurveyDefinition => ({
      ...definition,
      quotas: definition.quotas.with(q, next),
    });
    const key = `quota ${quota.code}`;
    return [
      plain({ key, section, field: "title" }, quota.title, LIMITS.label, (title) => put({ ...quota, title })),
      ...quota.cells.map((cell, c) =>
        plain(
          { key: `${key} ${cell.code}`, section, field: "cell", number: c + 1 },
          cell.title,
          LIMITS.label,
          (title) => put({ ...quota, cells: quota.cells.with(c, { ...cell, title }) }),
        ),
      ),
    ];
  });
}

function plain(
  place: Place,
  text: SurveyText,
  maxLength: number,
  put: (text: SurveyText) => SurveyDefinition,
): TranslationText {
  const { zh, en = "" } = text;
  return {
    ...place,
    zh,
    en,
    maxLength,
    multiline: maxLength > LIMITS.label,
    hasBlanks: false,
    with(language, typed) {
      if (language === "zh") return put({ ...text, zh: typed });
      return put(typed === "" ? { zh } : { zh, en: typed });
    },
  };
}

function piped(place: Place, text: PipedText, put: (text: PipedText) => SurveyDefinition): TranslationText {
  return {
    ...place,
    zh: toTokens(text.zh),
    en: toTokens(text.en),
    maxLength: LIMITS.text,
    multiline: true,
    hasBlanks: typeof text.zh === "object" || typeof text.en === "object",
    with(language, typed) {
      if (language === "zh") return put({ ...text, zh: fromTokens(typed) });
      return put(typed === "" ? { zh: text.zh } : { zh: text.zh, en: fromTokens(typed) });
    },
  };
}
