import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { customersSheet, servicesSheet, type SampleSheet } from "./sample-sheets.ts";
import type { Trial } from "./trial.ts";

const CUSTOMERS = 36;
const SERVED = 12;

/** Chooses a file on the page of imports; answers when its columns are shown. */
async function uploadSheet({ admin: { page }, folder }: Trial, name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name }).waitFor();
}

/** Runs the import shown and answers when its result is there. */
async function runImport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "开始导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "开始导入" }).click();
  await page.getByRole("heading", { name: "导入结果" }).waitFor();
}

/** The number under a label of the result. */
async function counted(page: Page, label: string): Promise<string> {
  const place = page.locator("dl > div", { has: page.getByText(label, { exact: true }) });
  return (await place.locator("dd").innerText()).replace(/\s+/gu, "");
}

/** Brings in customers; three rows come back as wrong. */
export async function importCustomers(trial: Trial): Promise<void> {
  const { page } = trial.admin;
  const sheet: SampleSheet = customersSheet(CUSTOMERS);
  await page.getByRole("link", { name: "客户", exact: true }).click();
  await page.getByRole("heading", { name: "还没有客户" }).waitFor();
  await trial.admin.look("15-customers-none");
  await page.getByRole("link", { name: "导入", exact: true }).click();
  await page.getByText("还没有导入过文件").waitFor();
  await trial.admin.look("16-imports-none");
  await uploadSheet(trial, "客户名单.csv", sheet.text);
  await page.getByText("必需的项目都已对应").waitFor();
  await trial.admin.look("17-import-mapping");
  await trial.admin.lookOnPhone("17-import-mapping");

  await page.getByRole("button", { name: "试运行" }).click();
  await page.getByRole("heading", { name: "试运行结果" }).waitFor();
  assert.equal(await counted(page, "将新建"), `${CUSTOMERS}行`);
  await trial.admin.look("18-import-dry-run");
  await runImport(page);
  assert.equal(await counted(page, "新建"), `${CUSTOMERS}行`);
  assert.equal(await counted(page, "未读入"), `${sheet.wrongRows}行`);
  await trial.admin.look("19-import-result");
  await trial.admin.lookOnPhone("19-import-result");
}

/** Takes the error file, mends it, and brings it in. */
export async function importMendedRows(trial: Trial): Promise<void> {
  const { page } = trial.admin;
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载错误文件" }).click();
  const download = await waiting;
  const file = path.join(trial.folder, "errors.csv");
  await download.saveAs(file);
  const errors = await readFile(file, "utf8");
  assert.match(errors, /海棠办公用品店/u);
  assert.match(errors, /没有这一天/u);
  const mended = errors
    .replace("KH90001,,", "KH90001,白鹭日用百货商行,")
    .replace("2025-02-30", "2025-02-28")
    .replace("朋友", "企业");
  await page.getByRole("link", { name: "再导入一个文件" }).click();
  await page.getByRole("heading", { name: "导入", exact: true }).waitFor();
  await uploadSheet(trial, "改好的行.csv", mended);
  await runImport(page);
  assert.equal(await counted(page, "新建"), "3行");
  assert.equal(await counted(page, "未读入"), "0行");
}

/** Brings in services of the first customers. */
export async function importServices(trial: Trial): Promise<void> {
  const { page } = trial.admin;
  const sheet = servicesSheet(SERVED);
  await page.goto("/imports?subject=service-records");
  await uploadSheet(trial, "服务记录.csv", sheet.text);
  await page.getByText("必需的项目都已对应").waitFor();
  await trial.admin.look("20-import-services");
  await runImport(page);
  assert.equal(await counted(page, "新建"), `${sheet.rows - sheet.wrongRows}行`);
  assert.equal(await counted(page, "未读入"), `${sheet.wrongRows}行`);
  await trial.admin.look("21-import-services-result");
  await page.getByRole("link", { name: "导入", exact: true }).first().click();
  await page.getByRole("link", { name: "服务记录.csv" }).waitFor();
  await trial.admin.look("22-imports");
}
