import assert from "node:assert/strict";
import { access, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { csv, HEADER } from "./bad-files.ts";
import { assertNothingLeft, assertOneClearLine } from "./one-clear-line.ts";
import { huiyin } from "./run-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

const RECORDS = Array.from(
  { length: 12 },
  (_, i) => `A${i},2025/6/${i + 1},个人客户,${(i % 3) + 3},${(i % 4) + 2},4,师傅态度很好`,
);
const sheet = csv([HEADER, ...RECORDS, ""].join("\n"));

/** What is wrong with the place to write to: gives the place, told the scratch folder. */
const PLACES: Readonly<
  Record<string, { readonly place: (folder: string) => Promise<string>; readonly says: RegExp }>
> = {
  "a file where the folder should be": { place: async (folder) => fileAt(folder), says: /不是目录/u },
  "a folder below a file": {
    place: async (folder) => path.join(await fileAt(folder), "报告"),
    says: /不是目录/u,
  },
  "a place that cannot be written": { place: async () => "/proc/nope", says: /无法写入.*\/proc\/nope/u },
  "a name longer than names can be": {
    place: async (folder) => path.join(folder, "长".repeat(200)),
    says: /无法写入/u,
  },
};

async function fileAt(folder: string): Promise<string> {
  const file = path.join(folder, "挡路");
  await writeFile(file, "在此");
  return file;
}

test(
  "a place that cannot be written to is named, and nothing is changed there",
  { concurrency: 2 },
  async (t) => {
    const runs = Object.entries(PLACES).map(([name, { place, says }]) =>
      t.test(name, async (inner) => {
        const folder = await scratchFolder(inner);
        const out = await place(folder);
        const run = await huiyin(["report", await sheet(folder), "--out", out, "--format", "json"], folder);
        assert.match(assertOneClearLine(run, "zh", 1), says);
        if (name.startsWith("a file")) assert.equal(await readFile(out, "utf8"), "在此");
        else await assert.rejects(access(out));
      }),
    );
    await Promise.all(runs);
  },
);

test("a failure takes back the folders it made and leaves those that were there", async (t) => {
  const folder = await scratchFolder(t);
  const broken = await csv(`${HEADER}\n`)(folder);
  await huiyin(["report", broken, "--out", path.join(folder, "甲", "乙", "丙")], folder);
  await assert.rejects(stat(path.join(folder, "甲")));
  await mkdir(path.join(folder, "已有"));
  await huiyin(["report", broken, "--out", path.join(folder, "已有")], folder);
  await assertNothingLeft(path.join(folder, "已有"));
  assert.ok((await stat(path.join(folder, "已有"))).isDirectory());
});

test("a failure leaves the report of last month as it was", async (t) => {
  const folder = await scratchFolder(t);
  const file = path.join(folder, "report.json");
  await writeFile(file, "上月");
  await huiyin(["report", await csv(`${HEADER}\n`)(folder), "--out", folder], folder);
  assert.equal(await readFile(file, "utf8"), "上月");
  assert.deepEqual((await readdir(folder)).toSorted(), ["calls.csv", "report.json"]);
});

const WRONG_USES: Readonly<
  Record<string, { readonly args: readonly string[]; readonly zh: RegExp; readonly en: RegExp }>
> = {
  "no command": { args: [], zh: /没有给出命令/u, en: /No command/u },
  "an unknown command": { args: ["rapport", "a.xlsx"], zh: /rapport/u, en: /rapport/u },
  "no file": { args: ["report", "--out", "x"], zh: /没有给出回访记录表/u, en: /No file/u },
  "no output folder": { args: ["report", "a.xlsx"], zh: /--out/u, en: /--out/u },
  "an output folder left out": { args: ["report", "a.xlsx", "--out"], zh: /--out/u, en: /--out/u },
  "an empty output folder": { args: ["report", "a.xlsx", "--out", ""], zh: /--out/u, en: /--out/u },
  "an unknown option": { args: ["report", "a.xlsx", "--out", "x", "--fast"], zh: /--fast/u, en: /--fast/u },
  "an unknown short option": { args: ["report", "a.xlsx", "--out", "x", "-q"], zh: /-q/u, en: /-q/u },
  "a value for a switch": {
    args: ["report", "a.xlsx", "--out", "x", "--json=yes"],
    zh: /--json/u,
    en: /--json/u,
  },
  "an unknown format": {
    args: ["report", "a.xlsx", "--out", "x", "--format", "docx,odt"],
    zh: /odt.*docx, pdf/u,
    en: /odt.*docx, pdf/u,
  },
  "an empty format": { args: ["report", "a.xlsx", "--out", "x", "--format", ""], zh: /格式/u, en: /format/u },
  "a format twice asked with a gap": {
    args: ["report", "a.xlsx", "--out", "x", "--format", "docx,,pdf"],
    zh: /格式/u,
    en: /format/u,
  },
};

test("wrong use is told apart from failing work: exit 2, one line", { concurrency: 2 }, async (t) => {
  const runs = Object.entries(WRONG_USES).map(([name, { args, ...says }], i) => {
    const lang = i % 2 === 0 ? ("zh" as const) : ("en" as const);
    return t.test(`${name} (${lang})`, async (inner) => {
      const folder = await scratchFolder(inner);
      const [command = "report", ...rest] = args;
      const run = await huiyin(args.length === 0 ? [] : [command, "--lang", lang, ...rest], folder);
      assert.match(assertOneClearLine(run, lang, 2), says[lang]);
      await assertNothingLeft(folder);
    });
  });
  await Promise.all(runs);
});

test("an unknown language is told in Chinese", async (t) => {
  const folder = await scratchFolder(t);
  const run = await huiyin(["report", "a.xlsx", "--out", "x", "--lang", "de"], folder);
  assert.match(assertOneClearLine(run, "zh", 2), /de/u);
});

test("help is an answer, not a fault", async (t) => {
  const folder = await scratchFolder(t);
  const asked = [["--help"], ["help"], ["report", "--help"], ["-h"]];
  for (const run of await Promise.all(asked.map((args) => huiyin(args, folder)))) {
    assert.equal(run.code, 0);
    assert.equal(run.stderr, "");
    assert.match(run.stdout, /report 文件.*--out/u);
  }
});
