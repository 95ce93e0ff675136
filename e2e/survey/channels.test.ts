import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import type { Browser, Page } from "playwright-core";
import { SERVICE_SURVEY } from "../../src/test/survey.ts";
import { freePort, newDataFolder, startServer, type RunningServer } from "../console/running-server.ts";
import { openBrowser, PHONE, signIn, visit, type Visitor } from "../console/visitor.ts";
import { itemsOf, succeed, type ApiCaller } from "../server/api-caller.ts";
import { PASSWORD, setUpFirst } from "../server/organizations.ts";
import { readQrPixels } from "./read-qr-pixels.ts";

interface Journey {
  readonly browser: Browser;
  readonly server: RunningServer;
  /** The administrator before the console, and as a program. */
  readonly admin: Visitor;
  readonly api: ApiCaller;
  readonly surveyId: string;
}

async function begin(t: TestContext): Promise<Journey | null> {
  const browser = await openBrowser(t);
  if (!browser) return null;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin: api } = await setUpFirst(server, "明川家电售后服务部");
  const rows = [{ code: "clean", text: { zh: "现场清洁", en: "Tidiness" }, attachment: true, remark: true }];
  const question = {
    type: "matrix",
    code: "site",
    text: { zh: "现场如何？", en: "The site?" },
    scale: 5,
    rows,
  };
  const first = SERVICE_SURVEY.pages[0];
  const pages = [{ ...first, questions: [...(first?.questions ?? []), question] }];
  const made = await succeed(api.call("POST", "/surveys", { definition: { ...SERVICE_SURVEY, pages } }));
  const surveyId = String(made["id"]);
  await succeed(api.call("POST", `/surveys/${surveyId}/versions`, { revision: made["revision"] }));
  const admin = await visit(browser, server.url);
  await admin.page.goto(`/surveys/${surveyId}/channels`);
  await signIn(admin.page, "zhao@example.com", PASSWORD);
  await admin.page.getByRole("heading", { name: "公开链接" }).waitFor();
  return { browser, server, admin, api, surveyId };
}

test("from the channels page to the customer's phone", { timeout: 180_000 }, async (t) => {
  const journey = await begin(t);
  if (!journey) return;
  const steps: Readonly<Record<string, (journey: Journey) => Promise<void>>> = {
    "an administrator gives surveys the organization's colour and logo": giveLook,
    "stores get codes, printed on a sheet and read by a phone": makeStoreCodes,
    "a customer scans the store's code and answers with a picture": answerByCode,
    "a page of another site shows the survey and hears when it is done": embed,
    "personal links go to customers found by name": givePersonalLinks,
    "the paper form and the snippet are at hand, in English and on a phone": lookAround,
  };
  for (const [name, step] of Object.entries(steps)) {
    let failed = true;
    await t.test(name, async () => {
      await step(journey);
      assert.deepEqual(journey.admin.faults(), []);
      failed = false;
    });
    if (failed) return;
  }
});

