import type { DecidingWord } from "./triage-suggestion.ts";

/** A voice as it is read: its title, where the customer wrote one, stands before the verbatim on a line of its own. */
export interface HeardWords {
  readonly text: string;
  /** UTF-16 units of the title in `text`; 0: none is read. */
  readonly subjectLength: number;
  /** Where the verbatim begins in `text`. */
  readonly offset: number;
}

interface TitledVoice {
  readonly verbatim: string;
  /** Left out or "": none. */
  readonly subject?: string | undefined;
  readonly channel: string;
}

/** Channels whose title is ours and no words of the customer: the name of the questionnaire. */
const OWN_TITLES: ReadonlySet<string> = new Set(["survey"]);

/** What is read of a voice; a title that the verbatim repeats is not read twice. */
export function heardWords({ verbatim, subject = "", channel }: TitledVoice): HeardWords {
  const title = subject.trim() === "" || OWN_TITLES.has(channel) || verbatim.includes(subject) ? "" : subject;
  return title === ""
    ? { text: verbatim, subjectLength: 0, offset: 0 }
    : { text: `${title}\n${verbatim}`, subjectLength: title.length, offset: title.length + 1 };
}

/** Marks of the text that was read, by their places in the title (`inSubject`) and in the verbatim. */
export function placedWords(
  { text, subjectLength, offset }: HeardWords,
  words: readonly DecidingWord[],
): DecidingWord[] {
  if (subjectLength === 0) return [...words];
  const placed = words.flatMap((one): DecidingWord[] => {
    const titled = { ...one, end: Math.min(one.end, subjectLength), inSubject: true };
    const told = { ...one, start: Math.max(one.start, offset) };
    return [
      ...(titled.end > titled.start ? [{ ...titled, word: text.slice(titled.start, titled.end) }] : []),
      ...(told.end > told.start
        ? [shifted({ ...told, word: text.slice(told.start, told.end) }, offset)]
        : []),
    ];
  });
  return placed;
}

function shifted(word: DecidingWord, by: number): DecidingWord {
  return { ...word, start: word.start - by, end: word.end - by };
}
