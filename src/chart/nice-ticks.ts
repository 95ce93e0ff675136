const STEPS = [1, 2, 2.5, 5, 10];

/** Round steps from `low` to `high` (both included, widened to whole steps), at most `most` + 1 ticks. */
export function niceTicks(low: number, high: number, most = 5): { low: number; high: number; step: number } {
  const span = high > low ? high - low : 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / most));
  const step = (STEPS.find((each) => each * magnitude >= (span / most) * 0.999) ?? 10) * magnitude;
  return {
    low: round(Math.floor(low / step + 1e-9) * step),
    high: round(Math.ceil((low + span) / step - 1e-9) * step),
    step,
  };
}

function round(value: number): number {
  return Number(value.toFixed(10));
}
