/**
 * Holm's step-down adjustment of p values for testing several hypotheses at once, in the order given. Each
 * adjusted p is ≥ the raw one, ≤ 1, and keeps the raw order. A null (no test could be made) stays null and
 * does not count as a test. Throws RangeError on a p outside 0–1.
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70: max over k ≤ rank of (m − k + 1) p(k).
 */
export function holmAdjustment(ps: readonly (number | null)[]): (number | null)[] {
  const tests: { readonly p: number; readonly at: number }[] = [];
  for (const [at, p] of ps.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`p ${p}`);
    tests.push({ p, at });
  }
  tests.sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let highest = 0;
  for (const [rank, { p, at }] of tests.entries()) {
    highest = Math.max(highest, Math.min(1, (tests.length - rank) * p));
    adjusted[at] = highest;
  }
  return adjusted;
}
