const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)(%)?$/u;

/**
 * Reads a number as people type it: "85", "1,024.5", "４．０" (full width), "85%" and "85％" (0.85). Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const match = NUMBER.exec(text.normalize("NFKC").replaceAll(/\s/gu, ""));
  if (!match) return null;
  const value = Number((match[1] ?? "").replaceAll(",", ""));
  return match[2] === "%" ? value / 100 : value;
}
