import type {
  PriorityReason as WordReason,
  VerbatimReading,
} from "../../../language/domain/verbatim-reading.ts";
import { findListedWords } from "./listed-words.ts";
import type { FoundWord, ListedWords } from "./listed-words.ts";
import type { VoiceFacts } from "./triage-suggestion.ts";
import {
  COMMON_WORDS,
  EMOTIONAL_WORDS,
  INQUIRY_WORDS,
  LEGAL_WORDS,
  QUESTION_WORDS,
  REPROACH_WORDS,
  REQUEST_WORDS,
  SERVICE_REQUEST_WORDS,
} from "./triage-words.ts";

/** A voice with what its words say. */
export interface VoiceReading {
  readonly verbatim: string;
  readonly reading: VerbatimReading;
  readonly facts: VoiceFacts;
}

/** Channels by which customers turn to the organization by themselves. */
const TURNED_TO: ReadonlySet<string> = new Set([
  "phone",
  "web",
  "email",
  "wechat",
  "hotline",
  "paper",
  "api",
  "import",
]);

/** From this score (1–5) down a voice is dissatisfied, whatever its words. */
const LOW_SCORE = 2;

/** `external`: by an authority or a marketplace; `own`: the customer turned to us; `asked`: an answer to our question. */
export function channelKind({ channel }: VoiceFacts): "external" | "own" | "asked" {
  if (channel === "external") return "external";
  return TURNED_TO.has(channel) ? "own" : "asked";
}

export function hasLowScore({ score }: VoiceFacts): boolean {
  return score !== null && score <= LOW_SCORE;
}

/** Blames by words or by score. */
export function isNegative(voice: VoiceReading): boolean {
  return blamesByWords(voice) || hasLowScore(voice.facts);
}

/** Dissatisfied by its words: some word says so, and it is more than a fault reported to have it mended. */
export function blamesByWords(voice: VoiceReading): boolean {
  const { reading } = voice;
  if (reading.polarity !== "negative") return false;
  const isGrounded =
    reading.reasons.some(({ reason }) => reason !== "suggestion") ||
    reading.sentimentWords.some(({ polarity }) => polarity === "negative");
  return isGrounded && !isServiceRequest(voice);
}

/** Faults of the thing itself; blame of people, waiting and repairs is more than a request. */
const OF_THE_THING: ReadonlySet<string> = new Set(["product-quality", "convenience", "other"]);

/** Reports a fault and asks for a repair, a visit, an appointment: the first voice of most matters, and no complaint yet. */
export function isServiceRequest(voice: VoiceReading): boolean {
  const { reading } = voice;
  const asks = listedIn(voice, SERVICE_REQUEST_WORDS).length > 0;
  const isMore = reading.reasons.some(({ reason }) => reason !== "dissatisfied" && reason !== "so-so");
  const ofTheThing = reading.themes.every(
    ({ polarity, problemClass }) => polarity !== "negative" || OF_THE_THING.has(problemClass),
  );
  return asks && !isUpset(voice) && !isMore && ofTheThing;
}

function isUpset(voice: VoiceReading): boolean {
  return [EMOTIONAL_WORDS, COMMON_WORDS, LEGAL_WORDS].some((words) => listedIn(voice, words).length > 0);
}

/** Only asks to be told something, whatever the score given with it; a reproach in the form of a question is none. */
export function isPlainQuestion(voice: VoiceReading): boolean {
  const asks =
    listedIn(voice, QUESTION_WORDS).length > 0 || /(?:吗|多久|几点|哪里)[？?。\s]*$/u.test(voice.verbatim);
  const isReproach = listedIn(voice, REPROACH_WORDS).length > 0 || isUpset(voice);
  const isMore = voice.reading.reasons.some(({ reason }) => reason !== "praise" && reason !== "suggestion");
  return asks && !isReproach && !isMore && !blamesByWords(voice);
}

/** Blames, asks or wishes, and praises nothing: what thanks at its end do not turn. */
export function expectsAnswer(voice: VoiceReading): boolean {
  if (voice.reading.polarity === "positive") return false;
  const asks = [INQUIRY_WORDS, REQUEST_WORDS, SERVICE_REQUEST_WORDS].some(
    (words) => listedIn(voice, words).length > 0,
  );
  return asks || voice.reading.polarity === "negative" || voice.reading.priority !== "low";
}

export function hasReason({ reading }: VoiceReading, ...reasons: readonly WordReason[]): boolean {
  return reading.reasons.some(({ reason }) => reasons.includes(reason));
}

export function listedIn({ verbatim }: VoiceReading, words: ListedWords): FoundWord[] {
  return findListedWords(verbatim, words);
}
