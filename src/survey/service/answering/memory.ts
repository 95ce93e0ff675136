/** Answers to questions, remembered for a while; a question asked twice at once is asked once. */
export interface Memory<T> {
  get(key: string, ask: () => Promise<T>): Promise<T>;
}

interface Kept<T> {
  readonly answer: Promise<T>;
  readonly until: number;
}

export interface MemoryOptions {
  /** Answers kept at once; past it all are forgotten. */
  readonly most: number;
  readonly milliseconds: number;
  /** Milliseconds, only forward. */
  readonly ticks?: (() => number) | undefined;
}

/** An empty memory. A question that failed, or whose answer is null, is asked again. */
export function memory<T>(options: MemoryOptions): Memory<T> {
  const { most, milliseconds, ticks = () => performance.now() } = options;
  const kept = new Map<string, Kept<T>>();
  return {
    get(key, ask) {
      const known = kept.get(key);
      if (known !== undefined && ticks() < known.until) return known.answer;
      if (kept.size >= most) kept.clear();
      const answer = ask();
      kept.set(key, { answer, until: ticks() + milliseconds });
      const forget = (): void => void kept.delete(key);
      answer.then((told) => (told === null ? forget() : undefined), forget);
      return answer;
    },
  };
}
