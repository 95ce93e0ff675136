import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test, type TestContext } from "node:test";
import iconv from "iconv-lite";
import { HEADER, workbook } from "./bad-files.ts";
import { type ReportJson, readReportJson } from "./report-json-shape.ts";
import { EXAMPLES, huiyin } from "./run-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

interface Made {
  readonly report: ReportJson;
  readonly folder: string;
}

/** Makes the report and reads its JSON. `write` puts the sheets into the folder and names them. */
async function reportOf(
  t: TestContext,
  write: (folder: string) => Promise<readonly string[]>,
  formats = "json",
): Promise<Made> {
  const folder = await scratchFolder(t);
  const run = await huiyin(
    ["report", ...(await write(folder)), "--out", "报告", "--format", formats],
    folder,
  );
  assert.equal(run.code, 0, run.stderr);
  assert.doesNotMatch(run.stderr, /错误/u);
  return { report: readReportJson(await readFile(path.join(folder, "报告", "report.json"), "utf8")), folder };
}

function written(name: string, content: string | Buffer): (folder: string) => Promise<readonly string[]> {
  return async (folder) => {
    await writeFile(path.join(folder, name), content);
    return [name];
  };
}

function records(count: number, kinds: readonly string[] = ["个人客户", "企业客户"]): string[] {
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? "";
    return `A${i},2025/${(i % 9) + 1}/${(i % 27) + 1},${kind},${(i % 3) + 3},${(i % 5) + 1},${(i % 4) + 2},${i % 2 ? "师傅态度很好" : "等了三天才来"}`;
  });
}

test("odd sheets still give a report", { concurrency: 2 }, async (t) => {
  await Promise.all([
    t.test("one row gives every format, and says that the sample is small", async (inner) => {
      const sheet = written("calls.csv", `${HEADER}\nA1,2025/6/3,个人客户,5,4,4,师傅态度很好\n`);
      const { report } = await reportOf(inner, sheet, "docx,pdf,xlsx,html,json");
      assert.equal(report.counts.valid, 1);
      assert.equal(report.differences.length, 0);
      assert.equal(report.trend, null);
    }),
    t.test("one group of customers is not compared with itself", async (inner) => {
      const { report } = await reportOf(
        inner,
        written("calls.csv", [HEADER, ...records(60, ["个人客户"])].join("\n")),
        "docx,pdf,html,json",
      );
      assert.equal(report.differences.length, 0);
      assert.deepEqual(
        report.segments.map(({ value }) => value),
        ["个人客户"],
      );
    }),
    t.test("three hundred columns", async (inner) => {
      const more = Array.from({ length: 293 }, (_, i) => `附加项${i}`);
      const rows = records(60).map((row, i) =>
        [row, ...more.map((_, c) => (c % 3 === 0 ? "甲" : `${i}-${c}`))].join(","),
      );
      const { report } = await reportOf(
        inner,
        written("calls.csv", [[HEADER, ...more].join(","), ...rows].join("\n")),
      );
      assert.equal(report.counts.valid, 60);
      assert.deepEqual(
        report.dimensions.map(({ name }) => name),
        ["服务态度", "响应速度"],
      );
    }),
    t.test("three hundred columns of scores", async (inner) => {
      const asked = Array.from({ length: 300 }, (_, i) => `第${i + 1}题`);
      const rows = Array.from({ length: 80 }, (_, i) =>
        asked.map((_, c) => ((i * 7 + c * 3 + ((i * c) % 11)) % 5) + 1).join(","),
      );
      const { report } = await reportOf(
        inner,
        written("calls.csv", [asked.join(","), ...rows].join("\n")),
        "html,json",
      );
      assert.equal(report.dimensions.length, 300);
    }),
    t.test("formulas count by their stored result; one without is remarked on", async (inner) => {
      const rows = records(40).map((row) =>
        row.split(",").map((cell) => (/^\d$/u.test(cell) ? Number(cell) : cell)),
      );
      const { report } = await reportOf(inner, async (folder) => {
        const first = [...(rows[0] ?? [])];
        const second = [...(rows[1] ?? [])];
        await workbook(folder, [
          HEADER.split(","),
          first.with(3, { formula: "2+3", result: 5 } as never),
          second.with(3, { formula: "1+1" } as never),
          ...rows.slice(2),
        ]);
        return ["calls.xlsx"];
      });
      assert.equal(report.counts.valid, 40);
      assert.equal(report.dimensions[0]?.n, 39);
    }),
    t.test("GB18030, with rare characters", async (inner) => {
      const text = [HEADER, ...records(40), "A99,2025/6/3,𠮷祥客户,5,5,5,师傅𠮷祥"].join("\r\n");
      const { report } = await reportOf(inner, written("calls.csv", iconv.encode(text, "gb18030")));
      assert.equal(report.counts.valid, 41);
      assert.ok(report.segments.some(({ value }) => value === "𠮷祥客户"));
    }),
    t.test("UTF-16 as Excel's Unicode text writes it, with tabs", async (inner) => {
      const text = [HEADER, ...records(40)].join("\r\n").replaceAll(",", "\t");
      const { report } = await reportOf(
        inner,
        written("calls.txt", iconv.encode(text, "utf16le", { addBOM: true })),
      );
      assert.equal(report.counts.valid, 40);
    }),
    t.test("several files and sheets are one body of records", async (inner) => {
      const { report } = await reportOf(inner, async (folder) => {
        await writeFile(path.join(folder, "一.csv"), [HEADER, ...records(30)].join("\n"));
        return ["一.csv", path.join(EXAMPLES, "call-backs.xlsx")];
      });
      assert.equal(report.counts.received, 456);
    }),
    t.test("words that would be markup or formulas elsewhere are only words", async (inner) => {
      const words = `"=HYPERLINK(""http://x"",""点我"") <script>alert(1)</script> #set text(red) *粗* $x$ \\n @a & <b>"`;
      const rows = Array.from(
        { length: 40 },
        (_, i) =>
          `A${i},2025/6/${(i % 27) + 1},<i>甲</i>&乙,${(i % 3) + 3},${(i % 5) + 1},2,${words.slice(0, -1)}等了${i}天，太慢"`,
      );
      const { report, folder } = await reportOf(
        inner,
        written("calls.csv", [HEADER, ...rows].join("\n")),
        "docx,pdf,xlsx,html,json",
      );
      assert.equal(report.counts.valid, 40);
      const html = await readFile(path.join(folder, "报告", "report.html"), "utf8");
      assert.doesNotMatch(html, /<script>alert|<i>甲/u);
    }),
  ]);
});
