import type { Composer } from "../composer.ts";
import { formatCount, formatScore, formatShare, formatShareInterval, shorten } from "../format.ts";
import type { ReportContext } from "../report-context.ts";
import { testColumns, testRow } from "./cross.ts";

const SEGMENTS = 60;
const TESTS = 40;
const REMARKS = 50;
const REMARK_LENGTH = 120;

/** 附录: definitions, statistics tables, rows left out or remarked on. */
export function writeAppendix(composer: Composer, context: ReportContext): void {
  const { words } = context;
  composer.heading(1, words.heading.appendix, "appendix");
  composer.heading(2, words.heading.definitions, "definitions");
  composer.table(definitionTable(context));
  if (context.figures.segments.length > 0) {
    composer.heading(2, words.heading.tables, "tables");
    composer.table(segmentTable(context));
    composer.table(testTable(context));
  }
  composer.heading(2, words.heading.excluded, "excluded");
  writeRemarks(composer, context);
}

function definitionTable({ words, figures }: ReportContext): Parameters<Composer["table"]>[0] {
  const { settings } = figures;
  const rows = words.definitions({
    weights: settings.weights.map((weight) => `${Math.round(weight * 1000) / 10}%`).join(words.slash),
    base: settings.base === "valid" ? words.baseValid : words.baseCalledBack,
    weak: formatScore(settings.weakBelow),
    minimum: settings.minimumSample,
    rootCause: `${Math.round(settings.rootCauseShare * 100)}%`,
    key: settings.keyImprovementCustomers,
  });
  return {
    id: "table-definitions",
    caption: words.definitionTable,
    columns: [
      { label: words.term, align: "start", weight: 2.2 },
      { label: words.meaning, align: "start", weight: 7.8 },
    ],
    rows: rows.map((row) => [...row]),
  };
}

function segmentTable({ words, figures }: ReportContext): Parameters<Composer["table"]>[0] {
  const { label } = words;
  const segments = figures.segments.filter(({ n }) => n > 0);
  return {
    id: "table-segments",
    caption: words.segmentTable,
    columns: [
      { label: label.attribute, align: "start", weight: 2.6 },
      { label: label.value, align: "start", weight: 3.4 },
      { label: label.n, align: "end", weight: 1.5 },
      { label: label.satisfaction, align: "end", weight: 1.7 },
      { label: label.interval, align: "end", weight: 2.8 },
      { label: label.mean, align: "end", weight: 1.6 },
      { label: label.remark, align: "start", weight: 1.9 },
    ],
    rows: segments
      .slice(0, SEGMENTS)
      .map(({ attribute, value, n, satisfaction, interval, mean, sample }) => [
        attribute,
        value,
        formatCount(n),
        formatShare(satisfaction),
        formatShareInterval(interval),
        formatScore(mean),
        sample === "enough"
          ? ""
          : { text: sample === "small" ? words.remark.small : words.remark.census, tone: "muted" },
      ]),
    ...(segments.length > SEGMENTS ? { note: words.segmentMore(segments.length - SEGMENTS) } : {}),
  };
}

function testTable(context: ReportContext): Parameters<Composer["table"]>[0] {
  const { words, figures } = context;
  const tests = figures.differences.toSorted((a, b) => a.pAdjusted - b.pAdjusted);
  return {
    id: "table-tests",
    caption: words.testTable,
    columns: testColumns(context),
    rows: tests.slice(0, TESTS).map((test) => testRow(context, test)),
    ...(tests.length > TESTS ? { note: words.testMore(tests.length - TESTS) } : {}),
  };
}

function writeRemarks(composer: Composer, context: ReportContext): void {
  const { words, excluded, flagged } = context;
  if (excluded.length === 0) composer.paragraph(words.excludedNone);
  const table = (
    id: string,
    caption: string,
    remarks: readonly { file: string; sheet: string; row: number; explanation: string }[],
  ): void =>
    composer.table({
      id,
      caption,
      columns: [
        { label: words.label.file, align: "start", weight: 3 },
        { label: words.label.sheet, align: "start", weight: 2 },
        { label: words.label.row, align: "end", weight: 1.2 },
        { label: words.label.reason, align: "start", weight: 6 },
      ],
      rows: remarks
        .slice(0, REMARKS)
        .map(({ file, sheet, row, explanation }) => [
          file,
          sheet,
          String(row),
          shorten(explanation, REMARK_LENGTH),
        ]),
      ...(remarks.length > REMARKS ? { note: words.remarksMore(REMARKS, formatCount(remarks.length)) } : {}),
    });
  table(
    "table-excluded",
    words.excludedTable,
    excluded.map((remark) => ({ ...remark, explanation: context.explain({ kind: "excluded", ...remark }) })),
  );
  table(
    "table-flagged",
    words.flaggedTable,
    flagged.map((remark) => ({ ...remark, explanation: context.explain({ kind: "flagged", ...remark }) })),
  );
}
