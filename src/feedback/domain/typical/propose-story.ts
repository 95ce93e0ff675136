import { storyEn } from "../../words/story-en.ts";
import { storyZh } from "../../words/story-zh.ts";
import type { Outcome } from "../life/stage.ts";

/** A case as a story for a report. */
export interface Story {
  readonly scene: string;
  readonly request: string;
  readonly process: string;
  readonly result: string;
}

/** What a case tells of itself. */
export interface CaseTold {
  /** Number, product and what was said, for the scene. */
  readonly product: string | null;
  readonly subject: string;
  readonly verbatim: string;
  readonly remedy: string;
  /** Measures that are done, in the order in which they were planned. */
  readonly done: readonly { readonly text: string; readonly result: string }[];
  readonly cause: string;
  /** Null: not closed yet. */
  readonly outcome: Outcome | null;
  /** Satisfaction after handling, 1–5. */
  readonly resultScore: number | null;
}

const MOST = 2_000;
/** Long enough for a telephone number, too long for a sum or a year. */
const NUMBERS = /(?<!\d)(\d{3})[\s-]?\d{4}[\s-]?(\d{4})(?!\d)/gu;

/** A story to begin with, from what is on record; parts without a record are "". Telephone numbers are masked. */
export function proposeStory(told: CaseTold, language: "zh" | "en"): Story {
  const words = language === "en" ? storyEn : storyZh;
  const { product, subject, verbatim, remedy, done, cause, outcome, resultScore } = told;
  const lines = done.map(({ text, result }) => words.measure(text, result));
  return {
    scene: cut([product === null ? "" : words.product(product), subject, masked(verbatim)]),
    request: cut([masked(remedy)]),
    process: cut([cause === "" ? "" : words.cause(cause), ...lines]),
    result: cut([
      outcome === null ? "" : words.outcomes[outcome],
      resultScore === null ? "" : words.score(resultScore),
    ]),
  };
}

function masked(text: string): string {
  return text.replaceAll(NUMBERS, "$1****$2");
}

function cut(parts: readonly string[]): string {
  return [...parts.filter((part) => part.trim() !== "").join("\n")].slice(0, MOST).join("");
}
