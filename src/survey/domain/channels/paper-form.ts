import { gradeWords } from "../../words/grade-words.ts";
import type {
  PipedText,
  Question,
  SurveyDefinition,
  SurveyLanguage,
  SurveyText,
} from "../definition/survey-definition.ts";
import type { channelZh } from "../../words/channel-zh.ts";
import { pipedText } from "../evaluate/piped-text.ts";
import { optionKey } from "../option-key.ts";
import { numberedConditions } from "./numbered-conditions.ts";

export type PaperWords = typeof channelZh.paper;

/** A box to tick, with what is typed for it. */
export interface PaperBox {
  readonly code: string;
  readonly text: string;
  /** Room for words beside it. */
  readonly line: boolean;
}

/** One thing on the form. `note`: how to answer; `condition`: when. Empty strings: nothing. */
export interface PaperItem {
  /** As printed and as said in conditions; null: words that take no answer. */
  readonly number: number | null;
  readonly text: string;
  readonly help: string;
  readonly note: string;
  readonly condition: string;
  /** `row`: boxes beside each other; `list`: below each other; `table`: a row of boxes for each of `rows`. */
  readonly kind: "words" | "row" | "list" | "table" | "lines";
  readonly boxes: readonly PaperBox[];
  readonly rows: readonly { readonly text: string; readonly remark: boolean }[];
  /** Words at both ends of a row of boxes. */
  readonly ends: readonly [string, string] | null;
  /** Lines to write on. */
  readonly lines: number;
  /** Stands before the line: the form of a date, the unit of a number. */
  readonly hint: string;
}

export interface PaperPart {
  readonly title: string;
  readonly condition: string;
  readonly items: readonly PaperItem[];
}

/** A survey as it stands on paper, in one language. */
export interface PaperForm {
  readonly title: string;
  readonly purpose: string;
  readonly parts: readonly PaperPart[];
  readonly privacy: string;
  /** Words to agree to; "": none asked. */
  readonly consent: string;
  readonly contact: string;
}

const NO_FACTS = { answers: {}, context: {} } as const;

/**
 * Lays the survey out for paper: questions in their order and numbered through, conditions said by those numbers, each
 * box with what is typed for it (the grade, the number, else the key of the option).
 */
export function paperForm(
  definition: SurveyDefinition,
  language: SurveyLanguage,
  words: PaperWords,
): PaperForm {
  const { settings } = definition;
  const spoken = (text: SurveyText | undefined): string =>
    (language === "en" && text?.en) || (text?.zh ?? "");
  const piped = (text: PipedText | undefined): string =>
    pipedText(text, { ...NO_FACTS, context: { language } }, []);
  const { numbers, say } = numberedConditions(definition, language, words);
  const layout = { language, words, spoken };
  return {
    title: spoken(definition.title),
    purpose: piped(definition.purpose),
    parts: definition.pages.map((page) => ({
      title: piped(page.title),
      condition: say(page.showIf, words.pageCondition),
      items: page.questions.map((question) => ({
        ...layOut(question, layout),
        number: numbers.get(question.code) ?? null,
        text: piped(question.text),
        help: piped(question.help),
        note: noteOf(question, words),
        condition: say(question.showIf, words.condition),
      })),
    })),
    privacy: spoken(settings.privacyNotice),
    consent: spoken(settings.consent),
    contact: spoken(settings.serviceContact),
  };
}

type Shape = Pick<PaperItem, "kind" | "boxes" | "rows" | "ends" | "lines" | "hint">;

interface Layout {
  readonly language: SurveyLanguage;
  readonly words: PaperWords;
  spoken(text: SurveyText): string;
}

const NOTHING: Shape = { kind: "words", boxes: [], rows: [], ends: null, lines: 0, hint: "" };
const box = (code: string | number, text: string, line = false): PaperBox => ({
  code: String(code),
  text,
  line,
});
/** Lines for an answer in words. */
const MANY_LINES = 4;

const LAYOUTS: { readonly [T in Question["type"]]?: (question: Of<T>, layout: Layout) => Partial<Shape> } = {
  rating: (question, layout) => ({ kind: "row", boxes: gradeBoxes(question, layout) }),
  matrix: (question, layout) => ({
    kind: "table",
    boxes: gradeBoxes(question, layout),
    rows: question.rows.map((row) => ({ text: layout.spoken(row.text), remark: row.remark === true })),
  }),
  nps: (_question, { words }) => ({
    kind: "row",
    boxes: Array.from({ length: 11 }, (_, value) => box(value, "")),
    ends: [words.npsLow, words.npsHigh],
  }),
  yes_no: (_question, { words }) => ({ kind: "row", boxes: [box(1, words.yes), box(2, words.no)] }),
  single: choices,
  multiple: choices,
  text: ({ multiline }) => ({ kind: "lines", lines: multiline ? MANY_LINES : 1 }),
  number: () => ({ kind: "lines", lines: 1 }),
  date: (_question, { words }) => ({ kind: "lines", lines: 1, hint: words.dateHint }),
  phone: () => ({ kind: "lines", lines: 1 }),
};

type Of<T extends Question["type"]> = Extract<Question, { readonly type: T }>;

function layOut(question: Question, layout: Layout): Shape {
  const lay = LAYOUTS[question.type] as ((question: Question, layout: Layout) => Partial<Shape>) | undefined;
  return { ...NOTHING, ...lay?.(question, layout) };
}

function choices({ options }: Of<"single" | "multiple">, { spoken }: Layout): Partial<Shape> {
  return {
    kind: "list",
    boxes: options.map((option, i) => box(optionKey(i), spoken(option.text), option.other === true)),
  };
}

/** From the best grade down, as forms on paper have it. */
function gradeBoxes(
  { scale, gradeNames = "satisfaction" }: Extract<Question, { readonly type: "rating" | "matrix" }>,
  { language }: Layout,
): readonly PaperBox[] {
  const names = gradeWords[language][gradeNames];
  return (scale === 5 ? [5, 4, 3, 2, 1] : [5, 4, 3, 2]).map((grade) => box(grade, names[grade] ?? ""));
}

function noteOf(question: Question, words: PaperWords): string {
  if (question.type === "section") return "";
  return [...(question.required ? [words.required] : []), ...choiceNotes(question, words)].join(" · ");
}

function choiceNotes(question: Question, words: PaperWords): readonly string[] {
  if (question.type === "number") {
    const { min, max } = question;
    if (min === undefined || max === undefined) return [];
    return [words.range.replace("{min}", String(min)).replace("{max}", String(max))];
  }
  if (question.type !== "multiple") return [];
  const { minChoices: least, maxChoices: most } = question;
  return [
    words.howToMany,
    ...(least === undefined ? [] : [words.least.replace("{min}", String(least))]),
    ...(most === undefined ? [] : [words.most.replace("{max}", String(most))]),
  ];
}
