import assert from "node:assert/strict";
import { test } from "node:test";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { freePort, newDataFolder, startServer } from "../console/running-server.ts";
import { inOrder, type Trial } from "../console/trial.ts";
import { openBrowser, signIn, visit, type Visitor } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";

const MANAGER = "zhou@example.com";
const VIEWER = "xu@example.com";
const ADDED = "配件是否由师傅当面拆封？";

test("a survey is built from a template, by hand and by keys, alone and beside a colleague", async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin: caller } = await setUpFirst(server, "明川家电售后服务部");
  await joinAs(server.url, caller, { email: MANAGER, name: "周晓岚", roles: ["manager"] });
  const viewer = await joinAs(server.url, caller, { email: VIEWER, name: "许知远", roles: ["viewer"] });
  await succeed(viewer.browser.call("PATCH", "/session/user", { language: "en" }));
  const { id } = await succeed(caller.call("POST", "/surveys", { template: "product_after_sales" }));
  const address = `/surveys/${String(id)}/edit`;
  const trial: Trial = { browser, server, admin: await visit(browser, server.url), folder: folder.path };
  await enter(trial.admin, "zhao@example.com");
  const stored = () => readSurvey(caller, String(id));
  await inOrder(t, trial, {
    "changed words show in the preview and are saved by themselves": ({ admin }) =>
      changeWords(admin, address, stored),
    "a question comes by key, under a condition that the preview follows": ({ admin }) =>
      addOnCondition(admin, stored),
    "questions are moved, copied and removed by keys, and steps taken back": ({ admin }) =>
      workByKeys(admin, stored),
    "without a network nothing is lost, not by closing the window either": ({ admin }) =>
      loseNetwork(admin, stored),
    "a colleague's save is not overwritten before somebody says so": ({ admin }) =>
      meetColleague(admin, trial, { address, stored }),
    "an own version can go on as a copy": ({ admin }) => goOnAsCopy(admin, { address, stored, caller }),
    "on a phone everything stands in one list and in sheets": ({ admin }) => buildOnPhone(admin, address),
    "who may only read sees the survey, and nothing to change it with": () => readOnly(trial, address),
  });
});

interface Stored {
  readonly text: string;
  readonly revision: number;
}
type ReadStored = () => Promise<Stored>;

async function readSurvey(caller: ApiCaller, id: string): Promise<Stored> {
  const { definition, revision } = await succeed(caller.call("GET", `/surveys/${id}`));
  return { text: JSON.stringify(definition), revision: Number(revision) };
}

const card = (page: Page, words: string): Locator =>
  page.locator("[data-card]").filter({ has: page.locator("span:first-child", { hasText: words }) });
const words = (page: Page): Locator => page.getByRole("textbox", { name: "题目文字 · 中文" });
const preview = (page: Page): FrameLocator => page.frameLocator('iframe[data-front="true"]');
async function saved(page: Page): Promise<void> {
  await page.locator('[data-state="saved"]').waitFor();
}

async function enter({ page }: Visitor, email: string): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, email, PASSWORD);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

async function open({ page }: Visitor, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-card]").first().waitFor();
}

async function changeWords(admin: Visitor, address: string, stored: ReadStored): Promise<void> {
  const { page } = admin;
  await open(admin, address);
  await preview(page).getByText("您对本次购买的总体满意程度如何？").waitFor();
  await admin.look("survey-builder-desk");
  await card(page, "总体满意程度").click();
  await words(page).fill("您对这台净水器总体是否满意？");
  await preview(page).getByText("您对这台净水器总体是否满意？").waitFor();
  await saved(page);
  assert.match((await stored()).text, /您对这台净水器总体是否满意？/u);
  // The preview is drawn smaller than it is: the mouse of the test would miss.
  await preview(page).getByText("English").press("Enter");
  await preview(page).getByText("Overall, how satisfied are you").waitFor();
  await page.getByRole("region", { name: "手机预览" }).getByText("中文", { exact: true }).click();
  await preview(page).getByText("您对这台净水器总体是否满意？").waitFor();
  await preview(page).locator('input[name="overall"][value="2"]').dispatchEvent("click");
  await preview(page).getByText("是什么让您给出这样的评价？").waitFor();
  await preview(page).getByText("English").waitFor();
  await admin.look("survey-builder-question-desk");
}

async function addOnCondition(admin: Visitor, stored: ReadStored): Promise<void> {
  const { page } = admin;
  await card(page, "净水器").focus();
  await page.keyboard.press("/");
  await page.getByRole("heading", { name: "选择题型" }).waitFor();
  await admin.look("survey-builder-types-desk");
  await page.getByRole("button", { name: /^是非/u }).click();
  await page.locator('[data-settings="q1"] textarea').first().and(page.locator(":focus")).waitFor();
  await page.keyboard.type(ADDED);
  await page.getByRole("button", { name: "设置显示条件" }).click();
  await page
    .getByText(/^当「您对这台净水器总体是否满意？」.*时显示$/u)
    .first()
    .waitFor();
  await admin.look("survey-builder-condition-desk");
  await saved(page);
  const { text } = await stored();
  assert.match(text, /"code":"q1"/u);
  assert.match(text, /配件是否由师傅当面拆封？/u);
  assert.doesNotMatch(text, /Has your problem been solved/u);
  await page.getByRole("button", { name: "重新开始" }).click();
  await page.getByText("按当前的显示条件和已填的回答，此题不显示").waitFor();
}

