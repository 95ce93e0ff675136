/** Lines on their way out, in order. */
export interface GatheredLines {
  add(line: string): void;
  /** Writes what waits now. */
  flush(): void;
}

const waiting = new Set<() => void>();

// Of a process that ends by `exit` or by a defect nothing is missing.
process.on("exit", () => {
  for (const flush of waiting) flush();
});

/** Writes the lines of one turn of the event loop together, at its end: a write costs as much as making the line. */
export function gatherLines(write: (text: string) => void): GatheredLines {
  let text = "";
  const flush = (): void => {
    const whole = text;
    text = "";
    waiting.delete(flush);
    if (whole !== "") write(whole);
  };
  return {
    add(line) {
      if (text === "") {
        waiting.add(flush);
        setImmediate(flush);
      }
      text += line;
    },
    flush,
  };
}
