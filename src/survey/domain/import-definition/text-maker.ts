import { LIMITS } from "../definition/definition-limits.ts";
import type { PipedText, SurveyText, TextBlank, TextWithBlanks } from "../definition/survey-definition.ts";
import type { ImportReport } from "./import-report.ts";
import { cutText, tidy } from "./plain-text.ts";
import { present } from "./present.ts";
import type { QuestionIndex, Target } from "./question-index.ts";
import type { RawText } from "./raw-survey.ts";

interface Surroundings {
  readonly report: ImportReport;
  readonly index: QuestionIndex;
  readonly blanks: RegExp | undefined;
  /** The source has English words only. */
  readonly englishOnly: boolean;
}

/** Makes our texts of those of a source: plain, cut to the limits, with blanks bound to earlier questions. */
export class TextMaker {
  readonly #around: Surroundings;
  blanks = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Plain words of at most `most` characters. Empty ones become `instead`. */
  plain(raw: RawText, place: string, { most, instead }: { most: number; instead: string }): SurveyText {
    const { zh, en } = this.#spoken(raw, instead, place);
    const cut = (text: string): string => this.#cut(text, most, place);
    return { zh: cut(zh), ...(en === undefined ? {} : { en: cut(en) }) };
  }

  /** Words that may hold blanks. */
  piped(raw: RawText, place: string, instead: string): PipedText {
    const { zh, en } = this.#spoken(raw, instead, place);
    const make = (text: string): TextWithBlanks =>
      this.#withBlanks(this.#cut(text, LIMITS.text, place), place);
    return { zh: make(zh), ...(en === undefined ? {} : { en: make(en) }) };
  }

  /** As `piped`; nothing where there are no words. */
  optional(raw: RawText | undefined, place: string): PipedText | undefined {
    return raw && tidy(raw.zh + (raw.en ?? "")) !== "" ? this.piped(raw, place, "–") : undefined;
  }

  #spoken(raw: RawText, instead: string, place: string): RawText {
    const zh = tidy(raw.zh);
    const en = tidy(raw.en ?? "");
    const main = zh || en;
    if (main === "") {
      this.#around.report.change(place, "text-missing", { text: instead });
      return { zh: instead };
    }
    if (this.#around.englishOnly) return { zh: main, en: main };
    return { zh: main, ...(en === "" ? {} : { en }) };
  }

  #cut(text: string, most: number, place: string): string {
    const cut = cutText(text, most);
    if (cut !== text) this.#around.report.change(place, "text-cut", { max: most });
    return cut;
  }

  #withBlanks(text: string, place: string): TextWithBlanks {
    const { blanks } = this.#around;
    if (!blanks) return text;
    const parts: (string | TextBlank)[] = [];
    let last = 0;
    let count = 0;
    for (const match of text.matchAll(blanks)) {
      const blank = count < LIMITS.blanks - 1 ? this.#blank(match[1] ?? "", match[0], place) : null;
      if (blank === null) continue;
      parts.push(text.slice(last, match.index), blank);
      last = match.index + match[0].length;
      count++;
    }
    if (parts.length === 0) return text;
    this.blanks += count;
    return [...parts, text.slice(last)].filter((part) => part !== "");
  }

  /** Null: no such question before; the words stay as they are. */
  #blank(name: string, written: string, place: string): TextBlank | null {
    const { index, report } = this.#around;
    const target = index.find(name.trim());
    const blank = target ? blankOf(target) : fieldBlank(name);
    if (!blank) report.drop(place, "blank-unknown", { text: written });
    return blank;
  }
}

function fieldBlank(name: string): TextBlank | null {
  const [, from, code = ""] = /^(hidden|customer)\.(\S+)$/u.exec(name) ?? [];
  return from === "hidden" || from === "customer" ? { from, code, fallback: "" } : null;
}

/** A matrix is quoted by a row, every other question as a whole, a section not at all. */
function blankOf({ built, part }: Target): TextBlank | null {
  if (built.type === "section" || (built.type === "matrix") !== (part !== undefined)) return null;
  return { from: "answer", code: built.code, ...present({ row: part }), fallback: "" };
}
