import type { DimensionFigure } from "../../../analysis/domain/satisfaction-figures.ts";
import type { Composer } from "../composer.ts";
import { formatCount, formatScore, formatScoreInterval, formatShare } from "../format.ts";
import type { ReportContext } from "../report-context.ts";
import { chartedDimensions, rankedDimensions, sampleRemark, weakDimensions } from "../remarks.ts";

const RADAR_FROM = 3;
const RADAR_TO = 16;
/** Above this many dimensions each has its row in the table only. */
const DETAILED = 20;

/** 各维度评价: radar, means with intervals, table, then every dimension by itself. */
export function writeDimensions(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const { dimensions } = figures;
  composer.heading(2, words.heading.dimensions, "dimensions");
  const answered = dimensions.filter(({ n }) => n > 0);
  if (answered.length === 0) {
    composer.paragraph(words.dimensionNone);
    return;
  }
  composer.paragraph(...introduction(context));
  if (answered.length >= RADAR_FROM && answered.length <= RADAR_TO) writeRadar(composer, context, answered);
  writeMeans(composer, context, answered);
  composer.table(dimensionTable(context, dimensions));
  if (dimensions.length > DETAILED) return;
  for (const [i, dimension] of dimensions.entries()) {
    composer.heading(3, dimension.name, `dimension-${i + 1}`);
    writeDimension(composer, context, dimension);
  }
}

function introduction({ words, figures }: ReportContext): string[] {
  const { settings, dimensions } = figures;
  const ranked = rankedDimensions(figures);
  const [best] = ranked;
  const worst = ranked.at(-1);
  const sentences: string[] = [];
  const [only] = dimensions;
  if (dimensions.length === 1 && only !== undefined)
    sentences.push(words.dimensionOne(only.name, formatScore(only.mean)));
  else if (best !== undefined && worst !== undefined && best !== worst)
    sentences.push(
      words.dimensionIntro({
        count: dimensions.length,
        highest: best.name,
        highestMean: formatScore(best.mean),
        lowest: worst.name,
        lowestMean: formatScore(worst.mean),
      }),
    );
  const limit = formatScore(settings.weakBelow);
  const weak = weakDimensions(figures);
  if (weak.length > 0)
    sentences.push(
      words.weakList(
        words.list(weak.map(({ name, mean }) => words.nameWithMean(name, formatScore(mean)))),
        limit,
      ),
    );
  else if (ranked.length > 0) sentences.push(words.weakNone(limit));
  const small = dimensions.filter(({ sample, n }) => sample === "small" && n > 0);
  if (small.length > 0) sentences.push(words.smallDimensions(words.list(small.map(({ name }) => name))));
  return sentences;
}

function writeRadar(
  composer: Composer,
  context: ReportContext,
  dimensions: readonly DimensionFigure[],
): void {
  const { words, figures } = context;
  const weak = weakDimensions(figures).map(({ name }) => name);
  const ranked = rankedDimensions(figures);
  composer.chart({
    id: "chart-radar",
    caption:
      ranked.length === 0
        ? words.radarChart.small
        : weak.length > 0
          ? words.radarChart.weak(words.list(weak.slice(0, 3)))
          : words.radarChart.fine,
    note: words.sizeNote(sizeRange(dimensions)),
    alt: meansInWords(dimensions),
    chart: {
      kind: "radar",
      axes: dimensions.map(({ name }) => ({ label: name, weak: weak.includes(name) })),
      low: 1,
      high: 5,
      series: [{ label: words.label.mean, values: dimensions.map(({ mean }) => mean) }],
    },
  });
}

