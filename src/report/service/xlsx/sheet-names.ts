/** Longest name of a sheet that Excel opens, in UTF-16 units. */
const LONGEST = 31;

/**
 * Names that Excel accepts, in the same order: none of : \ / ? * [ ], no control characters, not empty, at most 31
 * characters, not "History", no two alike without regard to case. Apostrophes become ’ because the writer does not
 * double them inside references to the sheet. `taken` are names that are already in use.
 */
export function sheetNames(wanted: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const valid = validName(name);
    let candidate = valid;
    for (let copy = 2; used.has(candidate.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      candidate = shortened(valid, LONGEST - suffix.length) + suffix;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

function validName(name: string): string {
  const clean = name
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " ")
    .replace(/[:\\/?*[\]]/gu, "_")
    .replaceAll("'", "’")
    .trim();
  if (clean === "") return "Sheet";
  return shortened(/^history$/iu.test(clean) ? `${clean}_` : clean, LONGEST);
}

/** Cut without leaving half of a surrogate pair. */
function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd();
}
