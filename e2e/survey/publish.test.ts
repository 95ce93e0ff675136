import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import { freePort, newDataFolder, startServer, type RunningServer } from "../console/running-server.ts";
import { openBrowser, signIn, visit, type Visitor } from "../console/visitor.ts";
import { apiCaller, itemsOf, succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";

const MANAGER = { email: "zhou@example.com", name: "周晓岚", roles: ["manager"] };
const VIEWER = { email: "gao@example.com", name: "高望舒", roles: ["viewer"] };

interface Journey {
  readonly server: RunningServer;
  readonly manager: Visitor;
  readonly viewer: Visitor;
  /** The manager as a program of their own. */
  readonly api: ApiCaller;
}

async function begin(t: TestContext): Promise<Journey | null> {
  const browser = await openBrowser(t);
  if (!browser) return null;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin } = await setUpFirst(server, "明川家电售后服务部");
  const { browser: api } = await joinAs(server.url, admin, MANAGER);
  const { browser: reader } = await joinAs(server.url, admin, VIEWER);
  await succeed(reader.call("PATCH", "/session/user", { language: "en" }));
  const [manager, viewer] = await Promise.all([
    arrive(await visit(browser, server.url), MANAGER.email),
    arrive(await visit(browser, server.url, { locale: "en-US", dark: true }), VIEWER.email),
  ]);
  return { server, manager, viewer, api };
}

async function arrive(visitor: Visitor, email: string): Promise<Visitor> {
  await visitor.page.goto("/surveys");
  await signIn(visitor.page, email, PASSWORD);
  await visitor.page.locator("h1").first().waitFor();
  return visitor;
}

