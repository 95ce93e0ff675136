import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleBars, sampleHeatMap, sampleRadar } from "../test/sample-report-charts.ts";
import { chartOption, chartSize } from "./chart-option.ts";
import { formatTick, formatValue } from "./format-value.ts";
import { heatColor } from "./heat-color.ts";
import { niceTicks } from "./nice-ticks.ts";

test("a chart is as high as its content needs", () => {
  const many = {
    ...sampleBars,
    items: Array.from({ length: 20 }, () => sampleBars.items[0] ?? sampleBars.items[1]!),
  };
  assert.ok(chartSize(many).height > chartSize(sampleBars).height * 2);
  assert.equal(chartSize(many).width, 640);
});

test("a heat map with many columns becomes wider rather than illegible", () => {
  const columns = Array.from({ length: 30 }, (_, index) => `Departure/Arrival ${index}`);
  const rows = sampleHeatMap.rows.map((row) => ({ ...row, cells: columns.map(() => row.cells[0]!) }));
  assert.ok(chartSize({ ...sampleHeatMap, columns, rows }).width > 30 * 38);
});

test("a radar takes its place without a null being drawn as a value", () => {
  const series = [{ label: "本期", values: [4, null, 4, 4, 4] }];
  const option = chartOption({ ...sampleRadar, series });
  assert.deepEqual((option.series as { data: unknown[] }[])[0]?.data, []);
});

test("numbers are printed as reports print them", () => {
  assert.equal(formatValue(3.4159, "score"), "3.42");
  assert.equal(formatValue(0.6782, "share"), "67.8%");
  assert.equal(formatValue(-12.34, "points"), "−12.3");
  assert.equal(formatTick(0.2, "share"), "20%");
});

test("scales keep whole ends and take round steps", () => {
  assert.deepEqual(niceTicks(1, 5, 5), { low: 1, high: 5, step: 1 });
  assert.deepEqual(niceTicks(1, 5, 3), { low: 1, high: 5, step: 2 });
  assert.deepEqual(niceTicks(0, 1, 5), { low: 0, high: 1, step: 0.2 });
  const odd = niceTicks(2.73, 4.19, 6);
  assert.ok(odd.low <= 2.73 && odd.high >= 4.19);
});

test("every heat colour bears dark print with a contrast of 4.5", () => {
  for (let value = 0; value <= 1; value += 0.02) {
    const [red, green, blue] = heatColor(value, 0, 1)
      .match(/\d+/gu)!
      .map((each) => {
        const part = Number(each) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
    const light = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    // The ink #1f2a37 has a luminance of 0.0225.
    assert.ok((light + 0.05) / 0.0725 >= 4.5, String(value));
  }
});
