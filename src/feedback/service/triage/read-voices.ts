import { readTexts, type ReadText } from "../../../language/service/read-texts.ts";
import { withoutAsking, withoutCourtesy } from "../../domain/triage/courtesy.ts";
import { heardWords, type HeardWords } from "../../domain/triage/heard-words.ts";
import { expectsAnswer } from "../../domain/triage/voice-reading.ts";
import type { VoiceFacts } from "../../domain/triage/triage-suggestion.ts";

/** A voice as it comes in. */
export interface IncomingVoice {
  readonly verbatim: string;
  /** Title that the customer gave it; left out or "": none. */
  readonly subject?: string | undefined;
  readonly facts: VoiceFacts;
}

/** A voice as triage reads it. */
export interface ReadVoice extends ReadText {
  /** Where title and verbatim stand in the text that was read. */
  readonly heard: HeardWords;
  /** That text, politeness blanked where it would be taken for praise or blame. */
  readonly verbatim: string;
  readonly facts: VoiceFacts;
}

/**
 * Reads voices with their titles, in their order. Thanks at the end of a complaint or a question are not read as
 * praise, nor a polite 麻烦您 as trouble; thanks that stand alone or beside praise are.
 */
export function readVoices(voices: readonly IncomingVoice[]): ReadVoice[] {
  const heard = voices.map(({ verbatim, subject, facts }) =>
    heardWords({ verbatim, subject, channel: facts.channel }),
  );
  const plain = heard.map(({ text }) => withoutAsking(text));
  const bare = plain.map(withoutCourtesy);
  const read = readTexts(bare).map((one, i) => ({
    ...one,
    heard: heard[i]!,
    verbatim: bare[i]!,
    facts: voices[i]!.facts,
  }));
  const thankful = read.flatMap((one, i) => (bare[i] !== plain[i] && !expectsAnswer(one) ? [i] : []));
  const whole = readTexts(thankful.map((i) => plain[i]!));
  for (const [place, i] of thankful.entries())
    read[i] = { ...read[i]!, ...whole[place]!, verbatim: plain[i]! };
  return read;
}
