import { replyLetterEn } from "../../words/reply-letter-en.ts";
import { replyLetterZh, type ReplyLetterWords } from "../../words/reply-letter-zh.ts";
import type { LetterContent } from "./letter.ts";

/** A measure as far as an authority is told of it. Days are those of the organization. */
export interface ToldMeasure {
  readonly term: "short" | "long";
  readonly text: string;
  readonly result: string;
  /** Null: not done yet. */
  readonly doneOn: string | null;
  readonly dueOn: string | null;
}

/** What of a case goes into its letter: no notes, no costs, no scores. Days are `YYYY-MM-DD`. */
export interface LetterFacts {
  readonly platform: string;
  readonly externalNumber: string;
  readonly caseNumber: string;
  readonly voice: "complaint" | "suggestion" | "praise" | "other";
  readonly receivedOn: string;
  readonly dueOn: string | null;
  /** The summary, or what was said. */
  readonly said: string;
  readonly cause: string;
  readonly product: string;
  readonly orderNumber: string;
  readonly measures: readonly ToldMeasure[];
  readonly toldOn: string | null;
  readonly outcome: string | null;
  readonly organization: string;
  readonly contact: string;
  readonly today: string;
  /** Names of colleagues around the case; none of them stands in the letter unless `handler` is told. */
  readonly staff: readonly string[];
  /** To be named in the letter; null: nobody is. */
  readonly handler: string | null;
}

const LONGEST_SAID = 300;

/** A letter as it can be begun from the case; everything in it is meant to be read over and edited. */
export function draftLetter(facts: LetterFacts, language: "zh" | "en"): LetterContent {
  const words = language === "en" ? replyLetterEn : replyLetterZh;
  const clean = (text: string): string => (facts.handler === null ? unnamed(text, facts.staff, words) : text);
  const day = (date: string | null): string => (date === null ? "" : dayOf(date, words));
  const { externalNumber, product, orderNumber, cause, handler } = facts;
  return {
    title: words.title(externalNumber, words.matters[facts.voice]),
    number: words.number(facts.today.slice(0, 4), facts.caseNumber),
    addressee: facts.platform,
    opening: words.opening(externalNumber, day(facts.receivedOn), day(facts.dueOn)),
    facts: lines([
      words.said(sentence(clean(shortened(facts.said)), words)),
      sentence(words.subject(product, orderNumber), words),
      cause === "" ? "" : words.found(sentence(clean(cause), words)),
    ]),
    measures: lines(told(facts.measures).map((one, i) => measureLine(one, i + 1, { words, day, clean }))),
    result: resultOf(facts, words, day),
    closing: lines([words.closing, handler === null ? "" : words.handledBy(handler)]),
    signer: facts.organization,
    contact: facts.contact,
    date: facts.today,
  };
}

/** What was done, then what is to come; a short measure that is not done is nothing to tell. */
function told(measures: readonly ToldMeasure[]): readonly ToldMeasure[] {
  const done = measures.filter(({ doneOn }) => doneOn !== null);
  return [...done, ...measures.filter(({ term, doneOn }) => term === "long" && doneOn === null)];
}

interface Telling {
  readonly words: ReplyLetterWords;
  readonly day: (date: string | null) => string;
  readonly clean: (text: string) => string;
}

function measureLine(one: ToldMeasure, place: number, { words, day, clean }: Telling): string {
  const text = clean(one.text).replace(/[。.；;]$/u, "");
  const line =
    one.doneOn === null
      ? words.planned(place, day(one.dueOn), text)
      : words.done(place, day(one.doneOn), text, clean(one.result).replace(/[。.]$/u, ""));
  return sentence(line, words);
}

function resultOf({ toldOn, outcome }: LetterFacts, words: ReplyLetterWords, day: Telling["day"]): string {
  const { results } = words;
  const known =
    outcome === "satisfied" || outcome === "unreached" || outcome === "unresolved" ? outcome : null;
  return [toldOn === null ? "" : results.told(day(toldOn)), known === null ? "" : results[known]]
    .filter(Boolean)
    .join(words.stop === "." ? " " : "");
}

function dayOf(date: string, words: ReplyLetterWords): string {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return words.day(year, month, day);
}

/** Names of colleagues give way to what they are. Longer names first: one may hold another. */
function unnamed(text: string, staff: readonly string[], { staff: word }: ReplyLetterWords): string {
  return staff
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((told, name) => told.replaceAll(name, word), text);
}

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  return [...plain].length <= LONGEST_SAID ? plain : `${[...plain].slice(0, LONGEST_SAID).join("")}……`;
}

/** Ended by a full stop, once. */
function sentence(text: string, { stop }: ReplyLetterWords): string {
  return text === "" || /[。！？.!?…]$/u.test(text) ? text : `${text}${stop}`;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