/** Begins a survey with a template of the gallery and answers its id. */
async function chooseTemplate(page: Page, title: string): Promise<string> {
  await page.goto("/surveys/new");
  await page.getByRole("button", { name: `使用此模板：${title}` }).click();
  await page.waitForURL(/\/surveys\/[\da-f-]{36}\/edit$/u);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function publish(page: Page, opener: string, number: number): Promise<void> {
  await page.getByRole("button", { name: opener, exact: true }).click();
  await page.getByRole("button", { name: `发布第 ${number} 版` }).click();
  await page.getByRole("heading", { name: `第 ${number} 版已发布` }).waitFor();
}

/** Rewords the first question as a colleague would in the builder. */
async function reword(api: ApiCaller, id: string, words: string): Promise<void> {
  const survey = await succeed(api.call("GET", `/surveys/${id}`));
  const definition = structuredClone(survey["definition"]) as {
    pages: { questions: { text: { zh: string } }[] }[];
  };
  const question = definition.pages[0]?.questions[0];
  assert.ok(question);
  question.text.zh = words;
  await succeed(api.call("PATCH", `/surveys/${id}`, { definition, revision: survey["revision"] }));
}

test("a survey goes from the gallery to its second version, and the versions tell what changed", async (t) => {
  const journey = await begin(t);
  if (!journey) return;
  const { manager, viewer, api, server } = journey;
  const { page } = manager;
  let id = "";

  await t.test("the empty list leads to the templates", async () => {
    await page.getByRole("heading", { name: "还没有问卷" }).waitFor();
    await manager.look("80-surveys-empty");
    await page.getByRole("link", { name: "新建问卷" }).click();
    await page.getByRole("heading", { name: "意见反馈卡" }).waitFor();
    await manager.look("81-templates");
    await manager.fitOnPhone("81-templates");
    await page.getByRole("button", { name: "预览题目：意见反馈卡" }).click();
    await page.getByText("您对这次服务的满意程度如何？", { exact: true }).waitFor();
    await manager.look("81-template-preview");
    assert.deepEqual(manager.faults(), []);
    id = await chooseTemplate(page, "意见反馈卡");
    manager.forgive();
  });

  await t.test("publishing says what it means and hands out the public link", async () => {
    await page.goto(`/surveys/${id}/versions`);
    await page.getByRole("heading", { name: "还没有发布过" }).waitFor();
    await page.getByRole("button", { name: "发布问卷" }).click();
    await page.getByText("允许匿名作答：公开链接、二维码和嵌入代码都可使用。").waitFor();
    await manager.look("82-publish-first");
    await page.getByLabel("版本说明（给同事看）").fill("门店柜台用");
    await page.getByRole("button", { name: "发布第 1 版" }).click();
    const link = await page.getByLabel("公开链接").inputValue();
    assert.match(link, /\/s\/[\w-]{40}$/u);
    await manager.look("83-published");
    const customer = await fetch(link);
    assert.equal(customer.status, 200);
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
    await page.getByText("门店柜台用").waitFor();
    assert.deepEqual(manager.faults(), []);
  });

  await t.test(
    "a change of wording is marked before and after, and the second version shows it",
    async () => {
      await reword(api, id, "您对今天门店服务的满意程度如何？");
      await page.reload();
      await page.getByText("谨慎比较").waitFor();
      assert.equal(await page.locator("section del").textContent(), "删去：这次");
      await publish(page, "发布修改", 2);
      await page.keyboard.press("Escape");
      await page.getByRole("heading", { name: "第 2 版" }).waitFor();
      await page.goto(`/surveys/${id}/versions?from=1&to=2`);
      await page.getByText("1 处变化，涉及 1 题。").waitFor();
      assert.match(await page.locator("section ins").innerText(), /今天门店$/u);
      await manager.look("84-versions");
      await manager.fitOnPhone("84-versions");
      await page.getByRole("button", { name: "查看内容：第 1 版" }).click();
      await page.getByText("您对这次服务的满意程度如何？", { exact: true }).waitFor();
      await manager.look("85-version-content");
      assert.deepEqual(manager.faults(), []);
    },
  );

  await t.test("a survey for known customers says that it takes personal links only", async () => {
    const personal = await chooseTemplate(page, "产品售后回访");
    manager.forgive();
    await page.goto(`/surveys/${personal}/versions`);
    await publish(page, "发布问卷", 1);
    await page.getByRole("dialog").getByText("此问卷只接受个人链接").waitFor();
    assert.deepEqual(itemsOf(await succeed(api.call("GET", `/surveys/${personal}/links`))), []);
    const refused = await api.call("POST", `/surveys/${personal}/links`, {});
    assert.equal(refused.code, "survey-needs-personal-links");
    assert.deepEqual(manager.faults(), []);
  });

  await t.test("the list closes a survey, and tells when somebody else already has", async () => {
    await page.goto("/surveys");
    const row = page.getByRole("row", { name: /意见反馈卡/u });
    await row.getByRole("button", { name: "“意见反馈卡”的操作" }).click();
    await page.getByRole("menuitem", { name: "关闭" }).click();
    const dialog = page.getByRole("dialog");
    await manager.look("86-close");
    await succeed(api.call("POST", `/surveys/${id}/closure`));
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await dialog.getByText("该问卷没有在收集答卷").waitFor();
    await page.keyboard.press("Escape");
    await row.getByText("已关闭").waitFor();
    await row.getByRole("button", { name: "“意见反馈卡”的操作" }).click();
    await page.getByRole("menuitem", { name: "重新开放" }).click();
    await row.getByText("收集中").waitFor();
    await manager.look("87-surveys");
    await manager.lookOnPhone("87-surveys");
    assert.deepEqual(manager.faults(), []);
  });

  await t.test(
    "a copy is made from the menu, archived, found under archived and taken out again",
    async () => {
      const act = async (title: string, action: string): Promise<void> => {
        await page.getByRole("button", { name: `“${title}”的操作` }).click();
        await page.getByRole("menuitem", { name: action, exact: true }).click();
      };
      const copy = "产品售后回访（副本）";
      await act("产品售后回访", "复制");
      await page.waitForURL(/\/surveys\/[\da-f-]{36}\/edit$/u);
      manager.forgive();
      await page.goto(`/surveys?q=${encodeURIComponent("副本")}`);
      await act(copy, "归档");
      await page.getByRole("dialog").getByRole("button", { name: "归档" }).click();
      await page.getByRole("heading", { name: "没有符合条件的问卷" }).waitFor();
      await page.getByRole("button", { name: "已归档" }).click();
      await act(copy, "取出");
      await page.getByRole("heading", { name: "没有符合条件的问卷" }).waitFor();
      await page.getByRole("button", { name: "草稿" }).click();
      await page.getByRole("link", { name: copy }).waitFor();
      assert.deepEqual(manager.faults(), []);
    },
  );

  await t.test("who only reads sees no buttons, and the server refuses all the same", async () => {
    const { page: screen } = viewer;
    await screen.goto("/surveys");
    await screen.getByRole("link", { name: "Feedback card" }).waitFor();
    assert.equal(await screen.getByRole("link", { name: "New survey" }).count(), 0);
    assert.equal(await screen.locator("table button[aria-haspopup=menu]").count(), 0);
    await viewer.look("88-surveys-viewer-english-night");
    await viewer.fitOnPhone("88-surveys-viewer-english-night");
    await screen.goto("/surveys/new");
    await screen.getByRole("heading", { name: "You may not use this page" }).waitFor();
    await reword(api, id, "您对本店服务的满意程度如何？");
    await screen.goto(`/surveys/${id}/versions`);
    await screen.getByText("With care").waitFor();
    assert.equal(await screen.getByRole("button", { name: /^Publish/u }).count(), 0);
    await viewer.look("89-versions-viewer-english-night");
    await viewer.fitOnPhone("89-versions-viewer-english-night");
    const reader = apiCaller(server.url);
    await succeed(reader.call("POST", "/session", { email: VIEWER.email, password: PASSWORD }));
    for (const [method, path, body] of [
      ["POST", `/surveys/${id}/versions`, { revision: 3 }],
      ["POST", "/surveys", { template: "feedback_card" }],
      ["POST", `/surveys/${id}/closure`, undefined],
    ] as const)
      assert.equal((await reader.call(method, path, body)).status, 403);
    assert.deepEqual(viewer.faults(), []);
  });
});
