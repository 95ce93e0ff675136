import { fillIn } from "../../../platform/html/html-text.ts";
import { CUSTOMER_WISHES, type CustomerWish, type Judgement } from "../../domain/public/customer-wish.ts";
import type { FormPost } from "./form-post.ts";
import { pageWords, type PageLanguage } from "./page-words.ts";

const MOST_SIGNS = 5_000;

/** What a post says, and what is wrong with it by field. */
export interface ReadWord {
  readonly wish: CustomerWish;
  readonly text: string;
  readonly judgement: Judgement | null;
  readonly faults: ReadonlyMap<string, string>;
}

const SOLVED: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/** Reads what the customer wants; null: no such thing. JSON says `wish`, `text`, `solved`, `score`. */
export function readWord(post: FormPost, language: PageLanguage): ReadWord | null {
  const { fields, file, isJson } = post;
  const name = fields.get(isJson ? "wish" : "_wish");
  const wish = CUSTOMER_WISHES.find((one) => one === name);
  if (wish === undefined) return null;
  const words = pageWords(language).faults;
  const text = (fields.get("text") ?? "").replaceAll("\r\n", "\n");
  const faults = new Map<string, string>();
  if (text.length > MOST_SIGNS) faults.set("text", fillIn(words.tooLong, { most: MOST_SIGNS }));
  if (wish === "judge") return { wish, text, judgement: readJudgement(post, language, faults), faults };
  const missing = { add: words.text, object: words.object, withdraw: words.reason }[wish];
  const isSaid = text !== "" || (wish === "add" && file !== null);
  if (!isSaid) faults.set("text", missing);
  return { wish, text, judgement: null, faults };
}

function readJudgement(
  { fields }: FormPost,
  language: PageLanguage,
  faults: Map<string, string>,
): Judgement | null {
  const words = pageWords(language).faults;
  const solved = SOLVED[fields.get("solved") ?? ""];
  const score = Number(fields.get("score") ?? "");
  const isGrade = Number.isInteger(score) && score >= 1 && score <= 5;
  if (solved === undefined) faults.set("solved", words.solved);
  if (!isGrade) faults.set("score", words.score);
  return solved === undefined || !isGrade ? null : { solved, score };
}
