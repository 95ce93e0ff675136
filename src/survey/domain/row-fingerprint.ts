/** Seeds that tell columns apart, so that the order of columns does not matter. */
export function columnSeed(name: string): number {
  return hash32(name, 0x9e3779b9);
}

/**
 * A 53-bit fingerprint of a whole record: equal for records whose non-empty cells are equal column by column.
 * `texts` are trimmed; `seeds` come from `columnSeed`. With a million records two different ones meet with
 * probability below 1 in 10,000.
 */
export function rowFingerprint(texts: readonly string[], seeds: readonly number[]): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (text === undefined || text === "") continue;
    const seed = seeds[i] ?? i + 1;
    const first = hash32(text, seed);
    low = (low + first) >>> 0;
    high = (high + mix(first ^ mix(seed + text.length) ^ hash32(text, ~seed))) >>> 0;
  }
  return (high & 0x1fffff) * 0x100000000 + low;
}

/** FNV-1a over UTF-16 units, then the finaliser of MurmurHash3. */
function hash32(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Remembers which record showed a fingerprint first, in 16–24 bytes per record. */
export class FirstSeen {
  private keys = new Float64Array(2048);
  private indexes = new Int32Array(2048).fill(-1);
  private size = 0;

  /** The index that came first with this fingerprint: `index` itself when it is new. */
  firstWith(fingerprint: number, index: number): number {
    const slot = this.slotOf(fingerprint);
    const first = this.indexes[slot] ?? -1;
    if (first >= 0) return first;
    this.keys[slot] = fingerprint;
    this.indexes[slot] = index;
    if (++this.size * 2 > this.keys.length) this.grow();
    return index;
  }

  private slotOf(fingerprint: number): number {
    const last = this.keys.length - 1;
    let slot = fingerprint % (last + 1);
    while (this.indexes[slot] !== -1 && this.keys[slot] !== fingerprint) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { keys, indexes } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.indexes = new Int32Array(keys.length * 2).fill(-1);
    for (const [old, index] of indexes.entries()) {
      if (index < 0) continue;
      const slot = this.slotOf(keys[old] ?? 0);
      this.keys[slot] = keys[old] ?? 0;
      this.indexes[slot] = index;
    }
  }
}
