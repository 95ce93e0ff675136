import type { Work } from "../../identity/service/work.ts";
import { arrangeCounts, hintFeature } from "../domain/learning/learned-counts.ts";
import type { LearnedCounts } from "../domain/learning/learned-counts.ts";
import { listLabelCounts, listLabelTotals } from "../store/learned-counts.ts";

/** Words and hints whose counts are wanted. */
export interface WantedCounts {
  readonly features: Iterable<string>;
  readonly hints: Iterable<string>;
}

/**
 * What the organization learned about these words and hints; empty when nothing has been taught. Two queries, whatever
 * the number of texts; one when nothing has been taught.
 */
export async function readLearnedCounts({ tx, actor }: Work, wanted: WantedCounts): Promise<LearnedCounts> {
  const totals = await listLabelTotals(tx, actor.orgId);
  if (totals.length === 0) return new Map();
  const features = new Set([...wanted.features, ...[...wanted.hints].map(hintFeature)]);
  return arrangeCounts(totals, await listLabelCounts(tx, actor.orgId, [...features]));
}
