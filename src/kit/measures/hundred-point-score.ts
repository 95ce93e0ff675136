/** The mean of a 1–5 scale as a hundred-point score 百分制: (mean − 1) ÷ 4 × 100, range 0–100. Source: the domain's "Numbers". */
export function hundredPointScore(mean: number): number {
  return ((mean - 1) / 4) * 100;
}
