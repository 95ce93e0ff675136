import type { Words } from "../separate-words.ts";

/** Words that a correction puts in the place of others; null: withdrawn. */
export interface ChangedWords extends Omit<Words, "text"> {
  readonly text: string | null;
}

/** What differs between the words of a response before and after a correction. */
export function changedWords(before: readonly Words[], after: readonly Words[]): readonly ChangedWords[] {
  const old = new Map(before.map((one) => [nameOf(one), one]));
  const now = new Map(after.map((one) => [nameOf(one), one]));
  const withdrawn = [...old].filter(([name]) => !now.has(name));
  const said = [...now].filter(([name, one]) => old.get(name)?.text !== one.text);
  return [
    ...withdrawn.map(([, { question, part, kind }]) => ({ question, part, kind, text: null })),
    ...said.map(([, { question, part, kind, text }]) => ({ question, part, kind, text })),
  ];
}

const nameOf = ({ question, part }: Words): string => `${question} ${part}`;
