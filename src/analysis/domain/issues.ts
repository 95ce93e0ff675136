import { chiSquareTest } from "../../kit/statistics/chi-square-test.ts";
import { holmAdjustment } from "../../kit/statistics/holm-adjustment.ts";
import { wilsonInterval } from "../../kit/statistics/wilson-interval.ts";
import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import { countCustomers, type numberCustomers } from "./customers.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { tally } from "./group-counts.ts";
import { meanScore } from "../../kit/measures/mean-score.ts";
import { mentionRules } from "../../kit/measures/mention-rules.ts";
import type { IssueFigure } from "./satisfaction-figures.ts";
import { PRIORITIES, type TextColumns } from "./text-columns.ts";
import { chooseQuotes } from "./typical-quotes.ts";

const QUOTES = 3;
const HIGH = PRIORITIES.indexOf("high");

export interface IssueBasis {
  readonly records: CallBackRecords;
  readonly text: TextColumns;
  readonly customers: ReturnType<typeof numberCustomers>;
  readonly settings: FigureSettings;
}

/**
 * The customer issue list: themes that customers mention with displeasure, most customers first. The mention rate
 * is customers mentioning ÷ customers answering.
 */
export function listIssues(basis: IssueBasis): IssueFigure[] {
  return basis.text.mentions
    .filter((entry) => entry.polarity === "negative" && entry.records.length > 0)
    .map((entry) => issueOf(basis, entry))
    .toSorted(
      (a, b) => b.customers - a.customers || b.mentions - a.mentions || a.theme.localeCompare(b.theme, "en"),
    );
}

function issueOf(basis: IssueBasis, entry: TextColumns["mentions"][number]): IssueFigure {
  const { records, text, customers, settings } = basis;
  const theme = text.themes[entry.theme];
  if (theme === undefined) throw new RangeError(`theme ${entry.theme}`);
  const affected = countCustomers(customers.of, entry.records);
  const mentioning = new Uint8Array(records.count);
  for (const record of entry.records) mentioning[record] = 1;
  const [without, withIt] = tally(records.overall, (record) => mentioning[record] ?? 0, 2);
  const rules = mentionRules(
    { customers: affected, answering: customers.count },
    { rootCauseShare: settings.rootCauseShare, keyImprovementCustomers: settings.keyImprovementCustomers },
  );
  return {
    ...theme,
    mentions: entry.mentions.reduce((sum, count) => sum + count, 0),
    customers: affected,
    mentionRate: affected / customers.count,
    interval: wilsonInterval(affected, customers.count),
    ...rules,
    meanWith: withIt === undefined ? null : (meanScore(withIt)?.mean ?? null),
    meanWithout: without === undefined ? null : (meanScore(without)?.mean ?? null),
    highPriority: entry.records.filter((record) => (text.priority[record] ?? 0) >= HIGH).length,
    concentrated: findConcentration(basis, mentioning),
    quotes: chooseQuotes(records, text, entry.records, QUOTES),
  };
}

/** The attribute value where the issue stands out most against all other records, if a test (Holm over all values) says so. */
function findConcentration(
  { records, settings }: IssueBasis,
  mentioning: Uint8Array,
): IssueFigure["concentrated"] {
  const trials = records.attributes.flatMap((attribute) => {
    const hits = attribute.values.map(() => 0);
    const sizes = attribute.values.map(() => 0);
    for (let record = 0; record < records.count; record++) {
      const at = (attribute.codes[record] ?? 0) - 1;
      if (at < 0) continue;
      sizes[at] = (sizes[at] ?? 0) + 1;
      hits[at] = (hits[at] ?? 0) + (mentioning[record] ?? 0);
    }
    const all = sum(sizes);
    const allHits = sum(hits);
    return attribute.values.flatMap((value, at) => {
      const n = sizes[at] ?? 0;
      const hit = hits[at] ?? 0;
      if (n < settings.minimumSample || all - n < settings.minimumSample) return [];
      const test = chiSquareTest([
        [hit, n - hit],
        [allHits - hit, all - n - allHits + hit],
      ]);
      const solid = test !== null && test.minimumExpected >= 5;
      const rate = hit / n;
      const otherRate = (allHits - hit) / (all - n);
      return [{ attribute: attribute.name, value, rate, otherRate, n, p: solid ? test.p : null }];
    });
  });
  const adjusted = holmAdjustment(trials.map(({ p }) => p));
  const found = trials
    .flatMap(({ p: _p, ...trial }, i) => ({ ...trial, pAdjusted: adjusted[i] ?? 1 }))
    .filter(({ pAdjusted, rate, otherRate }) => pAdjusted < settings.significance && rate > otherRate)
    .toSorted((a, b) => b.rate - b.otherRate - (a.rate - a.otherRate));
  return found[0] ?? null;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
