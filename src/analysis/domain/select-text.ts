import type { TextColumns } from "./text-columns.ts";

/**
 * The text of the records that stay in the figures.
 * @param positionOf per record read: its index among the valid records, or −1.
 * @param count number of valid records.
 */
export function selectText(text: TextColumns, positionOf: Int32Array, count: number): TextColumns {
  const pick = <T extends Uint8Array | Float32Array | Int8Array>(column: T, empty: T): T => {
    for (let i = 0; i < positionOf.length; i++) {
      const position = positionOf[i] ?? -1;
      if (position >= 0) empty[position] = column[i] ?? 0;
    }
    return empty;
  };
  return {
    said: pick(text.said, new Uint8Array(count)),
    score: pick(text.score, new Float32Array(count)),
    polarity: pick(text.polarity, new Int8Array(count)),
    priority: pick(text.priority, new Uint8Array(count)),
    nature: pick(text.nature, new Uint8Array(count)),
    themes: text.themes,
    mentions: text.mentions.map((entry) => selectMentions(entry, positionOf)),
    words: text.words,
    wordUses: selectUses(text.wordUses, positionOf),
  };
}

function selectMentions(
  entry: TextColumns["mentions"][number],
  positionOf: Int32Array,
): TextColumns["mentions"][number] {
  const kept = entry.records.map((record, i) => [positionOf[record] ?? -1, entry.mentions[i] ?? 0] as const);
  const valid = kept.filter(([position]) => position >= 0);
  return {
    ...entry,
    records: valid.map(([position]) => position),
    mentions: valid.map(([, count]) => count),
  };
}

function selectUses(uses: TextColumns["wordUses"], positionOf: Int32Array): TextColumns["wordUses"] {
  const kept = uses.record.map((record) => ((positionOf[record] ?? -1) >= 0 ? 1 : 0));
  const keep = (_: number, i: number): boolean => kept[i] === 1;
  return {
    record: uses.record.filter(keep).map((record) => positionOf[record] ?? 0),
    word: uses.word.filter(keep),
    sign: uses.sign.filter(keep),
    dimension: uses.dimension.filter(keep),
  };
}
