/** A run of words that both wordings have, or only one of them. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Above so many words a side the wordings are shown whole, one after the other. */
const MOST_WORDS = 1500;

/**
 * What was taken out of a wording and what was put in, word by word (Chinese words as the browser's segmenter parts
 * them). Joined, all but the added parts are `before` and all but the removed ones `after`.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS)
    return joined([
      ...(before === "" ? [] : [{ kind: "removed" as const, text: before }]),
      ...(after === "" ? [] : [{ kind: "added" as const, text: after }]),
    ]);
  return joined(walk(old, now, commonLengths(old, now)));
}

function wordsOf(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** `lengths[i][j]`: most words in common, in order, of `old` from `i` and `now` from `j`. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return lengths;
}

function walk(
  old: readonly string[],
  now: readonly string[],
  lengths: readonly Uint16Array[],
): readonly DiffPart[] {
  const common = (i: number, j: number): number => lengths[i]?.[j] ?? -1;
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      parts.push({ kind: "same", text: gone });
      i++;
      j++;
    } else if (common(i + 1, j) >= common(i, j + 1)) {
      parts.push({ kind: "removed", text: gone ?? "" });
      i++;
    } else {
      parts.push({ kind: "added", text: come ?? "" });
      j++;
    }
  }
  return parts;
}

/** Neighbours of one kind together; between two same parts what was removed stands before what was added. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: { kind: DiffPart["kind"]; text: string }[] = [];
  let change = { removed: "", added: "" };
  const flush = (): void => {
    for (const kind of ["removed", "added"] as const)
      if (change[kind] !== "") runs.push({ kind, text: change[kind] });
    change = { removed: "", added: "" };
  };
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    if (kind !== "same") change[kind] += text;
    else if (last?.kind === "same" && change.removed === "" && change.added === "") last.text += text;
    else {
      flush();
      runs.push({ kind, text });
    }
  }
  flush();
  return runs;
}
