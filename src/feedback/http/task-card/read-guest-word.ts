import { fillIn } from "../../../platform/html/html-text.ts";
import { GUEST_ACTS } from "../../domain/task-card/card-state.ts";
import { isGood, type CheckForm } from "../../domain/work/check-form.ts";
import type { GuestWord } from "../../service/task-card/guest-word.ts";
import type { PageLanguage } from "../public-page/page-words.ts";
import { cardWords } from "./card-words.ts";
import type { GuestPost } from "./read-guest-post.ts";

const MOST_SIGNS = 2_000;
const MOST_NOTE_SIGNS = 1_000;
const MOST_FILES = 10;

/** What a post says, and what is wrong with it by field. */
export interface ReadGuestWord {
  readonly word: Omit<GuestWord, "id">;
  readonly faults: ReadonlyMap<string, string>;
}

/**
 * Reads what a guest sends; null: no such thing.
 * @param measureIds of a check: the measures to be judged
 */
export function readGuestWord(
  { fields, files }: GuestPost,
  measureIds: readonly string[],
  language: PageLanguage,
): ReadGuestWord | null {
  const did = GUEST_ACTS.find((one) => one === fields.get("_wish"));
  if (did === undefined) return null;
  const faults = new Map<string, string>();
  const words = cardWords(language).faults;
  const text = fields.get("text") ?? "";
  if (text.length > MOST_SIGNS) faults.set("text", fillIn(words.tooLong, { most: MOST_SIGNS }));
  if (files.length > MOST_FILES) faults.set("file", fillIn(words.tooManyFiles, { most: MOST_FILES }));
  const promisedOn = readDay(fields.get("promised") ?? "");
  if (promisedOn === undefined) faults.set("promised", words.date);
  const form = did === "check" ? readCheck(fields, measureIds, faults, language) : null;
  const word = { did, text, promisedOn: promisedOn ?? null, form, files };
  sayMissing(word, faults, language);
  return { word, faults };
}

/** Null: none was given; undefined: it is no day. */
function readDay(typed: string): string | null | undefined {
  if (typed === "") return null;
  try {
    return Temporal.PlainDate.from(typed).toString();
  } catch {
    return undefined;
  }
}

/** Acts that go with words. */
const WORDED = { decline: "reason", plan: "plan", done: "done" } as const;

/** What each act needs. */
function sayMissing(word: Omit<GuestWord, "id">, faults: Map<string, string>, language: PageLanguage): void {
  const words = cardWords(language).faults;
  const { did, promisedOn } = word;
  if (did === "plan" && promisedOn === null && !faults.has("promised"))
    faults.set("promised", words.promised);
  const missing = word.text === "" ? missingText(word) : null;
  if (missing !== null) faults.set("text", words[missing]);
}

/** What is to be written where nothing is; null: nothing need be. */
function missingText({ did, files, form }: Omit<GuestWord, "id">) {
  if (did === "progress") return files.length === 0 ? "progress" : null;
  if (did === "check") return form === null || isGood(form) ? null : "failed";
  return did === "accept" ? null : WORDED[did];
}

const YES: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** Null where something is not judged; the faults say what. */
function readCheck(
  fields: ReadonlyMap<string, string>,
  measureIds: readonly string[],
  faults: Map<string, string>,
  language: PageLanguage,
): CheckForm | null {
  const words = cardWords(language).faults;
  const lines = measureIds.map((measureId) => {
    const ok = YES[fields.get(`ok-${measureId}`) ?? ""];
    const note = fields.get(`note-${measureId}`) ?? "";
    if (ok === undefined) faults.set(`ok-${measureId}`, words.judge);
    if (note.length > MOST_NOTE_SIGNS)
      faults.set(`note-${measureId}`, fillIn(words.tooLong, { most: MOST_NOTE_SIGNS }));
    return { measureId, ok: ok === true, note };
  });
  const problemSolved = YES[fields.get("solved") ?? ""];
  if (problemSolved === undefined) faults.set("solved", words.solved);
  return faults.size > 0 || problemSolved === undefined ? null : { lines, problemSolved };
}
