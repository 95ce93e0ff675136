import assert from "node:assert/strict";
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { type ReportJson, readReportJson } from "./report-json-shape.ts";
import { EXAMPLES, huiyin, huiyinByNpm } from "./run-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

const CHINESE = path.join(EXAMPLES, "call-backs.xlsx");
const ENGLISH = path.join(EXAMPLES, "call-backs-en.csv");
const ENGLISH_MAP = path.join(EXAMPLES, "call-backs-en.map.json");

async function jsonOf(folder: string): Promise<string> {
  return readFile(path.join(folder, "report.json"), "utf8");
}

test("the Chinese sample gives the whole report in five formats", async (t) => {
  const folder = await scratchFolder(t);
  const run = await huiyin(["report", CHINESE, "--out", "报告"], folder);
  assert.equal(run.code, 0, run.stderr);
  const files = (await readdir(path.join(folder, "报告"))).toSorted();
  assert.deepEqual(files, ["report.docx", "report.html", "report.json", "report.pdf", "report.xlsx"]);
  for (const file of files)
    assert.ok(run.stdout.includes(path.join(folder, "报告", file)), `${file} is named`);
  assert.match(run.stdout, /^总体满意度 \d+\.\d%/u);
  const heads = await Promise.all(files.map((file) => readFile(path.join(folder, "报告", file))));
  assert.deepEqual(
    heads.map((head) => head.subarray(0, 2).toString("latin1")),
    ["PK", "<!", "{\n", "%P", "PK"],
  );
});

test("what is wrong with rows of the Chinese sample is found and listed", async (t) => {
  const { counts } = await chineseReport(t);
  assert.equal(counts.received, 426);
  assert.equal(counts.received, counts.valid + counts.excluded.length);
  const reasons = Map.groupBy(counts.excluded, ({ reason }) => reason);
  assert.equal(reasons.get("duplicate")?.length, 6);
  assert.equal(reasons.get("out-of-range")?.length, 3);
  assert.equal(reasons.get("no-score")?.length, 3);
  const rows = counts.excluded.flatMap(({ row, reason }) =>
    reason === "straight-line-contradiction" ? [row] : [],
  );
  for (const angry of [58, 195, 298, 401]) assert.ok(rows.includes(angry), `row ${angry}`);
});

test("the Chinese sample shows what it was made to show", async (t) => {
  const { lowest, dimensions, drivers, trend, issues, differences } = await chineseReport(t);
  assert.equal(lowest, "响应速度");
  assert.deepEqual(namesOf(dimensions.filter(({ weak }) => weak)), ["响应速度"]);
  assert.deepEqual(namesOf(drivers.shares.slice(0, 2)), ["问题解决效果", "响应速度"]);
  const real = differences.filter(({ significant }) => significant);
  const pairs = real.map(({ attribute, metric }) => `${attribute} ${metric}`);
  assert.deepEqual(pairs.toSorted(), ["客户类型 响应速度", "客户类型 性价比"]);
  assert.ok(issues.some(({ rootCauseRequired }) => rootCauseRequired));
  assert.ok(trend?.change);
  const { at, before, after } = trend.change;
  assert.equal(trend.points[at]?.label, "2025-12");
  assert.ok(before - after > 0.15);
});

async function chineseReport(t: TestContext): Promise<ReportJson> {
  const folder = await scratchFolder(t);
  const run = await huiyin(["report", CHINESE, "--out", ".", "--format", "json"], folder);
  assert.equal(run.code, 0, run.stderr);
  return readReportJson(await jsonOf(folder));
}

function namesOf(dimensions: readonly { readonly name: string }[]): string[] {
  return dimensions.map(({ name }) => name);
}

test("the figures of a report add up", async (t) => {
  const folder = await scratchFolder(t);
  const args = [
    "report",
    ENGLISH,
    "--map",
    ENGLISH_MAP,
    "--out",
    ".",
    "--format",
    "json",
    "--lang",
    "en",
    "--json",
  ];
  const run = await huiyin(args, folder);
  assert.equal(run.code, 0, run.stderr);
  const report = readReportJson(await jsonOf(folder));
  assert.equal(report.counts.received, report.counts.valid + report.counts.excluded.length);
  assert.equal(report.overall.n, report.counts.valid);
  for (const segment of Map.groupBy(report.segments, ({ attribute }) => attribute).values()) {
    assert.ok(segment.reduce((sum, { n }) => sum + n, 0) <= report.overall.n);
    for (const { n, enough } of segment) assert.equal(enough, n >= 30);
  }
  assert.ok(Math.abs(report.drivers.shares.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
  assert.equal(
    report.trend?.points.reduce((sum, { n }) => sum + n, 0),
    report.overall.n,
  );
  const summary = JSON.parse(run.stdout) as {
    files: string[];
    counts: object;
    overall: object;
    lowest: string;
  };
  assert.deepEqual(summary.files, [path.join(folder, "report.json")]);
  assert.equal(summary.lowest, report.lowest);
  assert.match(run.stderr, /^Reading records/u);
  assert.doesNotMatch(run.stderr, /\p{Script=Han}/u);
});

test("the same sheet gives the same figures, byte for byte", async (t) => {
  const folder = await scratchFolder(t);
  const [one, two] = await Promise.all(
    ["甲", "乙"].map(async (name) => {
      await huiyin(["report", CHINESE, "--out", name, "--format", "json"], folder);
      return jsonOf(path.join(folder, name));
    }),
  );
  assert.equal(one, two);
});

test("npm stands elsewhere, but relative paths are the user's", async (t) => {
  const folder = await scratchFolder(t);
  await mkdir(path.join(folder, "表格 1"));
  await copyFile(CHINESE, path.join(folder, "表格 1", "六月.xlsx"));
  const run = await huiyinByNpm(
    ["report", "表格 1/六月.xlsx", "--out", "报告 1", "--format", "json"],
    folder,
  );
  assert.equal(run.code, 0, run.stderr);
  assert.deepEqual(await readdir(path.join(folder, "报告 1")), ["report.json"]);
});

test("a wrong use reaches the caller through npm", async (t) => {
  const folder = await scratchFolder(t);
  const run = await huiyinByNpm(["report"], folder);
  assert.equal(run.code, 2);
  assert.equal(run.stderr.trimEnd().split("\n").length, 1);
});

test("the formats asked for are written, and no others", async (t) => {
  const folder = await scratchFolder(t);
  const run = await huiyin(
    ["report", CHINESE, "--out", "x", "--format=XLSX, json", "--title", "三月报告"],
    folder,
  );
  assert.equal(run.code, 0, run.stderr);
  assert.deepEqual((await readdir(path.join(folder, "x"))).toSorted(), ["report.json", "report.xlsx"]);
});
