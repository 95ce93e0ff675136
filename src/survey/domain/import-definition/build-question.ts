import type { Condition } from "../definition/condition.ts";
import { LIMITS } from "../definition/definition-limits.ts";
import type { MatrixRow, Question, SurveyOption } from "../definition/survey-definition.ts";
import { isDay } from "../evaluate/text-forms.ts";
import { findIndicator, guessIndicator } from "./guess-indicator.ts";
import type { ImportReport } from "./import-report.ts";
import { CodeGiver } from "./mend-code.ts";
import { present } from "./present.ts";
import type { RawPart, RawQuestion } from "./raw-survey.ts";
import type { TextMaker } from "./text-maker.ts";

/** What a question is built with. */
export interface Building {
  readonly report: ImportReport;
  readonly texts: TextMaker;
  readonly guessIndicators: boolean;
  /** Indicators bound so far: one question each is guessed. */
  readonly bound: Set<string>;
}

export interface BuiltQuestion {
  readonly question: Question;
  /** Source value → our code, of options or rows. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A question of ours from one of a source. */
export function buildQuestion(
  raw: RawQuestion,
  code: string,
  showIf: Condition | null,
  around: Building,
): BuiltQuestion {
  const asked = {
    code,
    text: around.texts.piped(raw.text, raw.place, code),
    ...present({
      help: around.texts.optional(raw.help, raw.place),
      required: raw.type !== "section" && raw.required,
      showIf,
      showWhenUnknown: showIf !== null && raw.showWhenUnknown,
    }),
  };
  if (raw.type === "single" || raw.type === "multiple") {
    const { made: options, codes } = buildOptions(raw, around);
    if (raw.type === "single") return { question: { ...asked, type: "single", options }, codes };
    const counts = choiceCounts(raw, options.length, around);
    return { question: { ...asked, type: "multiple", options, ...counts }, codes };
  }
  if (raw.type === "matrix") {
    const { made, codes } = buildRows(raw, around);
    return { question: { ...asked, type: "matrix", ...scaleOf(raw), rows: made }, codes };
  }
  return { question: simpleQuestion(raw, asked, around), codes: new Map() };
}

type Asked = Pick<Question, "code" | "text" | "help" | "showIf" | "showWhenUnknown"> & {
  readonly required?: boolean;
};

function simpleQuestion(raw: RawQuestion, asked: Asked, around: Building): Question {
  switch (raw.type) {
    case "rating":
      return { ...asked, type: "rating", ...scaleOf(raw), ...indicatorOf(raw, raw, around) };
    case "nps":
    case "yes_no":
      return { ...asked, type: raw.type, ...indicatorOf(raw, raw, around) };
    case "text":
      return { ...asked, type: "text", ...lengthsOf(raw, around), ...(raw.multiline && { multiline: true }) };
    case "number":
      return { ...asked, type: "number", ...numbersOf(raw, around) };
    case "date":
      return { ...asked, type: "date", ...daysOf(raw, around) };
    case "phone":
      return { ...asked, type: "phone" };
    default: {
      const { required: _, ...section } = asked;
      return { ...section, type: "section" };
    }
  }
}

function scaleOf({ scale = 5, gradeNames }: RawQuestion) {
  return { scale, ...(gradeNames && gradeNames !== "satisfaction" && { gradeNames }) };
}

/** The indicator the source names, else one guessed from the words. */
function indicatorOf(
  named: { readonly indicator?: string; readonly text: RawPart["text"] },
  { place, type }: RawQuestion,
  { report, guessIndicators, bound }: Building,
): { readonly indicator?: string } {
  if (named.indicator !== undefined) {
    const found = findIndicator(named.indicator);
    if (!found) report.drop(place, "indicator-unknown", { indicator: named.indicator });
    else bound.add(found.code);
    return found ? { indicator: found.code } : {};
  }
  if (!guessIndicators || type === "yes_no") return {};
  const guess = guessIndicator(named.text.zh, named.text.en);
  if (!guess || bound.has(guess.code)) return {};
  bound.add(guess.code);
  report.change(place, "indicator-guessed", { zh: guess.name.zh, en: guess.name.en });
  return { indicator: guess.code };
}

interface Made<T> {
  readonly made: T[];
  readonly codes: ReadonlyMap<string, string>;
}

function buildOptions(raw: RawQuestion, around: Building): Made<SurveyOption> {
  const parts = within(raw, raw.options ?? [], LIMITS.options, around);
  const giver = new CodeGiver("part");
  giver.reserve("other");
  const codes = new Map<string, string>();
  let hasOther = false;
  const made = parts.map((part, i): SurveyOption => {
    const other = part.other === true && !hasOther;
    hasOther ||= other;
    const code = other ? "other" : giver.give(part.value, `o${i + 1}`);
    if (!other && part.value.toLowerCase() === "other")
      around.report.change(raw.place, "other-code-mended", { code });
    if (!codes.has(part.value)) codes.set(part.value, code);
    const text = around.texts.plain(part.text, raw.place, { most: LIMITS.label, instead: code });
    const exclusive = raw.type === "multiple" && part.exclusive;
    return { code, text, ...(exclusive && { exclusive }), ...(other && { other }) };
  });
  return { made, codes };
}

function buildRows(raw: RawQuestion, around: Building): Made<MatrixRow> {
  const parts = within(raw, raw.rows ?? [], LIMITS.rows, around);
  const giver = new CodeGiver("part");
  const codes = new Map<string, string>();
  const made = parts.map((part, i): MatrixRow => {
    const code = giver.give(part.value, `r${i + 1}`);
    if (!codes.has(part.value)) codes.set(part.value, code);
    const text = around.texts.plain(part.text, raw.place, { most: LIMITS.label, instead: code });
    return {
      code,
      text,
      ...indicatorOf(part, raw, around),
      ...(part.remark && { remark: true }),
      ...(part.attachment && { attachment: true }),
    };
  });
  return { made, codes };
}

function within(
  raw: RawQuestion,
  parts: readonly RawPart[],
  max: number,
  { report }: Building,
): readonly RawPart[] {
  if (parts.length <= max) return parts;
  const code = raw.type === "matrix" ? "too-many-rows" : "too-many-options";
  report.drop(raw.place, code, { max, count: parts.length - max });
  return parts.slice(0, max);
}

function choiceCounts(raw: RawQuestion, high: number, around: Building) {
  const minChoices = wholeWithin(raw.minChoices, { low: 1, high }, raw, around);
  const maxChoices = wholeWithin(raw.maxChoices, { low: 1, high }, raw, around);
  const crossed = minChoices !== undefined && maxChoices !== undefined && minChoices > maxChoices;
  return {
    ...(minChoices !== undefined && !crossed && { minChoices }),
    ...(maxChoices !== undefined && { maxChoices }),
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function wholeWithin(
  value: number | undefined,
  { low, high }: Range,
  { place }: RawQuestion,
  { report }: Building,
): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  report.drop(place, "bounds-unfit", { text: String(value) });
  return undefined;
}

function lengthsOf(raw: RawQuestion, around: Building) {
  const minLength = wholeWithin(raw.minLength, { low: 0, high: LIMITS.answerText }, raw, around);
  const maxLength = wholeWithin(raw.maxLength, { low: 1, high: LIMITS.answerText }, raw, around);
  const crossed = minLength !== undefined && maxLength !== undefined && minLength > maxLength;
  return {
    ...(minLength !== undefined && !crossed && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function numbersOf(raw: RawQuestion, around: Building) {
  const bound = (value: RawQuestion["min"]): number | undefined => {
    if (value === undefined) return undefined;
    const number = Number(value);
    if (Math.abs(number) <= LIMITS.number) return number;
    around.report.drop(raw.place, "bounds-unfit", { text: String(value) });
    return undefined;
  };
  const decimals = wholeWithin(raw.decimals, { low: 0, high: LIMITS.decimals }, raw, around);
  return { ...uncrossed(bound(raw.min), bound(raw.max)), ...(decimals !== undefined && { decimals }) };
}

function daysOf(raw: RawQuestion, around: Building) {
  const bound = (value: RawQuestion["min"]): string | undefined => {
    if (value === undefined) return undefined;
    const day = String(value).slice(0, 10);
    if (isDay(day)) return day;
    around.report.drop(raw.place, "bounds-unfit", { text: String(value) });
    return undefined;
  };
  return uncrossed(bound(raw.min), bound(raw.max));
}

function uncrossed<T extends number | string>(min: T | undefined, max: T | undefined) {
  const crossed = min !== undefined && max !== undefined && min > max;
  return { ...(min !== undefined && !crossed && { min }), ...(max !== undefined && { max }) };
}
