import type {
  MatrixRow,
  PipedText,
  Question,
  SurveyOption,
  TextWithBlanks,
} from "../definition/survey-definition.ts";
import { same } from "./same.ts";
import type { ChangeCode, VersionChange } from "./version-change.ts";

/** What differs within one question that both versions have. */
export function compareQuestion(old: Question, now: Question): readonly VersionChange[] {
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
      : [change("question-reworded", { before: shortText(old.text), after: shortText(now.text) })]),
    ...FIELDS.filter(({ of }) => !same(of(old), of(now))).map(({ code }) => change(code)),
    ...compareParts(partsOf(old), partsOf(now), now.type === "matrix" ? "row" : "option").map((found) =>
      change(found.code, found.details),
    ),
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

function partsOf(question: Question): readonly Part[] {
  if (question.type === "matrix") return question.rows;
  return question.type === "single" || question.type === "multiple" ? question.options : [];
}

function compareParts(
  old: readonly Part[],
  now: readonly Part[],
  kind: "option" | "row",
): readonly Omit<VersionChange, "questionCode">[] {
  const before = new Map(old.map((part) => [part.code, part]));
  const after = new Map(now.map((part) => [part.code, part]));
  const removed = old.filter(({ code }) => !after.has(code));
  return [
    ...removed.map(({ code, text }) => ({
      code: `${kind}-removed` as const,
      details: { part: code, before: text.zh },
    })),
    ...now.flatMap((part) => comparePart(before.get(part.code), part, kind)),
  ];
}

function comparePart(
  old: Part | undefined,
  now: Part,
  kind: "option" | "row",
): readonly Omit<VersionChange, "questionCode">[] {
  const part = now.code;
  if (!old) return [{ code: `${kind}-added`, details: { part, after: now.text.zh } }];
  const { text: before, ...oldRest } = old;
  const { text: after, ...nowRest } = now;
  return [
    ...(same(before, after)
      ? []
      : [{ code: `${kind}-reworded` as const, details: { part, before: before.zh, after: after.zh } }]),
    ...(same(oldRest, nowRest) ? [] : [{ code: `${kind}-changed` as const, details: { part } }]),
  ];
}

/** The Chinese words, blanks in braces. */
export function shortText(text: PipedText): string {
  const words: TextWithBlanks = text.zh;
  if (typeof words === "string") return words;
  return words.map((part) => (typeof part === "string" ? part : `{${part.code}}`)).join("");
}
