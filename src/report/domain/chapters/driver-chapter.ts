import type { ImportancePerformanceMap } from "../../../chart/chart-spec.ts";
import type { Composer } from "../composer.ts";
import { formatCount, formatScore, formatShare } from "../format.ts";
import { driversHold } from "../remarks.ts";
import type { ReportContext } from "../report-context.ts";

const LOW_R2 = 0.2;
const BARS = 20;
/** Points that can still be told apart by their labels. */
const POINTS = 25;
/** Below this gap the two leading shares are not told apart in words. */
const CLEAR_LEAD = 0.02;

/** 满意度驱动因素: relative importance and the importance–performance map. */
export function writeDrivers(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const { reason, r2 } = figures.drivers;
  composer.heading(1, words.heading.drivers, "drivers");
  if (reason !== null || r2 === null) {
    composer.paragraph(words.driversReason[reason ?? "no-variation"]);
    return;
  }
  composer.heading(2, words.heading.importance, "importance");
  writeExplainedShare(composer, context, r2);
  writeImportance(composer, context);
  if (driversHold(figures)) writeMap(composer, context);
}

/** How much of the overall score the dimensions explain together, and what that allows to say. */
function writeExplainedShare(composer: Composer, context: ReportContext, r2: number): void {
  const { words, figures } = context;
  const { n, method, standardError, excluded } = figures.drivers;
  const verdict = driversHold(figures)
    ? [r2 < LOW_R2 ? words.driversLow : "", leadSentence(context)]
    : [words.driversWeakModel];
  composer.paragraph(
    words.driversIntro({ n: formatCount(n), r2: formatShare(r2) }),
    ...verdict,
    method === "sampled" ? words.driversSampled(formatShare(standardError)) : "",
    excluded.length > 0 ? words.driversExcluded(words.list(excluded)) : "",
  );
}

function writeImportance(composer: Composer, { words, figures }: ReportContext): void {
  const { drivers } = figures;
  const [top] = drivers.shares;
  const most = Math.max(...drivers.shares.map(({ share }) => share));
  composer.chart({
    id: "chart-drivers",
    caption:
      top !== undefined && driversHold(figures)
        ? words.driversChart(top.name, formatShare(top.share))
        : words.driversChartPlain,
    note: words.driversNote(formatCount(drivers.n), formatShare(drivers.r2)),
    alt: drivers.shares.map(({ name, share }) => `${name} ${formatShare(share)}`).join("; "),
    chart: {
      kind: "bars",
      unit: "share",
      low: 0,
      high: Math.min(1, Math.ceil(most * 10 + 0.5) / 10),
      items: drivers.shares
        .slice(0, BARS)
        .map(({ name, share }) => ({ label: name, value: share, tone: "plain" })),
    },
  });
}

function leadSentence({ words, figures }: ReportContext): string {
  const [first, second] = figures.drivers.shares;
  if (first === undefined || second === undefined || first.share - second.share < CLEAR_LEAD)
    return words.driversEven;
  return words.driversTop({
    name: first.name,
    share: formatShare(first.share),
    second: second.name,
    secondShare: formatShare(second.share),
  });
}

function writeMap(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const map = importancePerformance(context);
  const { first, keep } = quadrants(map);
  composer.heading(2, words.heading.map, "map");
  composer.paragraph(
    words.mapIntro,
    first.length > 0 ? words.mapFirst(words.list(first)) : words.mapNone,
    keep.length > 0 ? words.mapKeep(words.list(keep)) : "",
  );
  composer.chart({
    id: "chart-map",
    caption: first.length > 0 ? words.mapChart.first(words.list(first.slice(0, 3))) : words.mapChart.none,
    note: `${words.mapNote} ${words.sizeNote(formatCount(figures.drivers.n))}`,
    alt: map.points
      .map(
        ({ label, performance, importance }) =>
          `${label} ${formatScore(performance)}, ${formatShare(importance)}`,
      )
      .join("; "),
    chart: { ...map, points: map.points.slice(0, POINTS) },
  });
}

function importancePerformance({ words, figures }: ReportContext): ImportancePerformanceMap {
  const points = figures.drivers.shares.flatMap(({ name, share }) => {
    const mean = figures.dimensions.find((dimension) => dimension.name === name)?.mean ?? null;
    return mean === null ? [] : [{ label: name, performance: mean, importance: share }];
  });
  const average = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    kind: "importance-performance",
    points,
    split: {
      performance: average(points.map(({ performance }) => performance)),
      importance: average(points.map(({ importance }) => importance)),
    },
    axisLabels: { performance: words.label.performance, importance: words.label.importance },
    quadrants: words.quadrant,
  };
}

/** Names in the quadrants that ask for something, most important first. */
function quadrants({ points, split }: ImportancePerformanceMap): { first: string[]; keep: string[] } {
  const important = points.filter(({ importance }) => importance >= split.importance);
  return {
    first: important.filter(({ performance }) => performance < split.performance).map(({ label }) => label),
    keep: important.filter(({ performance }) => performance >= split.performance).map(({ label }) => label),
  };
}

/** Dimensions that matter more and score less than the average one, most important first. */
export function improveFirst(context: ReportContext): string[] {
  const { figures } = context;
  if (figures.drivers.shares.length === 0 || !driversHold(figures)) return [];
  return quadrants(importancePerformance(context)).first;
}
