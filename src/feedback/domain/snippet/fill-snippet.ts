/** Blanks of a text to write with, by what goes in. Each name of the list means the same. */
export const BLANKS = {
  customer: ["客户", "customer"],
  number: ["编号", "number"],
  product: ["产品", "product"],
  department: ["部门", "department"],
  handler: ["处理人", "handler"],
} as const;

export type Blank = keyof typeof BLANKS;

/** What is known for the blanks; null or "" where nothing is. */
export type BlankValues = Readonly<Record<Blank, string | null>>;

const WRITTEN = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const NAMES = new Map<string, Blank>(
  Object.entries(BLANKS).flatMap(([blank, names]) => names.map((name) => [name, blank as Blank] as const)),
);

/** The first blank in a text that means nothing, as it is written; null: all are known. */
export function unknownBlank(text: string): string | null {
  for (const [whole, name = ""] of text.matchAll(WRITTEN)) if (!NAMES.has(name.toLowerCase())) return whole;
  return null;
}

/**
 * The text with its blanks filled. Where nothing is known the name of the blank stays in 【】 and is told in `missing`,
 * each once, so that nobody sends it unseen. A value is never read for blanks itself.
 */
export function fillSnippet(
  text: string,
  values: BlankValues,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const filled = text.replaceAll(WRITTEN, (whole, name: string) => {
    const blank = NAMES.get(name.toLowerCase());
    if (blank === undefined) return whole;
    const value = values[blank]?.trim() ?? "";
    if (value !== "") return value;
    missing.add(name);
    return `【${name}】`;
  });
  return { text: filled, missing: [...missing] };
}
