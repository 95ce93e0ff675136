import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { printPdf } from "../../../platform/print/print-pdf.ts";
import { readZip } from "../../../report/service/docx/zip-parts.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeCaseOrganization, makeCaseTeam } from "../../../test/feedback.ts";
import { begunLetter, failsWith, INTERNAL_NOTE, letters } from "../../../test/letter-desk.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { letterDocx } from "./letter-docx.ts";
import { LETTER_TEMPLATE } from "./letter-template.ts";
import { readLetterSheet } from "./read-letter-sheet.ts";

const database = await testDatabase();
const POPPLER = "/usr/bin/pdftotext";

async function scene() {
  const begun = await begunLetter(database);
  const { name, team } = begun;
  const read = (version?: number) =>
    team.manager.at(TEST_NOW).begin((work) => readLetterSheet(work, name, version));
  return { ...begun, read };
}

function textOfPdf(pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "huiyin-letter-"));
  try {
    writeFileSync(path.join(folder, "letter.pdf"), pdf);
    return execFileSync(POPPLER, ["-layout", path.join(folder, "letter.pdf"), "-"]).toString("utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a draft says that it is one until it is approved, and so does every former version", async () => {
  const { team, name, content, read } = await scene();
  assert.match((await read()).draft, /草稿第 1 版/u);
  await letters.save(team.handler, name, 1, { ...content, contact: "021-60000000" });
  await letters.approve(team.manager, name, { revision: 2 });
  assert.equal((await read()).draft, "");
  assert.match((await read(1)).draft, /草稿第 1 版/u);
  await assert.rejects(read(3), failsWith("not-found"));
});

test("the Word file holds number and words, and nothing internal", async () => {
  const { team, name, read } = await scene();
  await letters.approve(team.manager, name, { revision: 1 });
  const sheet = await read();
  const docx = await letterDocx({ ...sheet, title: `${sheet.title}\u0001\u202e` });
  const part = readZip(Buffer.from(docx)).find((one) => one.name === "word/document.xml");
  const xml = part?.data.toString("utf8") ?? "";
  assert.match(xml, /SH202603110042/u);
  assert.match(xml, /一、事实核查情况/u);
  for (const unwanted of [INTERNAL_NOTE.slice(0, 8), "草稿", "周工", "\u0001", "\u202e"])
    assert.equal(xml.includes(unwanted), false, unwanted);
});

test("the PDF is set", async () => {
  const { read } = await scene();
  const pdf = await printPdf({ template: LETTER_TEMPLATE, data: { ...(await read()) } });
  assert.equal(new TextDecoder().decode(pdf.subarray(0, 5)), "%PDF-");
});

test(
  "the PDF holds number, words and seal, and nothing internal",
  { skip: existsSync(POPPLER) ? false : "pdftotext is not installed" },
  async () => {
    const { team, name, read } = await scene();
    await letters.approve(team.manager, name, { revision: 1 });
    const text = textOfPdf(await printPdf({ template: LETTER_TEMPLATE, data: { ...(await read()) } }));
    for (const told of [/SH202603110042/u, /二、已采取的措施/u, /当天派高级工程师/u, /（盖章）/u])
      assert.match(text, told);
    for (const internal of [INTERNAL_NOTE.slice(0, 8), "草稿", "周工"])
      assert.equal(text.includes(internal), false, internal);
  },
);

test("strangers print nothing", async () => {
  const { name } = await scene();
  const orgId = await makeCaseOrganization(database, "长河仪器客户服务中心");
  const theirs = await makeCaseTeam(database, orgId);
  const sheet = theirs.manager.at(TEST_NOW).begin((work) => readLetterSheet(work, name, undefined));
  await assert.rejects(sheet, failsWith("not-found"));
});
