import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { PASSWORD, setUpFirst } from "../server/organizations.ts";
import { freePort, newDataFolder, startServer } from "./running-server.ts";
import { customersSheet } from "./sample-sheets.ts";
import { openBrowser, signIn, visit } from "./visitor.ts";

const ADMIN = "zhao@example.com";
const MANY = 20_000;

test("a server that goes away takes nothing from the person at the screen", async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const env = { PORT: String(await freePort()) };
  let server = await startServer(folder.path, env);
  t.after(() => server.stop());
  await setUpFirst(server, "云岭制冷设备售后服务中心");

  await t.test("what was typed stays, a sentence says what to do, and saving works again", async () => {
    const visitor = await visit(browser, server.url);
    const { page } = visitor;
    await page.goto("/customers/new");
    await signIn(page, ADMIN, PASSWORD);
    await page.getByLabel("客户名称").fill("远山冷链物流有限公司");
    await page.getByLabel("客户性质").selectOption({ label: "企业客户" });
    await page.getByLabel("备注").fill("每周三上午可以联系");
    await server.stop();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("连不上服务器，请稍后重试").first().waitFor();
    assert.equal(await page.getByLabel("客户名称").inputValue(), "远山冷链物流有限公司");
    assert.equal(await page.getByLabel("备注").inputValue(), "每周三上午可以联系");
    visitor.forgive();
    await visitor.look("70-server-away");
    visitor.forgive();
    server = await startServer(folder.path, env);
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("heading", { name: "远山冷链物流有限公司" }).waitFor();
    visitor.forgive();
    assert.deepEqual(visitor.faults(), []);
    await visitor.context.close();
  });

  await t.test("an import goes on while the browser is closed, and shows its result later", async () => {
    const sheet = customersSheet(MANY);
    const file = path.join(folder.path, "全部客户.csv");
    await writeFile(file, sheet.text);
    const first = await visit(browser, server.url);
    await first.page.goto("/imports");
    await signIn(first.page, ADMIN, PASSWORD);
    await first.page.locator("input[type=file]").setInputFiles(file);
    await first.page.getByText("必需的项目都已对应").waitFor();
    await first.page.getByRole("button", { name: "开始导入" }).click();
    await first.page.getByRole("dialog").getByRole("button", { name: "开始导入" }).click();
    await first.page.getByText("可以关闭此页或浏览器").waitFor();
    await first.look("71-import-at-work");
    const { pathname } = new URL(first.page.url());
    assert.deepEqual(first.faults(), []);
    await first.context.close();

    const later = await visit(browser, server.url);
    await later.page.goto(pathname);
    await signIn(later.page, ADMIN, PASSWORD);
    await later.page.getByRole("heading", { name: "导入结果" }).waitFor({ timeout: 60_000 });
    await later.page.getByText(String(sheet.rows), { exact: false }).first().waitFor();
    await later.look("72-import-done-meanwhile");
    await later.page.getByRole("button", { name: "通知" }).click();
    await later.page.getByText("欢迎加入").waitFor();
    await later.look("73-notices");
    assert.deepEqual(later.faults(), []);
    await later.context.close();
  });
});
