import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { sampleReportDocument } from "../../../test/sample-report-document.ts";
import { fontPackage, woffOf } from "./font-parts.ts";
import { printFonts } from "./print-fonts.ts";
import { printableText } from "./printable-text.ts";
import { readCoverage } from "./read-coverage.ts";
import { unpackWoff } from "./unpack-woff.ts";

const SIGNS =
  "≥≤①②③④⑤⑥⑦⑧⑨⑩−×÷±–—“”‘’…·→←↑↓▲▼△▽★☆●○■□◆◇%‰²³°℃§©®™№¥€£、。，；：？！（）《》【】「」～•‧≈≠∞√※†½〓";

test("every sign of a report has a glyph", () => {
  const fonts = printFonts(SIGNS);
  for (const sign of SIGNS) assert.ok(fonts.covers(sign.codePointAt(0) ?? 0), sign);
});

test("ordinary Chinese needs no more than the main part; rare signs bring their own", () => {
  assert.deepEqual(printFonts("客户满意度 Satisfaction 67.8%").families, ["Huiyin Sans"]);
  const fonts = printFonts("≥ 10%");
  assert.equal(fonts.families.length, 2);
  assert.equal(fonts.familyFor("≥".codePointAt(0) ?? 0), fonts.families[1]);
  assert.equal(fonts.files.length, 4);
});

test("characters of customers' names outside the common set are found in further parts", () => {
  const rare = "喆堃镕頔湉臺灣陳";
  const fonts = printFonts(rare);
  assert.equal(printableText(rare, fonts.covers), rare);
});

test("the sample report prints without a missing glyph", () => {
  const text = JSON.stringify(sampleReportDocument).replaceAll("χ", "");
  assert.equal(printableText(text, printFonts(text).covers), text);
});

test("what no font has gives way without an empty box", () => {
  const text = "很好😀👍🏻✔ Ⅱ型 𬭎先生\u200d\u0007";
  assert.equal(printableText(text, printFonts(text).covers), "很好√ II型 〓先生");
});

test("unpacked fonts are kept and used again", () => {
  const [file = ""] = printFonts("满意").files;
  const made = statSync(file).mtimeMs;
  assert.equal(statSync(printFonts("满意").files[0] ?? "").mtimeMs, made);
});

test("unpacking gives a TrueType font, and damaged bytes are refused", () => {
  const woff = readFileSync(woffOf(fontPackage().folder, "latin", 400));
  const font = unpackWoff(woff);
  assert.equal(font.readUInt32BE(0), 0x00010000);
  assert.ok(readCoverage(font).has("A".charCodeAt(0)));
  assert.throws(() => unpackWoff(Buffer.from("not a font")), /WOFF/u);
});

test("fonts are found where the cache folder cannot be made", () => {
  const module = path.join(import.meta.dirname, "print-fonts.ts");
  const script = `const { printFonts } = await import(${JSON.stringify(module)}); console.log(printFonts("好").files[0]);`;
  const env = { ...process.env, XDG_CACHE_HOME: "/dev/null/none", LOCALAPPDATA: "/dev/null/none" };
  const file = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
    encoding: "utf8",
  }).trim();
  assert.match(file, /huiyin-fonts-/u);
  // The stand-in folder goes with the process that made it.
  assert.ok(!existsSync(file));
});
