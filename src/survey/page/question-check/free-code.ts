import { codeFault } from "../../domain/editing/new-code.ts";

/**
 * A code for what is split off `code`: `speed_2`, `speed_3` …. Made of its own name, it was hardly ever given to
 * another question of an earlier version.
 */
export function freeCode(code: string, taken: readonly string[]): string {
  for (let n = 2; ; n++) {
    const end = `_${n}`;
    const candidate = `${code.slice(0, 32 - end.length)}${end}`;
    if (codeFault(candidate, taken, "part") === null) return candidate;
  }
}
