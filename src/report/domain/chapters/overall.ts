import type { TrendChart } from "../../../chart/chart-spec.ts";
import type { Trend } from "../../../analysis/domain/satisfaction-figures.ts";
import type { Composer } from "../composer.ts";
import {
  formatCount,
  formatGap,
  formatP,
  formatScore,
  formatScoreInterval,
  formatShare,
  formatShareInterval,
  formatShareRange,
} from "../format.ts";
import { chartedDimensions } from "../remarks.ts";
import type { KeyFiguresBlock } from "../report-document.ts";
import type { ReportContext } from "../report-context.ts";

/** 总体满意度, with the trend where the dates span periods. */
export function writeOverall(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const { overall, settings, trend } = figures;
  composer.heading(2, words.heading.overall, "overall");
  if (overall.satisfaction === null || overall.mean === null) {
    composer.paragraph(words.noOverallScores);
    return;
  }
  composer.blocks.push({ kind: "key-figures", items: keyFigures(context) });
  if (overall.sample === "small")
    composer.callout("plain", words.smallOverall(formatCount(overall.n), settings.minimumSample));
  const other = settings.base === "valid" ? overall.onCalledBack : overall.onValid;
  composer.paragraph(
    words.overall({
      satisfaction: formatShare(overall.satisfaction),
      interval: formatShareInterval(overall.interval),
      n: formatCount(overall.n),
      mean: formatScore(overall.mean),
      meanInterval: formatScoreInterval(overall.meanInterval),
    }),
    words.overallShares({
      top2: formatShare(overall.top2),
      top2Interval: formatShareInterval(overall.top2Interval),
      bottom2: formatShare(overall.bottom2),
      bottom2Interval: formatShareInterval(overall.bottom2Interval),
    }),
    words.otherBase({
      base: settings.base === "valid" ? words.baseCalledBack : words.baseValid,
      n: formatCount(other.n),
      satisfaction: formatShare(other.satisfaction),
    }),
  );
  writeDistribution(composer, context);
  if (trend !== null) writeTrend(composer, context, trend);
}

function keyFigures({ words, figures }: ReportContext): KeyFiguresBlock["items"] {
  const { overall, lowest, dimensions } = figures;
  const { tile } = words;
  const satisfied = overall.counts[3] + overall.counts[4];
  const items: KeyFiguresBlock["items"][number][] = [
    {
      label: tile.satisfaction,
      value: formatShare(overall.satisfaction),
      detail:
        overall.sample === "small"
          ? words.smallN(formatCount(overall.n))
          : tile.interval(formatShareRange(overall.interval)),
    },
    {
      label: tile.mean,
      value: formatScore(overall.mean),
      detail: tile.hundred((overall.hundredPoint ?? 0).toFixed(1)),
    },
    {
      label: tile.top2,
      value: formatShare(overall.top2),
      detail: tile.of(formatCount(satisfied), formatCount(overall.n)),
    },
  ];
  if (lowest !== null && dimensions.length > 1) {
    const weak = dimensions.some((dimension) => dimension.weak && dimension.name === lowest.name);
    const small = lowest.sample === "small";
    const detail = words.nameWithSize(lowest.name, formatCount(lowest.n));
    const value = formatScore(lowest.mean);
    items.push({
      label: tile.lowest,
      value,
      detail: small ? `${detail} ${words.remark.small}` : detail,
      ...(weak && !small ? { tone: "bad" as const } : {}),
    });
  }
  return items;
}

function writeDistribution(composer: Composer, { words, figures }: ReportContext): void {
  const { overall, dimensions } = figures;
  const charted = chartedDimensions(dimensions);
  const rows = [{ name: words.metricOverall, n: overall.n, counts: overall.counts }, ...charted].filter(
    ({ n }) => n > 0,
  );
  composer.chart({
    id: "chart-distribution",
    caption: words.distributionChart({ top2: formatShare(overall.top2) }),
    note: `${words.sizeNote(formatCount(overall.n))} ${words.lowestShown(charted.length, dimensions.length)}`.trim(),
    alt: rows
      .map(({ name, n, counts }) => `${name} (n = ${n}): ${counts.toReversed().join(", ")}`)
      .join("; "),
    chart: {
      kind: "distribution",
      grades: GRADES.map((grade) => ({ grade, label: words.grade[grade - 1] ?? "" })),
      rows: rows.map(({ name, n, counts }) => ({
        label: name,
        n,
        shares: GRADES.map((grade) => counts[grade - 1]! / n),
      })),
    },
  });
}

const GRADES = [5, 4, 3, 2, 1] as const;

function writeTrend(composer: Composer, { words, figures }: ReportContext, trend: Trend): void {
  composer.heading(3, words.heading.trend, "trend");
  const { caption, sentence } = courseInWords(words, trend);
  composer.paragraph(sentence, latestSentence(words, trend));
  composer.chart({
    id: "chart-trend",
    caption,
    note: `${words.trendNote(words.trendUnit[trend.unit])} ${words.sizeNote(formatCount(figures.overall.n))}`,
    alt: trend.points
      .map(({ label, satisfaction, n }) => `${label} ${formatShare(satisfaction)} (n = ${n})`)
      .join("; "),
    chart: trendChart(trend, words.changeLabel),
  });
}

/** Whether the level changed, as the chart's caption and as a sentence. */
function courseInWords(
  words: ReportContext["words"],
  { change, points, tooShort }: Trend,
): { readonly caption: string; readonly sentence: string } {
  const captions = words.trendChart;
  if (change === null)
    return tooShort
      ? { caption: captions.short, sentence: words.trendShort }
      : { caption: captions.stable, sentence: words.trendStable };
  const at = points[change.at]?.label ?? "";
  const down = change.after < change.before;
  return {
    caption: captions.change({ at, direction: down ? "down" : "up" }),
    sentence: words.trendChange({
      at,
      before: formatShare(change.before),
      after: formatShare(change.after),
      p: formatP(change.p),
      down,
    }),
  };
}

/** The last period against the one before; "" where they cannot be compared. */
function latestSentence(words: ReportContext["words"], { latest, points }: Trend): string {
  if (latest === null) return "";
  return words.trendLatest({
    now: points.at(-1)?.label ?? "",
    before: points.at(-2)?.label ?? "",
    gap: formatGap(latest.difference),
    up: latest.difference > 0,
    p: formatP(latest.p),
    significant: latest.significant,
  });
}

function trendChart({ points, change }: Trend, changeLabel: string): TrendChart {
  const ends = points.flatMap(
    ({ interval, satisfaction }) => interval ?? (satisfaction === null ? [] : [satisfaction]),
  );
  const low = Math.max(0, Math.floor((Math.min(...ends) - 0.02) * 10) / 10);
  return {
    kind: "trend",
    unit: "share",
    low,
    high: Math.min(1, Math.ceil((Math.max(...ends) + 0.02) * 10) / 10),
    points: points.map(({ label, satisfaction, interval, n, sample }) => ({
      label,
      value: satisfaction,
      n,
      enough: sample !== "small",
      ...(interval === null ? {} : { interval }),
    })),
    ...(change === null ? {} : { changeAt: change.at, changeLabel }),
  };
}
