const STEPS = [1, 2, 2.5, 5, 10, 20];

export interface Ticks {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Round steps from `low` to `high` (widened to whole steps where they do not fit), at most `most` of them. */
export function niceTicks(low: number, high: number, most = 5): Ticks {
  const span = high > low ? high - low : 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / most));
  const steps = STEPS.map((each) => each * magnitude).filter((step) => step >= (span / most) * 0.999);
  // A whole scale such as 1–5 keeps its ends, also with steps of 2.
  const exact = steps.find((step) => divides(step, span) && (divides(step, low) || Number.isInteger(low)));
  if (exact !== undefined && exact <= 2 * (steps[0] ?? exact))
    return { low, high: round(low + span), step: exact };
  const step = steps[0] ?? span;
  return {
    low: round(Math.floor(low / step + 1e-9) * step),
    high: round(Math.ceil((low + span) / step - 1e-9) * step),
    step,
  };
}
function round(value: number): number {
  return Number(value.toFixed(10));
}

function divides(step: number, value: number): boolean {
  return Number.isInteger(round(value / step));
}
