import { relativeImportance } from "../../kit/statistics/relative-importance.ts";
import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { FigureSettings } from "./figure-settings.ts";
import type { Drivers } from "./satisfaction-figures.ts";

/**
 * Which dimensions move overall satisfaction: relative importance (LMG) of the scores for the overall score.
 * No shares, and the reason why, where the overall score was itself derived from the scores, where fewer than
 * two dimensions or too few complete records exist, or where nothing varies.
 */
export function driversOf(records: CallBackRecords, settings: FigureSettings): Drivers {
  const none = {
    n: 0,
    r2: null,
    p: null,
    shares: [],
    method: "exact",
    standardError: 0,
    excluded: [],
  } as const;
  if (records.overallFrom === "mean-of-scores") return { ...none, reason: "derived-overall" };
  if (records.scores.length < 2) return { ...none, reason: "too-few-scores" };
  const result = relativeImportance(records.overall, records.scores);
  const excluded = result.excluded.map(({ name }) => name);
  if (result.kind === "none") return { ...none, n: result.n, excluded, reason: REASONS[result.reason] };
  const { n, r2, p, method, standardError } = result;
  if (n < Math.max(settings.minimumSample, 5 * result.shares.length)) {
    return { ...none, n, excluded, reason: "too-few-records" };
  }
  const shares = result.shares.toSorted((a, b) => b.share - a.share);
  return { n, r2, p, shares, method, standardError, excluded, reason: null };
}

const REASONS = {
  "no-predictors": "too-few-scores",
  "too-few-records": "too-few-records",
  "constant-response": "no-variation",
  "no-association": "no-variation",
} as const;
