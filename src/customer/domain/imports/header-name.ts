const NOTES = /[([{【〔<《「][^)\]}】〕>》」]*[)\]}】〕>》」]/gu;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** The name to show: one line, at most 80 characters. */
function shownHeader(written: string): string {
  return written.replaceAll(/\s+/gu, " ").trim().slice(0, 80);
}

/**
 * The name to compare by: full width, case, spaces, punctuation, marks of required columns and notes in brackets
 * make no difference. 「*客户名称（必填）」 is 客户名称.
 */
export function comparableHeader(written: string): string {
  const plain = written.normalize("NFKC").toLowerCase();
  const bare = plain.replaceAll(NOTES, "").replaceAll(SIGNS, "");
  return bare === "" ? plain.replaceAll(SIGNS, "") : bare;
}

/** A cell's word to compare by. */
export function comparableWord(written: string): string {
  return written.normalize("NFKC").toLowerCase().replaceAll(SIGNS, "");
}

/** Names made unique in their order: the second 电话 is 「电话 (2)」; columns without a name stay "". */
export function uniqueHeaders(written: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return written.map((text) => {
    const name = shownHeader(text);
    if (name === "") return "";
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
