import type {
  Question,
  SurveyDefinition,
  SurveyLanguage,
  SurveyPage,
} from "../definition/survey-definition.ts";
import { compareIndicators } from "./compare-indicators.ts";
import { compareQuestion } from "./compare-questions.ts";
import { movedCodes } from "./moved-codes.ts";
import { same } from "./same.ts";
import { shortText } from "./short-text.ts";
import type { ChangeCode, VersionChange, VersionComparison } from "./version-change.ts";

/**
 * What publishing `newer` after `older` changes, by code, and whether the figures go on (S5).
 * @param language of the words before and after; Chinese where a text has no English.
 */
export function compareVersions(
  older: SurveyDefinition,
  newer: SurveyDefinition,
  language: SurveyLanguage,
): VersionComparison {
  return {
    changes: [
      ...compareWhole(older, newer),
      ...comparePages(older.pages, newer.pages),
      ...compareAll(older, newer, language),
    ],
    indicators: compareIndicators(older, newer),
  };
}

function whole(code: ChangeCode, details: VersionChange["details"] = {}): VersionChange {
  return { code, questionCode: null, details };
}

function compareWhole(older: SurveyDefinition, newer: SurveyDefinition): readonly VersionChange[] {
  const texts = ({ title, purpose, settings }: SurveyDefinition): unknown => {
    const { privacyNotice, consent, thankYou, serviceContact } = settings;
    return [title, purpose, privacyNotice, consent, thankYou, serviceContact];
  };
  const settings = ({ settings: { languages, presentation, anonymous } }: SurveyDefinition): unknown => [
    languages,
    presentation,
    anonymous,
  ];
  return [
    ...(same(texts(older), texts(newer)) ? [] : [whole("texts-changed")]),
    ...(same(settings(older), settings(newer)) ? [] : [whole("settings-changed")]),
    ...(same(older.hiddenFields, newer.hiddenFields) ? [] : [whole("hidden-fields-changed")]),
    ...(same(older.quotas, newer.quotas) ? [] : [whole("quotas-changed")]),
  ];
}

function comparePages(older: readonly SurveyPage[], newer: readonly SurveyPage[]): readonly VersionChange[] {
  const before = new Map(older.map((page) => [page.code, page]));
  const after = new Set(newer.map(({ code }) => code));
  const own = ({ title, showIf, showWhenUnknown }: SurveyPage): unknown => [
    title,
    showIf,
    showWhenUnknown === true,
  ];
  return [
    ...older.filter(({ code }) => !after.has(code)).map(({ code }) => whole("page-removed", { page: code })),
    ...newer.flatMap((page) => {
      const old = before.get(page.code);
      if (!old) return [whole("page-added", { page: page.code })];
      return same(own(old), own(page)) ? [] : [whole("page-changed", { page: page.code })];
    }),
  ];
}

function compareAll(
  older: SurveyDefinition,
  newer: SurveyDefinition,
  language: SurveyLanguage,
): readonly VersionChange[] {
  const [before, after] = [placesOf(older), placesOf(newer)];
  const removed = [...before].filter(([code]) => !after.has(code));
  const otherPage = [...after].filter(([code, { page }]) => (before.get(code)?.page ?? page) !== page);
  const moved = new Set([
    ...movedCodes([...before.keys()], [...after.keys()]),
    ...otherPage.map(([code]) => code),
  ]);
  return [
    ...removed.map(([questionCode, { question }]): VersionChange => {
      return {
        code: "question-removed",
        questionCode,
        details: { before: shortText(question.text, language) },
      };
    }),
    ...[...after].flatMap(([questionCode, { question }]): readonly VersionChange[] => {
      const old = before.get(questionCode);
      if (!old)
        return [
          { code: "question-added", questionCode, details: { after: shortText(question.text, language) } },
        ];
      const place: VersionChange[] = moved.has(questionCode)
        ? [{ code: "question-moved", questionCode, details: {} }]
        : [];
      return [...place, ...compareQuestion(old.question, question, language)];
    }),
  ];
}

function placesOf({
  pages,
}: SurveyDefinition): ReadonlyMap<string, { readonly question: Question; readonly page: string }> {
  return new Map(
    pages.flatMap((page) => page.questions.map((question) => [question.code, { question, page: page.code }])),
  );
}
