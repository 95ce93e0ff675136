/** A stream of numbers in [0, 1): each call draws the next. */
export type RandomStream = () => number;

/**
 * Deterministic stream of pseudo-random numbers: the same seed gives the same stream on every machine.
 * `seed`: any whole number, used modulo 2³². Period 2³²; for sampling, never for secrets.
 * Source: mulberry32, T. Ettinger (2017), public domain.
 */
export function seededRandom(seed: number): RandomStream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the items into random order in place, every order equally likely. Source: Fisher–Yates, Knuth TAOCP 2, 3.4.2 P. */
export function shuffle(items: Uint16Array, random: RandomStream): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = items[last]!;
    items[last] = items[other]!;
    items[other] = held;
  }
}
