import type { MatrixRow, Question, SurveyLanguage, SurveyOption } from "../definition/survey-definition.ts";
import { same } from "./same.ts";
import { rewording, shortText } from "./short-text.ts";
import type { ChangeCode, VersionChange } from "./version-change.ts";

/** What differs within one question that both versions have. */
export function compareQuestion(
  old: Question,
  now: Question,
  language: SurveyLanguage,
): readonly VersionChange[] {
  const questionCode = now.code;
  const change = (code: ChangeCode, details: VersionChange["details"] = {}): VersionChange => ({
    code,
    questionCode,
    details,
  });
  if (old.type !== now.type) return [change("question-retyped", { before: old.type, after: now.type })];
  return [
    ...(same(old.text, now.text)
      ? []
      : [change("question-reworded", rewording(old.text, now.text, language))]),
    ...FIELDS.filter(({ of }) => !same(of(old), of(now))).map(({ code }) => change(code)),
    ...compareParts(partsOf(old), partsOf(now), {
      kind: now.type === "matrix" ? "row" : "option",
      language,
    }).map((found) => change(found.code, found.details)),
  ];
}

/** Other sides of a question, one change each. */
const FIELDS: readonly { readonly code: ChangeCode; readonly of: (question: Question) => unknown }[] = [
  { code: "help-reworded", of: ({ help }) => help },
  { code: "required-changed", of: (question) => "required" in question && question.required === true },
  { code: "condition-changed", of: ({ showIf, showWhenUnknown }) => [showIf, showWhenUnknown === true] },
  { code: "indicator-changed", of: (question) => ("indicator" in question ? question.indicator : undefined) },
  {
    code: "scale-changed",
    of: (question) =>
      "scale" in question ? [question.scale, question.gradeNames ?? "satisfaction"] : undefined,
  },
  { code: "form-changed", of: formOf },
];

function formOf(question: Question): unknown {
  switch (question.type) {
    case "text":
      return [question.multiline === true, question.minLength, question.maxLength];
    case "number":
      return [question.min, question.max, question.decimals ?? 0];
    case "date":
      return [question.min, question.max];
    case "multiple":
      return [question.minChoices, question.maxChoices];
    default:
      return null;
  }
}

type Part = SurveyOption | MatrixRow;

interface PartKind {
  readonly kind: "option" | "row";
  readonly language: SurveyLanguage;
}

function partsOf(question: Question): readonly Part[] {
  if (question.type === "matrix") return question.rows;
  return question.type === "single" || question.type === "multiple" ? question.options : [];
}

function compareParts(
  old: readonly Part[],
  now: readonly Part[],
  { kind, language }: PartKind,
): readonly Omit<VersionChange, "questionCode">[] {
  const before = new Map(old.map((part) => [part.code, part]));
  const after = new Map(now.map((part) => [part.code, part]));
  const removed = old.filter(({ code }) => !after.has(code));
  return [
    ...removed.map(({ code, text }) => ({
      code: `${kind}-removed` as const,
      details: { part: code, before: shortText(text, language) },
    })),
    ...now.flatMap((part) => comparePart(before.get(part.code), part, { kind, language })),
  ];
}

function comparePart(
  old: Part | undefined,
  now: Part,
  { kind, language }: PartKind,
): readonly Omit<VersionChange, "questionCode">[] {
  const part = now.code;
  if (!old) return [{ code: `${kind}-added`, details: { part, after: shortText(now.text, language) } }];
  const { text: before, ...oldRest } = old;
  const { text: after, ...nowRest } = now;
  return [
    ...(same(before, after)
      ? []
      : [{ code: `${kind}-reworded` as const, details: { part, ...rewording(before, after, language) } }]),
    ...(same(oldRest, nowRest) ? [] : [{ code: `${kind}-changed` as const, details: { part } }]),
  ];
}
