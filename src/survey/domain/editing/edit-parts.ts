import { newQuestionWords } from "../../words/builder-screen-questions.ts";
import { LIMITS } from "../definition/definition-limits.ts";
import type {
  MatrixQuestion,
  MatrixRow,
  SurveyLanguage,
  SurveyOption,
  SurveyText,
} from "../definition/survey-definition.ts";
import { nextCode } from "./new-code.ts";

/** An option or a row. */
interface Part {
  readonly code: string;
  readonly text: SurveyText;
}

type Options = readonly SurveyOption[];

/**
 * Adds options: one a line, `words`, or `words TAB English words` as pasted from a sheet. Empty lines and words that
 * are there already are passed over, longer words cut, and no more taken than there may be. "Other" stays last.
 */
export function addOptions(options: Options, lines: string): Options {
  const ends = options.filter(({ other }) => other);
  const own = options.filter(({ other }) => !other);
  return [
    ...withLines<SurveyOption>(own, lines, { prefix: "o", most: LIMITS.options - ends.length }),
    ...ends,
  ];
}

/** Adds rows, in the same way. */
export function addRows(rows: MatrixQuestion["rows"], lines: string): MatrixQuestion["rows"] {
  return withLines<MatrixRow>(rows, lines, { prefix: "r", most: LIMITS.rows });
}

/** Adds one option or row that has no words yet, `other` staying last. */
export function addBlank<T extends Part>(
  parts: readonly T[],
  { prefix, most }: { readonly prefix: string; readonly most: number },
): readonly T[] {
  if (parts.length >= most) return parts;
  const code = nextCode(
    prefix,
    parts.map((part) => part.code),
  );
  const at = parts.findIndex((part) => part.code === "other");
  return parts.toSpliced(at < 0 ? parts.length : at, 0, { code, text: { zh: "" } } as T);
}

/** Adds the option that takes words of the customer's own; its code is always `other`. */
export function addOther(options: Options, languages: readonly SurveyLanguage[]): Options {
  if (options.length >= LIMITS.options || options.some(({ code }) => code === "other")) return options;
  const { zh, en } = newQuestionWords.other;
  return [...options, { code: "other", text: languages.includes("en") ? { zh, en } : { zh }, other: true }];
}

/** Puts an item to another place; past the ends it stays at the end. */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined) return list;
  return list.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, list.length - 1)), 0, item);
}

function withLines<T extends Part>(
  parts: readonly T[],
  lines: string,
  { prefix, most }: { readonly prefix: string; readonly most: number },
): readonly T[] {
  const list = [...parts];
  const said = new Set(parts.map(({ text }) => text.zh));
  for (const line of lines.split(/\r\n|\r|\n/u)) {
    const [zh = "", en = ""] = line.split("\t").map((words) => cut(words.trim()));
    if (zh === "" || said.has(zh) || list.length >= most) continue;
    said.add(zh);
    const code = nextCode(
      prefix,
      list.map((part) => part.code),
    );
    list.push({ code, text: en === "" ? { zh } : { zh, en } } as T);
  }
  return list;
}

/** By characters, not by halves of them. */
function cut(words: string): string {
  return [...words].slice(0, LIMITS.label).join("");
}