async function workByKeys({ page }: Visitor, stored: ReadStored): Promise<void> {
  const order = (): Promise<string[]> =>
    page
      .locator("[data-card]")
      .evaluateAll((cards) => cards.map((one) => one.getAttribute("data-card") ?? ""));
  await card(page, "是什么让您给出").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByText("已移到第 1 页第 2 题。").waitFor();
  assert.deepEqual(await order(), ["overall", "overall_reason", "q1"]);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await order(), ["overall", "q1", "overall_reason"]);
  await page.keyboard.press("Control+Shift+z");
  assert.deepEqual(await order(), ["overall", "overall_reason", "q1"]);
  await card(page, ADDED).focus();
  await page.keyboard.press("Control+d");
  await page.locator('[data-settings="q2"]').waitFor();
  await card(page, "净水器").first().focus();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("dialog", { name: /删除/u });
  await dialog.getByText("“是什么让您给出这样的评价？”的显示条件").waitFor();
  await dialog.getByText(`“${ADDED}”的显示条件`).first().waitFor();
  await dialog.getByRole("button", { name: "删除", exact: true }).click();
  await page.getByText("1 处未完成").first().waitFor();
  await saved(page);
  assert.doesNotMatch((await stored()).text, /净水器/u);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await card(page, "净水器").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await card(page, ADDED).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("button", { name: "分项评价" }).and(page.locator("[aria-current=page]")).waitFor();
  assert.deepEqual(await order(), ["q1", "aspects", "aspect_reason"]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await saved(page);
  await page.reload();
  await card(page, "净水器").waitFor();
  assert.deepEqual(await order(), ["overall", "overall_reason", "q1"]);
}

async function loseNetwork(admin: Visitor, stored: ReadStored): Promise<void> {
  const { page } = admin;
  // Of this window alone; requests of a window that closes pass by the routes of the test's browser.
  await page.evaluate("window.fetch = () => Promise.reject(new TypeError('no network'))");
  await card(page, "净水器").click();
  await words(page).fill("断网时改的题目");
  await page.getByText("未保存——网络断开").waitFor();
  await page.reload();
  await page.getByText("此设备上有尚未保存的修改").waitFor();
  admin.forgive();
  await admin.look("survey-builder-restore-desk");
  await page.getByRole("button", { name: "恢复" }).click();
  await card(page, "断网时改的题目").waitFor();
  await saved(page);
  assert.match((await stored()).text, /断网时改的题目/u);
  admin.forgive();
}

interface Place {
  readonly address: string;
  readonly stored: ReadStored;
}

async function meetColleague(
  admin: Visitor,
  { browser, server }: Trial,
  { address, stored }: Place,
): Promise<void> {
  const colleague = await visit(browser, server.url);
  await enter(colleague, MANAGER);
  await open(colleague, address);
  await card(colleague.page, "断网时改的题目").click();
  await words(colleague.page).fill("同事改的题目");
  await saved(colleague.page);
  const { page } = admin;
  await card(page, "断网时改的题目").click();
  await words(page).fill("我改的题目");
  await page.getByRole("heading", { name: "有人刚刚保存了新的修改" }).waitFor();
  await page.getByText("周晓岚").waitFor();
  await admin.look("survey-builder-conflict-desk");
  assert.match((await stored()).text, /同事改的题目/u);
  await page.getByRole("button", { name: "查看对方的版本" }).click();
  await card(page, "同事改的题目").waitFor();
  await saved(page);
  await page.keyboard.press("Control+z");
  await card(page, "我改的题目").waitFor();
  await saved(page);
  assert.match((await stored()).text, /我改的题目/u);
  assert.deepEqual(colleague.faults(), []);
  await colleague.context.close();
}

interface CopyPlace extends Place {
  readonly caller: ApiCaller;
}

async function goOnAsCopy(admin: Visitor, { address, stored, caller }: CopyPlace): Promise<void> {
  const { page } = admin;
  const { text, revision } = await stored();
  const id = address.split("/")[2] ?? "";
  const definition = JSON.parse(text.replaceAll("我改的题目", "接口改的题目")) as object;
  await succeed(caller.call("PATCH", `/surveys/${id}`, { definition, revision }));
  await words(page).fill("想留下的题目");
  await page.getByRole("button", { name: "另存为副本" }).click();
  await page.getByRole("heading", { level: 1, name: "产品售后回访（副本）" }).waitFor();
  await card(page, "想留下的题目").waitFor();
  assert.match((await stored()).text, /接口改的题目/u);
  await admin.look("survey-builder-copy-desk");
}

async function buildOnPhone(admin: Visitor, address: string): Promise<void> {
  const { page } = admin;
  await open(admin, address);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("heading", { name: "结束之前" }).waitFor();
  await admin.look("survey-builder-phone");
  await card(page, "您对以下各项的满意程度如何？").click();
  await words(page).waitFor();
  await admin.look("survey-builder-settings-phone");
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await preview(page).getByText("接口改的题目").waitFor();
  await admin.look("survey-builder-preview-phone");
  await page.getByRole("button", { name: "关闭" }).click();
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function readOnly({ browser, server }: Trial, address: string): Promise<void> {
  const reader = await visit(browser, server.url, { locale: "en-US", dark: true });
  const { page } = reader;
  await enter(reader, VIEWER);
  await open(reader, address);
  await page.getByText("Read only: your role may not change surveys.").waitFor();
  const pages = page.getByRole("navigation", { name: "Pages", exact: true });
  await pages.getByRole("button", { name: "In detail" }).click();
  await card(page, "How satisfied are you with each of these?").click();
  await page.keyboard.press("/");
  assert.equal(await page.getByRole("heading", { name: "Choose a type" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: /Publish|Add question|Undo/u }).count(), 0);
  assert.equal(await page.getByRole("textbox", { name: "Question · Chinese" }).isDisabled(), true);
  await reader.look("survey-builder-reader-dark-desk");
  assert.deepEqual(reader.faults(), []);
  await reader.context.close();
}
