import { seededRandom, type RandomStream } from "./seeded-random.ts";

/** Random choices from one seeded stream: the same seed gives the same choices. */
export class Draw {
  readonly #next: RandomStream;
  readonly #decks = new Map<readonly unknown[], unknown[]>();

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let rest = this.#next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return entries[0]![0];
  }

  /** The next card of a shuffled deck: nothing comes twice before all have come once. */
  deal<T>(items: readonly T[]): T {
    const deck = (this.#decks.get(items) ?? []) as T[];
    if (deck.length === 0) deck.push(...items);
    this.#decks.set(items, deck);
    return deck.splice(this.between(0, deck.length - 1), 1)[0]!;
  }

  /** Like `deal`, but null when all cards have come. */
  dealOnce<T>(items: readonly T[]): T | null {
    const spent = this.#decks.get(items)?.length === 0;
    return spent ? null : this.deal(items);
  }

  shuffled<T>(items: readonly T[]): T[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.between(0, rest.length - 1), 1)[0]!);
  }

  /** About normal: the sum of twelve uniform numbers, which unlike Box–Muller is the same on every machine. */
  normal(mean: number, deviation: number): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.#next();
    return mean + deviation * sum;
  }
}
