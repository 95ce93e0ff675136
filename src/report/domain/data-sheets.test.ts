import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ChartSpec } from "../../chart/chart-spec.ts";
import { anyCallBack, slowForBusiness } from "../../test/call-back-samples.ts";
import { contextOf } from "../../test/report-context.ts";
import { composeReport } from "./compose-report.ts";
import { dataSheets } from "./data-sheets.ts";
import type { ReportContext } from "./report-context.ts";

type Cell = string | number | null;
/** A row by its column labels. */
type Row = Readonly<Record<string, Cell>>;
/** A name and the numbers drawn or listed beside it. */
type Line = readonly Cell[];

test("every chart of a report with every chapter has its numbers in a sheet", () => {
  assert.deepEqual(chartsBacked(contextOf(slowForBusiness)), [
    "chart-profile",
    "chart-distribution",
    "chart-trend",
    "chart-radar",
    "chart-means",
    "chart-cross",
    "chart-drivers",
    "chart-map",
    "chart-pareto",
  ]);
});

test("whatever the answers, charts and sheets agree", () => {
  fc.assert(
    fc.property(fc.array(anyCallBack, { minLength: 1, maxLength: 90 }), (rows) => {
      chartsBacked(contextOf(rows, { lang: "en" }));
    }),
    { numRuns: 40 },
  );
});

test("the profile lists every value and the empty cells, and its shares make up the whole", () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    overall: 4,
    attributes: { 跟进人: "李工", ...(i < 36 ? { 区域: `第 ${(i % 12) + 1} 区` } : {}) },
  }));
  const profile = sheetRows(contextOf(rows), "profile");
  assert.equal(profile.length, 13);
  assert.deepEqual(profile.at(-1), { 分组: "区域", 类别: "（未填写）", n: 4, 占比: 0.1 });
  assert.ok(Math.abs(profile.reduce((sum, row) => sum + Number(row["占比"]), 0) - 1) < 1e-12);
});

test("the summary comes first and the profile second; sheets without rows are left out", () => {
  const names = dataSheets(contextOf(slowForBusiness)).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 2), ["总体", "客户构成"]);
  assert.deepEqual(
    dataSheets(contextOf([{ overall: 4 }])).map(({ name }) => name),
    ["总体", "维度"],
  );
});

test("every row of every sheet has as many cells as the sheet has columns", () => {
  for (const { columns, rows } of dataSheets(contextOf(slowForBusiness)))
    for (const row of rows) assert.equal(row.length, columns.length);
});

/** Finds every line of every chart in its sheet; the ids of the charts. */
function chartsBacked(context: ReportContext): string[] {
  return composeReport(context).blocks.flatMap((block) => {
    if (block.kind !== "chart") return [];
    const listed = LISTED[block.id]?.(context) ?? [];
    const lines = drawn(block.chart);
    assert.ok(lines.length > 0, `${block.id} is empty`);
    for (const line of lines)
      assert.deepEqual(
        listed.find(([name]) => name === line[0]),
        line,
        block.id,
      );
    return [block.id];
  });
}

function drawn(chart: ChartSpec): Line[] {
  switch (chart.kind) {
    case "radar":
      return chart.axes.map(({ label }, i) => [label, chart.series[0]?.values[i] ?? null]);
    case "bars":
      return chart.items.map(({ label, value, interval }) => [label, value, ...(interval ?? [])]);
    case "distribution":
      return chart.rows.map(({ label, n, shares }) => [label, n, ...shares]);
    case "heat-map":
      return chart.rows.map(({ group, label, cells }) => [
        `${group} ${label}`,
        ...cells.flatMap(({ value, n }) => [value, n]),
      ]);
    case "trend":
      return chart.points.map(({ label, value, n, interval }) => [label, value, n, ...(interval ?? [])]);
    case "importance-performance":
      return chart.points.map(({ label, performance, importance }) => [label, performance, importance]);
    case "pareto":
      return chart.items.map(({ label, count, cumulative }) => [label, count, cumulative]);
  }
}

/** The lines that the sheet behind each chart holds. */
const LISTED: Readonly<Record<string, (context: ReportContext) => Line[]>> = {
  "chart-profile": (context) => {
    const { attribute, value, share } = context.words.label;
    return sheetRows(context, "profile").map((row) => [
      context.words.pair(String(row[attribute]), String(row[value])),
      row[share] ?? null,
    ]);
  },
  "chart-distribution": (context) => {
    const { dimension, n } = context.words.label;
    return sheetRows(context, "dimensions").map((row) => [
      row[dimension] ?? null,
      row[n] ?? null,
      ...context.words.grade.toReversed().map((grade) => Number(row[grade]) / Number(row[n])),
    ]);
  },
  "chart-trend": (context) => {
    const { period, satisfaction, n } = context.words.label;
    return sheetRows(context, "trend").map((row) => [
      ...cells(row, period, satisfaction, n),
      ...ends(row, context),
    ]);
  },
  "chart-radar": (context) => {
    const { dimension, mean } = context.words.label;
    return sheetRows(context, "dimensions").map((row) => cells(row, dimension, mean));
  },
  "chart-means": (context) => {
    const { dimension, mean } = context.words.label;
    return sheetRows(context, "dimensions").map((row) => [
      ...cells(row, dimension, mean),
      ...ends(row, context),
    ]);
  },
  "chart-cross": (context) => {
    const { attribute, value, n, mean } = context.words.label;
    const names = context.figures.dimensions.map(({ name }) => name);
    return sheetRows(context, "segments").map((row) => [
      `${row[attribute]} ${context.words.valueWithN(String(row[value]), String(row[n]))}`,
      ...cells(row, mean, n),
      ...names.flatMap((name) => cells(row, name, `n (${name})`)),
    ]);
  },
  "chart-drivers": (context) => {
    const { dimension, importance } = context.words.label;
    return sheetRows(context, "drivers").map((row) => cells(row, dimension, importance));
  },
  "chart-map": (context) => {
    const { dimension, mean, importance } = context.words.label;
    return sheetRows(context, "drivers").map((row) => cells(row, dimension, mean, importance));
  },
  "chart-pareto": (context) => {
    const { issue, customersCount, cumulative } = context.words.label;
    return sheetRows(context, "issues").map((row) => cells(row, issue, customersCount, cumulative));
  },
};

function sheetRows(context: ReportContext, key: keyof ReportContext["words"]["sheetNames"]): Row[] {
  const sheet = dataSheets(context).find(({ name }) => name === context.words.sheetNames[key]);
  assert.ok(sheet !== undefined, `no sheet ${key}`);
  return Array.from(sheet.rows, (row) =>
    Object.fromEntries(sheet.columns.map(({ label }, i) => [label, row[i] ?? null])),
  );
}

function cells(row: Row, ...labels: readonly string[]): Line {
  return labels.map((label) => row[label] ?? null);
}

/** The interval's ends; none where there is no interval. */
function ends(row: Row, { words }: ReportContext): Line {
  return cells(row, `${words.label.interval} ↓`, `${words.label.interval} ↑`).filter((end) => end !== null);
}
