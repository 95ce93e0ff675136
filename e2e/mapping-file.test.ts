import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { csv, HEADER } from "./bad-files.ts";
import { assertNothingLeft, assertOneClearLine } from "./one-clear-line.ts";
import { huiyin } from "./run-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

const sheet = csv(
  [
    HEADER,
    ...Array.from(
      { length: 40 },
      (_, i) => `A${i},2025/6/3,${i % 2 === 0 ? "企业" : "个人"}客户,${(i % 3) + 3},${(i % 4) + 2},4,好`,
    ),
    "",
  ].join("\n"),
);

const WRONG: Readonly<Record<string, { readonly content: string | null; readonly says: RegExp }>> = {
  "that is not there": { content: null, says: /找不到映射文件/u },
  "that is no JSON": { content: `{"scores": ["服务态度",]}`, says: /不是正确的 JSON/u },
  "that is a list": { content: `["服务态度"]`, says: /JSON 对象/u },
  "with an unknown key": { content: `{"score": ["服务态度"]}`, says: /未知的键“score”.*scores/u },
  "with a value of the wrong kind": { content: `{"scores": "服务态度"}`, says: /“scores”的值不对/u },
  "with a column the sheet lacks": {
    content: `{"scores": ["服务态度", "响应速渡"]}`,
    says: /“响应速渡”.*响应速度/u,
  },
  "with a grade outside the scale": {
    content: `{"overall": {"column": "总体满意度", "values": {"好": 6}}}`,
    says: /“overall”的值不对/u,
  },
};

test("a wrong mapping file is named with what is wrong in it", { concurrency: 2 }, async (t) => {
  const runs = Object.entries(WRONG).map(([name, { content, says }]) =>
    t.test(`a mapping file ${name}`, async (inner) => {
      const folder = await scratchFolder(inner);
      const map = path.join(folder, "map.json");
      if (content !== null) await writeFile(map, content);
      const out = path.join(folder, "报告");
      const args = ["report", await sheet(folder), "--out", out, "--map", map, "--format", "json"];
      assert.match(assertOneClearLine(await huiyin(args, folder), "zh", 1), says);
      await assertNothingLeft(out);
    }),
  );
  await Promise.all(runs);
});

test("a mapping file overrules what the program would have found", async (t) => {
  const folder = await scratchFolder(t);
  const map = path.join(folder, "map.json");
  await writeFile(
    map,
    JSON.stringify({ scores: ["响应速度"], overall: "服务态度", segments: ["客户类型"], sent: 80 }),
  );
  const run = await huiyin(
    ["report", await sheet(folder), "--out", ".", "--map", map, "--format", "json"],
    folder,
  );
  assert.equal(run.code, 0, run.stderr);
  const report = JSON.parse(await readFile(path.join(folder, "report.json"), "utf8")) as {
    dimensions: { name: string }[];
    overall: { mean: number };
    segments: { attribute: string }[];
    counts: { responseRate: number };
  };
  assert.deepEqual(
    report.dimensions.map(({ name }) => name),
    ["响应速度"],
  );
  assert.ok(Math.abs(report.overall.mean - (14 * 3 + 13 * 4 + 13 * 5) / 40) < 1e-12);
  assert.deepEqual([...new Set(report.segments.map(({ attribute }) => attribute))], ["客户类型"]);
  assert.equal(report.counts.responseRate, 0.5);
});
