import { useCallback } from "react";
import { useResultWords } from "./result-words.ts";

/** `95% 区间 59.0%–75.4%`; null without an interval. */
export function useIntervalWords(): (
  interval: readonly [number, number] | null,
  write: (end: number) => string,
) => string | null {
  const say = useResultWords();
  return useCallback(
    (interval, write) =>
      interval && say("common.interval", { low: write(interval[0]), high: write(interval[1]) }),
    [say],
  );
}
