/** The fewest codes that must move to turn one order into the other: all common ones but a longest run in order. */
export function movedCodes(before: readonly string[], after: readonly string[]): readonly string[] {
  const positions = new Map(after.map((code, i) => [code, i]));
  const kept = before.filter((code) => positions.has(code));
  const runs: (readonly number[])[] = [];
  for (const code of kept) {
    const position = positions.get(code) ?? 0;
    const fitting = runs.filter((run) => (run.at(-1) ?? 0) < position);
    runs.push([...longest(fitting), position]);
  }
  const stays = new Set(longest(runs));
  return kept.filter((code) => !stays.has(positions.get(code) ?? 0));
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
