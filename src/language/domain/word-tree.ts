import type { LexiconEntry, WordTree } from "./lexicon-entry.ts";

interface Growing {
  readonly next: Map<number, Growing>;
  entry: LexiconEntry | null;
}

const UNITS = 0x10000;
const NO_NODE = 0;

/** The tree of all `entries`, by their words as they are written. */
export function growWordTree(entries: Iterable<LexiconEntry>): WordTree {
  const root: Growing = { next: new Map(), entry: null };
  for (const entry of entries) {
    let node = root;
    for (let i = 0; i < entry.word.length; i++) node = childOf(node, entry.word.charCodeAt(i));
    node.entry = entry;
  }
  return flatten(root);
}

function childOf(node: Growing, unit: number): Growing {
  let child = node.next.get(unit);
  if (!child) {
    child = { next: new Map(), entry: null };
    node.next.set(unit, child);
  }
  return child;
}

function flatten(root: Growing): WordTree {
  const order = [root];
  const first: number[] = [];
  const units: number[] = [];
  for (let n = 0; n < order.length; n++) {
    first.push(units.length);
    for (const [unit, child] of [...order[n]!.next].sort(([a], [b]) => a - b)) {
      units.push(unit);
      order.push(child);
    }
  }
  first.push(units.length);
  const fromRoot = new Int32Array(UNITS);
  for (let i = 0; i < first[1]!; i++) fromRoot[units[i]!] = i + 1;
  const entries = order.map(({ entry }) => entry);
  return { fromRoot, first: Int32Array.from(first), units: Uint16Array.from(units), entries };
}

/** The node that `unit` leads to from `node`; 0 if none (the root is nobody's child). */
export function stepDown(tree: WordTree, node: number, unit: number): number {
  if (node === 0) return tree.fromRoot[unit]!;
  let low = tree.first[node]!;
  let high = tree.first[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = tree.units[middle]!;
    if (found === unit) return middle + 1;
    if (found < unit) low = middle + 1;
    else high = middle - 1;
  }
  return NO_NODE;
}
