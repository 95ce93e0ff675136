import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test, type TestContext } from "node:test";
import { openBrowser } from "../console/visitor.ts";
import { succeed } from "../server/api-caller.ts";
import { openOffice, signedIn } from "./case-office.ts";

/** What the server would have cleaned away: the frame holds even where it did not. */
const hostile = (elsewhere: string): string => `<p id="said">阳台水管漏了，见图。</p>
  <script>top.document.title = "ran"; fetch("${elsewhere}/fetch");</script>
  <img src="${elsewhere}/pixel.gif"><img src="x" onerror="parent.postMessage('ran', '*')">
  <div style="background:url(${elsewhere}/css.png);height:20px"></div>
  <style>@import url(${elsewhere}/import.css); p { background: url(${elsewhere}/rule.png) }</style>
  <link rel="stylesheet" href="${elsewhere}/link.css"><iframe src="${elsewhere}/frame"></iframe>
  <object data="${elsewhere}/object"></object><video src="${elsewhere}/video" autoplay></video>
  <form id="trap" action="${elsewhere}/form"><button>登录</button></form>
  <a id="script" href="javascript:top.document.title='ran'">点我</a>
  <svg onload="top.document.title='ran'"></svg>
  <meta http-equiv="refresh" content="0;url=${elsewhere}/refresh">`;

test(
  "a mail is shown as it looked, and nothing in it runs or is fetched",
  { timeout: 180_000 },
  async (t) => {
    const browser = await openBrowser(t);
    if (!browser) return;
    const office = await openOffice(t);
    const { api } = office.people.manager;
    const given = { channel: "email", verbatim: "阳台水管漏了，见图。", subject: "水管漏水" };
    const { id } = await succeed(api.call("POST", "/feedback", given));
    const mail = { kind: "from_customer", channel: "email", text: "阳台水管漏了，见图。" };
    await succeed(api.call("POST", `/feedback/${String(id)}/messages`, mail));
    const { page } = await signedIn(browser, office, "manager");
    const asked: string[] = [];
    const elsewhere = await listenElsewhere(t, asked);
    await page.addInitScript(
      `addEventListener("message", ({ data }) => { if (data === "ran") document.title += " ran"; })`,
    );
    await page.route("**/api/v1/feedback/*/work", async (route) => {
      const answer = await route.fetch();
      const work = (await answer.json()) as { messages: object[] };
      const messages = work.messages.map((message) => ({ ...message, html: hostile(elsewhere) }));
      await route.fulfill({ response: answer, json: { ...work, messages } });
    });
    await page.goto(`/feedback/${String(id)}`);
    await page.getByRole("button", { name: "按原样显示" }).click();
    const frame = page.frameLocator('iframe[title="邮件原样"]');
    await frame.locator("#said").waitFor();
    await frame.getByRole("button", { name: "登录" }).click();
    await frame.locator("#script").click();
    // Whatever would load or run by itself has had its time once another page of the console was fetched.
    await page.evaluate(() => fetch("/api/v1/session").then((answer) => answer.text()));
    await page.waitForLoadState("networkidle");
    assert.deepEqual(asked, []);
    assert.doesNotMatch(await page.title(), /ran/u);
    assert.equal(await frame.locator("#said").innerText(), "阳台水管漏了，见图。");
    await page.getByRole("button", { name: "收起原样" }).click();
    assert.equal(await page.locator("iframe").count(), 0);
  },
);

/** A host of somebody else that writes down what it is asked for. */
async function listenElsewhere(t: TestContext, asked: string[]): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}
