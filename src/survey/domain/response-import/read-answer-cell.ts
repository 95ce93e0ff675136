import { gradeWords } from "../../words/grade-words.ts";
import { comparableWord } from "../../../customer/domain/imports/header-name.ts";
import { readDate, isoDate } from "../../../kit/calendar-date.ts";
import type { GradeNames, Question, QuestionType, SurveyOption } from "../definition/survey-definition.ts";
import type { OtherChoice } from "../evaluate/answer-value.ts";
import { readNumber } from "../number-text.ts";
import { isNoAnswer, readGrade } from "../satisfaction-scale.ts";

type Reader<T extends QuestionType> = (
  question: Extract<Question, { readonly type: T }>,
  text: string,
) => unknown;

const asWritten = (_question: Question, text: string): string => text;

const READERS: { readonly [T in QuestionType]: Reader<T> } = {
  rating: ({ gradeNames }, text) => readGradeCell(gradeNames ?? "satisfaction", text),
  matrix: ({ gradeNames }, text) => readGradeCell(gradeNames ?? "satisfaction", text),
  nps: (_question, text) => readPlainNumber(text),
  number: (_question, text) => readPlainNumber(text),
  yes_no: (_question, text) => readYesNo(text),
  single: ({ options }, text) => readOption(options, text),
  multiple: ({ options }, text) => readOptions(options, text),
  date: (_question, text) => readDay(text),
  text: asWritten,
  phone: asWritten,
  section: asWritten,
};

/**
 * What a filled cell says to a question, in the form `evaluate` takes: grades by number or word, options by code, word
 * or place, yes and no. What cannot be understood stays as it is written, so that `evaluate` finds the fault; undefined
 * where the cell says that there was no answer.
 */
export function readAnswerCell(question: Question, text: string): unknown {
  return (READERS[question.type] as Reader<QuestionType>)(question, text);
}

function readPlainNumber(text: string): number | string | undefined {
  return isNoAnswer(text) ? undefined : (readNumber(text.replace(/分$/u, "")) ?? text);
}

function readGradeCell(names: GradeNames, text: string): number | string | undefined {
  const word = comparableWord(text);
  for (const sets of [gradeWords.zh, gradeWords.en])
    for (const [grade, name] of Object.entries(sets[names]))
      if (comparableWord(name) === word) return Number(grade);
  const reading = readGrade(text);
  if (reading.kind === "grade") return names === "satisfaction" || !reading.byWord ? reading.grade : text;
  if (reading.kind === "no-answer") return undefined;
  return readNumber(text) ?? text;
}

const YES: ReadonlySet<string> = new Set(["1", "true", "yes", "y", "是", "有", "对", "已解决", "√", "✓"]);
const NO: ReadonlySet<string> = new Set(["0", "false", "no", "n", "否", "没有", "不是", "未解决", "×", "✗"]);

function readYesNo(text: string): boolean | string | undefined {
  const word = text.normalize("NFKC").trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return isNoAnswer(text) ? undefined : text;
}

const CHOSEN: ReadonlySet<string> = new Set([...YES, "选中", "chosen", "x", "■", "☑", "●"]);
const NOT_CHOSEN: ReadonlySet<string> = new Set([...NO, "", "未选", "not chosen", "□", "☐", "○"]);

/** Whether a cell of an option's own column says that it was chosen; null when it says neither. */
export function readChosen(text: string, option: SurveyOption): boolean | null {
  const word = text.normalize("NFKC").trim().toLowerCase();
  if (CHOSEN.has(word) || isOption(option, text)) return true;
  return NOT_CHOSEN.has(word) || isNoAnswer(text) ? false : null;
}

const OTHER_WITH_WORDS = /^(?:其他|其它|other)\s*[:：(（[【]\s*(.*?)\s*[)）\]】]?$/iu;

function readOption(options: readonly SurveyOption[], text: string): string | OtherChoice | undefined {
  const found =
    options.find(({ code }) => code === text) ??
    options.find((option) => isOption(option, text)) ??
    placed(options, text);
  if (found) return found.code;
  const words = OTHER_WITH_WORDS.exec(text)?.[1];
  if (words !== undefined && options.some(({ other }) => other)) return { code: "other", text: words };
  return isNoAnswer(text) ? undefined : text;
}

function isOption({ code, text }: SurveyOption, written: string): boolean {
  if (code === written) return true;
  const word = comparableWord(written);
  return word !== "" && [code, text.zh, text.en ?? ""].some((one) => comparableWord(one) === word);
}

/** "2", "2." or "B" for the second option, as paper forms number them, where no option is called so. */
function placed(options: readonly SurveyOption[], text: string): SurveyOption | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[.、)）]$/u, "");
  if (/^[1-9]\d?$/u.test(plain)) return options[Number(plain) - 1];
  return /^[A-Za-z]$/u.test(plain) ? options[plain.toLowerCase().charCodeAt(0) - 97] : undefined;
}

const BETWEEN_CHOICES = /[;；|┋\n]+/u;
const BETWEEN_WORDS = /[,，、\s]+/u;

function readOptions(options: readonly SurveyOption[], text: string): readonly unknown[] | undefined {
  const pieces = piecesOf(options, text);
  const choices = pieces.map((piece) => readOption(options, piece)).filter((one) => one !== undefined);
  return choices.length > 0 ? choices : undefined;
}

/** Words of options may hold commas: those part choices only where nothing stronger does and all pieces are known. */
function piecesOf(options: readonly SurveyOption[], text: string): readonly string[] {
  const trimmed = (parts: readonly string[]): readonly string[] =>
    parts.map((part) => part.trim()).filter((part) => part !== "");
  const strong = trimmed(text.split(BETWEEN_CHOICES));
  if (
    strong.length !== 1 ||
    typeof readOption(options, text) !== "string" ||
    options.some((one) => isOption(one, text))
  )
    return strong;
  return trimmed(text.split(BETWEEN_WORDS));
}

function readDay(text: string): string {
  const read = readDate(text);
  return read.kind === "date" ? isoDate(read.days) : text;
}
