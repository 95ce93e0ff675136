import type { Difference, SegmentFigure } from "../../../analysis/domain/satisfaction-figures.ts";
import type { HeatMap } from "../../../chart/chart-spec.ts";
import type { Composer } from "../composer.ts";
import { formatCount, formatGap, formatP, formatScore } from "../format.ts";
import type { Inline, TableBlock } from "../report-document.ts";
import type { ReportContext } from "../report-context.ts";

const HEAT_ROWS = 32;
const HEAT_GROUPS = 12;
const HEAT_COLUMNS = 15;
const NAMED = 5;
const LISTED = 15;

/** 交叉分析: who scores what, and which differences are real. */
export function writeCross(composer: Composer, context: ReportContext): void {
  const { words, figures, records } = context;
  const { segments, differences } = figures;
  composer.heading(2, words.heading.cross, "cross");
  if (segments.length === 0) {
    composer.paragraph(words.profileNone);
    return;
  }
  const comparable = records.attributes.filter(({ values }) => values.length > 1);
  composer.paragraph(
    ...records.attributes
      .filter(({ values }) => values.length === 1)
      .map(({ name, values }) => words.crossOneGroup(name, values[0] ?? "")),
    differences.length > 0
      ? words.crossIntro(words.list(comparable.map(({ name }) => name)), formatCount(differences.length))
      : comparable.length > 0
        ? words.crossNoTest
        : "",
  );
  const real = rankReal(differences);
  if (differences.length > 0) {
    if (real.length === 0) composer.paragraph(words.crossNone);
    else {
      composer.paragraph(words.crossFound(formatCount(real.length), formatCount(differences.length)));
      composer.list(real.slice(0, NAMED).map((difference): Inline => [sentenceOf(context, difference)]));
    }
  }
  writeHeatMap(composer, context, real);
  if (real.length > 0) composer.table(realTable(context, real));
}

/** Real differences, largest gap of means first. */
export function rankReal(differences: readonly Difference[]): Difference[] {
  const gap = ({ highest, lowest }: Difference): number => highest.mean - lowest.mean;
  return differences.filter(({ significant }) => significant).toSorted((a, b) => gap(b) - gap(a));
}

/** A metric's name in the report: "overall" becomes its words. */
export function metricName({ words }: ReportContext, metric: string): string {
  return metric === "overall" ? words.metricOverall : metric;
}

function sentenceOf(context: ReportContext, difference: Difference): string {
  const { words } = context;
  const { attribute, highest, lowest, effect, pAdjusted } = difference;
  const common = {
    attribute,
    metric: metricName(context, difference.metric),
    high: highest.value,
    highMean: formatScore(highest.mean),
    low: lowest.value,
    lowMean: formatScore(lowest.mean),
    p: formatP(pAdjusted),
  };
  return effect.kind === "cramers-v"
    ? words.crossChi({ ...common, v: effect.value.toFixed(2) })
    : words.crossWelch({ ...common, gap: formatGap(effect.value) });
}

function writeHeatMap(composer: Composer, context: ReportContext, real: readonly Difference[]): void {
  const { words, figures } = context;
  const shown = shownSegments(figures.segments);
  if (shown.length === 0) return;
  const names = figures.dimensions.slice(0, HEAT_COLUMNS).map(({ name }) => name);
  const [strongest] = real;
  const hidden = figures.segments.filter(({ n }) => n > 0).length - shown.length;
  const note = words.heatNote(figures.settings.minimumSample);
  composer.chart({
    id: "chart-cross",
    caption: strongest === undefined ? words.heatChart.none : words.heatChart.found(strongest.attribute),
    note: hidden > 0 ? `${note} ${words.heatMore(hidden)}` : note,
    alt: shown
      .map(({ attribute, value, mean, n }) => `${attribute} ${value}: ${formatScore(mean)} (n = ${n})`)
      .join("; "),
    chart: heatMap(context, shown, names),
  });
}

/** Attribute by attribute as long as there is room, of each the largest groups. */
function shownSegments(segments: readonly SegmentFigure[]): SegmentFigure[] {
  const shown: SegmentFigure[] = [];
  for (const groups of Map.groupBy(segments, ({ attribute }) => attribute).values()) {
    const answered = groups.filter(({ n }) => n > 0);
    const kept = new Set(answered.toSorted((a, b) => b.n - a.n).slice(0, HEAT_GROUPS));
    if (shown.length > 0 && shown.length + kept.size > HEAT_ROWS) break;
    shown.push(...answered.filter((segment) => kept.has(segment)));
  }
  return shown;
}

function heatMap(
  context: ReportContext,
  segments: readonly SegmentFigure[],
  names: readonly string[],
): HeatMap {
  const { words, figures } = context;
  const isReal = (attribute: string, metric: string): boolean =>
    figures.differences.some(
      (test) => test.significant && test.attribute === attribute && test.metric === metric,
    );
  return {
    kind: "heat-map",
    unit: "score",
    columns: [words.metricOverall, ...names],
    rows: segments.map((segment) => ({
      label: words.valueWithN(segment.value, formatCount(segment.n)),
      group: segment.attribute,
      cells: [
        { ...segment, name: "overall" },
        ...segment.dimensions.filter(({ name }) => names.includes(name)),
      ].map(({ name, mean, n, sample }) => ({
        value: mean,
        n,
        enough: sample !== "small",
        significant: sample !== "small" && isReal(segment.attribute, name),
      })),
    })),
    low: 2,
    high: 5,
  };
}

/** Columns of a table of tests. */
export function testColumns({ words }: ReportContext): TableBlock["columns"] {
  const { label } = words;
  return [
    { label: label.attribute, align: "start", weight: 2 },
    { label: label.metric, align: "start", weight: 2.6 },
    { label: label.highest, align: "start", weight: 3 },
    { label: label.lowest, align: "start", weight: 3 },
    { label: label.statistic, align: "end", weight: 3 },
    { label: label.pAdjusted, align: "end", weight: 2.2 },
  ];
}

export function testRow(context: ReportContext, difference: Difference): string[] {
  const { words } = context;
  const { attribute, metric, highest, lowest, pAdjusted } = difference;
  return [
    attribute,
    metricName(context, metric),
    words.nameWithMean(highest.value, formatScore(highest.mean)),
    words.nameWithMean(lowest.value, formatScore(lowest.mean)),
    statisticText(difference),
    pAdjusted < 0.001 ? "< 0.001" : pAdjusted.toFixed(3),
  ];
}

/** "t(328.0) = −8.27", "χ²(8) = 24.11". */
function statisticText({ test, statistic, df }: Difference): string {
  const value = statistic.toFixed(2).replace("-", "−");
  return test === "welch-t" ? `t(${df.toFixed(1)}) = ${value}` : `χ²(${df}) = ${value}`;
}

function realTable(context: ReportContext, real: readonly Difference[]): Parameters<Composer["table"]>[0] {
  const { words } = context;
  return {
    id: "table-differences",
    caption: words.differenceTable,
    columns: testColumns(context),
    rows: real.slice(0, LISTED).map((difference) => testRow(context, difference)),
    ...(real.length > LISTED ? { note: words.differenceMore(real.length - LISTED) } : {}),
  };
}
