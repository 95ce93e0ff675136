import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { until } from "../../src/test/until.ts";
import { freePort, newDataFolder, startServer } from "../console/running-server.ts";
import { inOrder, type Trial } from "../console/trial.ts";
import { openBrowser, PHONE, signIn, visit } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";
import { readQrPixels } from "./read-qr-pixels.ts";

const MANAGER = { email: "zhou@example.com", name: "周晓岚", roles: ["manager"] };
const TITLE = "线上与门店体验调查";
const ASKED = "您这次是在哪里办理的？";
const OVERALL = "您对这次体验的总体满意程度如何？";
const RESPONSE_ID = "01890a5d-ac96-774b-bcce-b302099a8057";
/** A form that comes back at once is taken for a machine's; a person takes longer than this. */
const HUMAN_MS = 800;

/** What later parts of the journey need from those before. */
interface Journey {
  /** The manager as a program. */
  readonly api: ApiCaller;
  surveyId: string;
  /** Address customers answer at. */
  link: string;
}

test("from a template to three answers and what they say", { timeout: 180_000 }, async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
  const { browser: api } = await joinAs(server.url, admin, MANAGER);
  const journey: Journey = { api, surveyId: "", link: "" };
  const manager = await visit(browser, server.url);
  await manager.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await inOrder(
    t,
    { browser, server, admin: manager, folder: folder.path },
    {
      "a manager signs in and begins with a template": (trial) => begin(trial, journey),
      "one question gets words of one's own": (trial) => reword(trial, journey),
      "the dialog publishes the first version": (trial) => publish(trial, journey),
      "the channels hand out the link, and a code that leads to it": (trial) => takeLink(trial, journey),
      "a customer with a phone and a customer without JavaScript answer": (trial) => answer(trial, journey),
      "a program that sends its answer twice is counted once": () => sendTwice(journey),
      "the results show three answers, their spread and their words": (trial) => seeResults(trial, journey),
      "the list holds the three responses": seeResponses,
    },
  );
});

async function begin({ admin }: Trial, journey: Journey): Promise<void> {
  const { page } = admin;
  await page.goto("/sign-in");
  await signIn(page, MANAGER.email, PASSWORD);
  const areas = page.getByRole("navigation", { name: "主导航" });
  await areas.getByRole("link", { name: "问卷", exact: true }).click();
  await page.getByRole("link", { name: "新建问卷" }).first().click();
  await page.getByRole("button", { name: `使用此模板：${TITLE}` }).click();
  await page.waitForURL(/\/surveys\/[\da-f-]{36}\/edit$/u);
  journey.surveyId = new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function reword({ admin }: Trial, { api, surveyId }: Journey): Promise<void> {
  const { page } = admin;
  await page.locator('[data-card="channel"]').click();
  await page.getByRole("textbox", { name: "题目文字 · 中文" }).fill(ASKED);
  await page.frameLocator('iframe[data-front="true"]').getByText(ASKED).waitFor();
  await page.locator('[data-state="saved"]').waitFor();
  const { definition } = await succeed(api.call("GET", `/surveys/${surveyId}`));
  assert.match(JSON.stringify(definition), new RegExp(ASKED, "u"));
  await admin.look("journey-1-builder-desk");
}

async function publish({ admin }: Trial, journey: Journey): Promise<void> {
  const { page } = admin;
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("允许匿名作答：公开链接、二维码和嵌入代码都可使用。").waitFor();
  await page.getByRole("button", { name: "发布第 1 版" }).click();
  await page.getByRole("heading", { name: "第 1 版已发布" }).waitFor();
  journey.link = await page.getByLabel("公开链接").inputValue();
  await admin.look("journey-2-published-desk");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
  await page.getByText("收集中").first().waitFor();
}

async function takeLink({ admin }: Trial, { link }: Journey): Promise<void> {
  const { page } = admin;
  await openTab(page, "渠道");
  await page.getByRole("button", { name: "复制链接：默认链接" }).click();
  await page.getByText("链接已复制").waitFor();
  assert.equal(await page.evaluate("navigator.clipboard.readText()"), link);
  await page.getByRole("button", { name: "二维码：默认链接" }).click();
  const shown = page.getByRole("img", { name: "默认链接的二维码" });
  await shown.waitFor();
  assert.equal(await readQrPixels(page, (await shown.getAttribute("src")) ?? "", link), "the same");
  await admin.look("journey-3-code-desk");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 PNG" }).click(),
  ]);
  const picture = await readFile(await file.path(), "base64");
  assert.equal(await readQrPixels(page, `data:image/png;base64,${picture}`, link), "the same");
  await page.keyboard.press("Escape");
}

