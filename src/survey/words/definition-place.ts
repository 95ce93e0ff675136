/** How places of a definition are called in one language. */
export interface PlaceWords {
  /** Steps into a list, by its name: `questions` → 第 3 题. Counting begins at 1. */
  readonly steps: Readonly<Record<string, (position: number) => string>>;
  /** What stands at the end, by its property: `text` → 文字. */
  readonly ends: Readonly<Record<string, string>>;
  readonly whole: string;
  readonly english: string;
  readonly join: (steps: readonly string[], end: string | undefined) => string;
}

/**
 * Words for a place of a definition.
 * @param path names and positions from the root, joined by dots: `pages.0.questions.2.text`; empty for the whole
 */
export function placeWords(path: string, words: PlaceWords): string {
  const parts = path === "" ? [] : path.split(".");
  const steps = parts.flatMap((part, i) => {
    const position = Number(parts[i + 1]);
    const step = words.steps[part];
    return step && Number.isInteger(position) ? [step(position + 1)] : [];
  });
  const end = parts.flatMap((part) => words.ends[part] ?? []).at(-1);
  const place = words.join(steps, end);
  if (place === "") return words.whole;
  return parts.at(-1) === "en" ? `${place}${words.english}` : place;
}
