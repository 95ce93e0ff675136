import { wilsonInterval } from "../src/kit/statistics/wilson-interval.ts";

/** One labelled text, and what was proposed for it. */
export interface Scored {
  readonly wanted: string;
  readonly got: string;
  /** 0–1. */
  readonly confidence: number;
}

/** Prints n, accuracy with its 95 % Wilson interval, macro-F1 over the wanted labels, and the calibration error. */
export function printScore(name: string, scored: readonly Scored[]): void {
  const right = scored.filter(({ wanted, got }) => wanted === got).length;
  const [low, high] = wilsonInterval(right, scored.length) ?? [Number.NaN, Number.NaN];
  const accuracy = `${percent(right / scored.length)} (${percent(low)}–${percent(high)})`;
  const rest = `macro-F1 ${macroF1(scored).toFixed(3)}, calibration error ${calibrationError(scored).toFixed(3)}`;
  console.log(`  ${name.padEnd(22)} n ${scored.length}, right ${accuracy}, ${rest}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Mean over labels of 2·tp ÷ (2·tp + fp + fn). */
function macroF1(scored: readonly Scored[]): number {
  const labels = [...new Set(scored.map(({ wanted }) => wanted))];
  const sum = labels.reduce((total, label) => {
    const both = scored.filter(({ wanted, got }) => wanted === label && got === label).length;
    const either =
      scored.filter(({ wanted }) => wanted === label).length +
      scored.filter(({ got }) => got === label).length;
    return total + (either === 0 ? 0 : (2 * both) / either);
  }, 0);
  return sum / labels.length;
}

/** Expected calibration error over ten equal bins of confidence (Guo et al., ICML 2017). */
function calibrationError(scored: readonly Scored[]): number {
  const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
  for (const { wanted, got, confidence } of scored) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.sure += confidence;
    if (wanted === got) bin.right++;
  }
  return bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / scored.length;
}

/** Prints how many texts were won and lost against before, with McNemar's z without correction (Psychometrika 12, 1947). */
export function printPaired(name: string, before: readonly Scored[], after: readonly Scored[]): void {
  const isRight = ({ wanted, got }: Scored) => wanted === got;
  const won = after.filter((scored, i) => isRight(scored) && !isRight(before[i]!)).length;
  const lost = after.filter((scored, i) => !isRight(scored) && isRight(before[i]!)).length;
  const z = won + lost === 0 ? 0 : (won - lost) / Math.sqrt(won + lost);
  console.log(`  ${name.padEnd(22)} against the cold start: won ${won}, lost ${lost}, z ${z.toFixed(1)}`);
}