/** A picture as a browser makes it. */
async function drawPicture(page: Page): Promise<Buffer> {
  const data = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 240, height: 80 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#b3261e";
    pen.fillRect(0, 0, 240, 80);
    return canvas.toDataURL("image/png").split(",")[1];
  })()`);
  return Buffer.from(data, "base64");
}

async function giveLook({ admin }: Journey): Promise<void> {
  const { page } = admin;
  await page.goto("/settings/branding");
  await page.getByText("未设置，问卷上只显示组织名称").waitFor();
  const buffer = await drawPicture(page);
  const input = page.locator("input[type=file]");
  await input.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await page.getByText("只支持 PNG、JPEG 和 WebP 图片").waitFor();
  await input.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await page.getByRole("img", { name: "当前标志" }).waitFor();
  await page.getByLabel("使用自己的主色").check();
  await page.getByLabel("颜色代码").fill("#b3261e");
  await page.getByText(/原色对比度 .*，低于 4.5，已自动调整为/u).waitFor();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("问卷外观已保存").waitFor();
  await admin.look("channels-branding");
  await admin.lookOnPhone("channels-branding");
}

async function makeStoreCodes({ admin, api, server, surveyId }: Journey): Promise<void> {
  const { page } = admin;
  await page.goto(`/surveys/${surveyId}/channels?tab=places`);
  await page.getByLabel("门店、产品或窗口").fill("SH01, 人民广场店\n, 无编号店");
  await page.getByText("第 2 行缺少编号").waitFor();
  assert.equal(await page.getByRole("button", { name: "生成 1 个二维码" }).isEnabled(), false);
  await page.getByLabel("门店、产品或窗口").fill("SH01, 人民广场店\nSH02，徐家汇店");
  await page.getByRole("button", { name: "生成 2 个二维码" }).click();
  await page.getByText("徐家汇店（SH02）").first().waitFor();
  await admin.look("channels-places");
  await admin.lookOnPhone("channels-places");
  const [sheet] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载打印表 (PDF)" }).click(),
  ]);
  assert.match(sheet.suggestedFilename(), /\.pdf$/u);
  await page.getByRole("button", { name: "二维码：徐家汇店（SH02）" }).click();
  await page.getByRole("img", { name: "徐家汇店（SH02）的二维码" }).waitFor();
  await admin.look("channels-qr");
  await page.keyboard.press("Escape");
  const link = await storeLink(api, surveyId);
  const picture = `${server.url}/api/v1/surveys/${surveyId}/links/${link.id}/qr?size=640`;
  assert.equal(await readQrPixels(page, picture, link.url), "the same");
}

async function storeLink(api: ApiCaller, surveyId: string): Promise<{ id: string; url: string }> {
  const links = itemsOf(await succeed(api.call("GET", `/surveys/${surveyId}/links?channel=qr`)));
  const link = links.find(({ label }) => label === "徐家汇店（SH02）");
  assert.ok(link);
  return { id: String(link["id"]), url: String(link["url"]) };
}

async function answerByCode({ browser, server, api, surveyId }: Journey): Promise<void> {
  const { url } = await storeLink(api, surveyId);
  const customer = await visit(browser, server.url, { screen: PHONE, dark: true });
  const { page } = customer;
  await page.goto(`${new URL(url).pathname}?overall=4`);
  assert.equal(await page.locator('input[name="overall"][value="4"]').isChecked(), true, "prefilled");
  await page.locator(".logo").waitFor();
  await page.locator('input[name="site.clean"][value="2"]').check({ force: true });
  const files = page.locator("[data-files] input[type=file]");
  await files.setInputFiles({
    name: "清单.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("纸箱没有带走"),
  });
  await page.getByText("只支持 PNG、JPEG、WebP 图片和 PDF").waitFor();
  const buffer = await drawPicture(page);
  await files.setInputFiles({ name: "厨房.png", mimeType: "image/png", buffer });
  await page.getByText("厨房.png").waitFor();
  await customer.look("channels-answer-phone-dark");
  await page.reload();
  await page.getByText("附件 1").waitFor();
  await page.locator("#next").click();
  await page.getByText("感谢您的回答！").waitFor();
  await customer.look("channels-thanks-phone-dark");
  assert.deepEqual(customer.faults(), []);
  const [response] = itemsOf(await succeed(api.call("GET", `/responses?surveyId=${surveyId}`)));
  assert.deepEqual(response?.["fields"], { store: "SH02" });
  assert.equal(response?.["channel"], "qr");
  const kept = itemsOf(await succeed(api.call("GET", `/responses/${String(response?.["id"])}/files`)));
  assert.deepEqual(
    kept.map(({ name, row }) => [name, row]),
    [["厨房.png", "clean"]],
  );
  await customer.context.close();
}

async function embed({ browser, api, surveyId }: Journey): Promise<void> {
  const { url } = await storeLink(api, surveyId);
  const host = await startHost(`${url}?embed=1`);
  const context = await browser.newContext({ viewport: { ...PHONE }, locale: "en-US" });
  const page = await context.newPage();
  try {
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await frame.locator('input[name="overall"][value="5"]').check({ force: true });
    assert.equal(await frame.locator("h1").isVisible(), true, "still there for screen readers");
    await page.waitForFunction("document.title.startsWith('resized')");
    await frame.locator("#next").click();
    await page.waitForFunction("document.title.startsWith('completed')");
    const [, id] = (await page.title()).split(" ");
    const answer = await api.call("GET", `/responses/${id ?? ""}`);
    assert.equal(answer.status, 200);
  } finally {
    await context.close();
    await host.close();
  }
}

/** Another site with the survey in a frame; it writes what it hears into its title. */
async function startHost(address: string) {
  const html = `<!doctype html><title>waiting</title><iframe src="${address}" width="380" height="700"></iframe>
<script>addEventListener("message", ({ data, origin }) => {
  if (origin !== "${new URL(address).origin}") return;
  const isDone = document.title.startsWith("completed");
  if (data.type === "huiyin:resized" && data.height > 100 && !isDone) document.title = "resized " + data.height;
  if (data.type === "huiyin:completed") document.title = "completed " + data.id;
})</script>`;
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

async function givePersonalLinks({ admin, api, surveyId }: Journey): Promise<void> {
  const { page } = admin;
  for (const name of ["苏州清源净水有限公司", "昆山恒达物流有限公司"])
    await succeed(api.call("POST", "/customers", { name, kind: "business" }));
  await page.goto(`/surveys/${surveyId}/channels?tab=personal`);
  await page.getByRole("heading", { name: "还没有个人链接" }).waitFor();
  await page.getByRole("button", { name: "生成个人链接" }).first().click();
  await page.getByPlaceholder("搜索客户名称、编号或电话").fill("净水");
  await page.getByRole("button", { name: "添加 苏州清源净水有限公司" }).click();
  await admin.look("channels-personal-new");
  await page.getByRole("button", { name: "生成链接", exact: true }).click();
  await page.getByText("已为 1 位客户生成链接").waitFor();
  await page.getByText("未使用").first().waitFor();
  await admin.look("channels-personal");
  await admin.lookOnPhone("channels-personal");
  await page.getByRole("button", { name: "停用" }).click();
  await page.getByRole("button", { name: "停用" }).last().click();
  await page.getByText("已停用").first().waitFor();
}

async function lookAround({ admin, api, surveyId }: Journey): Promise<void> {
  await succeed(api.call("PATCH", "/session/user", { language: "en" }));
  const { page } = admin;
  for (const [tab, heading] of [
    ["public", "Public links"],
    ["embed", "Put the survey into a web page"],
    ["paper", "Print a paper form"],
  ] as const) {
    await page.goto(`/surveys/${surveyId}/channels?tab=${tab}`);
    await page.getByRole("heading", { name: heading }).waitFor();
    await admin.look(`channels-${tab}-en`);
    await admin.lookOnPhone(`channels-${tab}-en`);
  }
  const [form] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download PDF" }).click(),
  ]);
  assert.equal(form.suggestedFilename(), "Installation service survey.pdf");
}