async function answer(trial: Trial, { link }: Journey): Promise<void> {
  const context = await trial.browser.newContext({
    javaScriptEnabled: false,
    viewport: { ...PHONE },
    locale: "zh-CN",
  });
  const plain = await context.newPage();
  await plain.goto(link);
  const opened = performance.now();
  await answerByPhone(trial, link);
  await sleep(Math.max(0, HUMAN_MS - (performance.now() - opened)));
  await answerPlainly(plain);
  await context.close();
}

async function answerByPhone({ browser, server }: Trial, link: string): Promise<void> {
  const customer = await visit(browser, server.url, { screen: PHONE });
  const { page } = customer;
  await page.goto(link);
  await page.getByText(ASKED).waitFor();
  await choose(page, "channel", "both");
  await choose(page, "overall", 2);
  await customer.look("journey-4-first-phone");
  await next(page);
  const reason = page.getByRole("textbox", { name: "评分较低的地方，具体是什么情况？" });
  await reason.fill("周六下午排队四十分钟，只开了一个窗口");
  for (const row of ["online.ease", "online.self_service"]) await choose(page, row, 4);
  await choose(page, "store.staff", 3);
  await choose(page, "store.queue", 1);
  await customer.look("journey-5-reason-phone");
  await next(page);
  await page.getByRole("heading", { name: "感谢您" }).waitFor();
  assert.deepEqual(customer.faults(), []);
  await customer.context.close();
}

async function answerPlainly(page: Page): Promise<void> {
  await choose(page, "channel", "store");
  await choose(page, "overall", 4);
  await next(page);
  await choose(page, "store.staff", 5);
  await choose(page, "store.queue", 4);
  assert.equal(await page.locator("#q-online").isVisible(), false, "nothing of online services in a store");
  assert.equal(await page.locator("#q-low_reason").isVisible(), false, "no reason for good grades");
  await page.locator("[name=suggestion]").fill("希望周末多开一个窗口");
  await next(page);
  await page.getByRole("heading", { name: "感谢您" }).waitFor();
}

async function sendTwice({ link }: Journey): Promise<void> {
  const answers = {
    channel: "online",
    overall: 5,
    online: { ease: 5, self_service: 4 },
    suggestion: "应用里能直接改约就更方便了",
  };
  for (const time of ["first", "second"]) {
    const response = await fetch(link, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: RESPONSE_ID, answers }),
    });
    assert.equal(response.status, 201, time);
    assert.deepEqual(await response.json(), { id: RESPONSE_ID }, time);
  }
}

async function seeResults({ admin }: Trial, { api, surveyId }: Journey): Promise<void> {
  await until("the check of three responses", async () => {
    const { received, unchecked } = await succeed(api.call("GET", `/surveys/${surveyId}/results`));
    return received === 3 && unchecked === 0;
  });
  const { page } = admin;
  await openTab(page, "结果");
  // One of three is very satisfied, one satisfied: (100 % + 80 %) ÷ 3.
  await page.getByRole("heading", { name: "总体满意度 60.0%，“排队等候”最低，均值 2.50 分" }).waitFor();
  await page.getByText("n = 3", { exact: false }).first().waitFor();
  const overall = page.getByRole("region", { name: OVERALL });
  for (const part of ["非常满意：1 份，33.3%", "满意：1 份，33.3%", "不满意：1 份，33.3%"])
    await linkTo(overall, part).waitFor();
  for (const words of ["周六下午排队四十分钟", "希望周末多开一个窗口", "应用里能直接改约"])
    await page.getByText(words).waitFor();
  await linkTo(page.getByRole("region", { name: ASKED }), "两种都用了：1 份，33.3%").waitFor();
  await admin.look("journey-6-results-desk");
}

async function seeResponses({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await openTab(page, "答卷");
  await page.getByText("共显示 3 条").waitFor();
  assert.equal(await page.getByRole("row", { name: /匿名/u }).count(), 3);
  await admin.look("journey-7-responses-desk");
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "本问卷的页面" }).getByRole("link", { name }).click();
}

function linkTo(place: Locator, words: string): Locator {
  return place.getByRole("link", { name: new RegExp(`(?:^|\\s)${words}$`, "u") });
}

/** The inputs lie unseen under what a customer presses. */
async function choose(page: Page, name: string, value: string | number): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
}

async function next(page: Page): Promise<void> {
  await page.locator("#next").click();
}
