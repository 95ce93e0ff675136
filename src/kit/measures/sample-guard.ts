/** `small`: show the figure with the remark 样本不足, never hide it and never rank it. `census`: (nearly) all were reached. */
export type SampleVerdict = "enough" | "small" | "census";

export interface SampleGuardOptions {
  /** Least n per customer type; 30 when not given. */
  readonly minimum?: number | undefined;
  /** How many customers there are, where known. */
  readonly population?: number | undefined;
  /** Share of the population from which the answers count as a census; 0.9 when not given. */
  readonly censusShare?: number | undefined;
}

export const DEFAULT_MINIMUM_SAMPLE = 30;
const DEFAULT_CENSUS_SHARE = 0.9;

/**
 * Whether n answers carry a figure. A census is named as such whatever its n, as nearly nobody is left to be
 * unsure about. Without answers always "small". Source: the domain's "Numbers".
 */
export function sampleGuard(n: number, options: SampleGuardOptions = {}): SampleVerdict {
  const { minimum = DEFAULT_MINIMUM_SAMPLE, population, censusShare = DEFAULT_CENSUS_SHARE } = options;
  if (n <= 0) return "small";
  if (population !== undefined && population > 0 && n / population >= censusShare) return "census";
  return n >= minimum ? "enough" : "small";
}