function writeMeans(
  composer: Composer,
  { words, figures }: ReportContext,
  dimensions: readonly DimensionFigure[],
): void {
  const { weakBelow } = figures.settings;
  const sorted = chartedDimensions(dimensions).toSorted((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const ranked = rankedDimensions(figures);
  composer.chart({
    id: "chart-means",
    caption: ranked.length > 1 ? words.meanChart(ranked.at(-1)?.name ?? "") : words.meanChartPlain,
    note: `${words.sizeNote(sizeRange(dimensions))} ${words.lowestShown(sorted.length, dimensions.length)}`.trim(),
    alt: meansInWords(sorted),
    chart: {
      kind: "bars",
      unit: "score",
      low: 1,
      high: 5,
      items: sorted.map(({ name, mean, interval, n, weak, sample }) => ({
        label: name,
        value: mean ?? 1,
        n,
        tone: sample === "small" ? "small" : weak ? "weak" : "plain",
        ...(interval === null ? {} : { interval }),
      })),
      reference: { value: weakBelow, label: words.label.weakLine(formatScore(weakBelow)) },
    },
  });
}

function dimensionTable(
  context: ReportContext,
  dimensions: readonly DimensionFigure[],
): Parameters<Composer["table"]>[0] {
  const { words } = context;
  const { label } = words;
  return {
    id: "table-dimensions",
    caption: words.dimensionTable,
    columns: [
      { label: label.dimension, align: "start", weight: 3.4 },
      { label: label.n, align: "end", weight: 1.3 },
      { label: label.mean, align: "end", weight: 1.6 },
      { label: label.interval, align: "end", weight: 2.9 },
      { label: label.top2, align: "end", weight: 2.2 },
      { label: label.bottom2, align: "end", weight: 2.8 },
      { label: label.satisfaction, align: "end", weight: 1.7 },
      { label: label.remark, align: "start", weight: 2.4 },
    ],
    rows: dimensions.map((dimension) => {
      const remark = sampleRemark(context, dimension);
      const bad = dimension.weak && dimension.sample !== "small";
      return [
        dimension.name,
        formatCount(dimension.n),
        bad ? { text: formatScore(dimension.mean), strong: true, tone: "bad" } : formatScore(dimension.mean),
        formatScoreInterval(dimension.interval),
        formatShare(dimension.top2),
        formatShare(dimension.bottom2),
        formatShare(dimension.satisfaction),
        bad ? { text: remark, tone: "bad" } : remark,
      ];
    }),
  };
}

function writeDimension(
  composer: Composer,
  { words, figures }: ReportContext,
  dimension: DimensionFigure,
): void {
  const { n, mean, sample } = dimension;
  if (n === 0 || mean === null) {
    composer.paragraph(words.noAnswers);
    return;
  }
  const wordLists = dimension.words;
  const listed = (items: typeof wordLists.positive): string =>
    words.list(items.map(({ word, count }) => words.wordCount(word, formatCount(count))));
  composer.paragraph(
    words.dimensionSentence({
      n: formatCount(n),
      mean: formatScore(mean),
      interval: formatScoreInterval(dimension.interval),
      top2: formatShare(dimension.top2),
      bottom2: formatShare(dimension.bottom2),
    }),
    sample === "small"
      ? words.dimensionSmall(formatCount(n), figures.settings.minimumSample)
      : dimension.weak
        ? words.dimensionWeak
        : "",
    words.dimensionGrades(gradesInWords(dimension, words)),
    wordLists.positive.length > 0 ? words.wordsPositive(listed(wordLists.positive)) : "",
    wordLists.negative.length > 0 ? words.wordsNegative(listed(wordLists.negative)) : "",
  );
}

function gradesInWords({ counts, n }: DimensionFigure, words: ReportContext["words"]): string {
  const parts = counts.map((count, i) =>
    words.gradePart(words.grade[i] ?? "", formatCount(count), formatShare(count / n)),
  );
  return words.list(parts.toReversed());
}

function meansInWords(dimensions: readonly DimensionFigure[]): string {
  return dimensions.map(({ name, mean, n }) => `${name} ${formatScore(mean)} (n = ${n})`).join("; ");
}

/** "612" where all have the same n, else "580–612". */
function sizeRange(dimensions: readonly DimensionFigure[]): string {
  const sizes = dimensions.map(({ n }) => n);
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  return least === most ? formatCount(least) : `${formatCount(least)}–${formatCount(most)}`;
}
