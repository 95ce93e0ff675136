import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { freePort, newDataFolder, startServer, type RunningServer } from "../console/running-server.ts";
import { inOrder, type Trial } from "../console/trial.ts";
import { DESK, enter, openBrowser, PHONE, signIn, visit, type Visitor } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { until } from "../../src/test/until.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";
import { carry, column, lift, moveRight } from "./board-keys.ts";

const MANAGER = { email: "lin@example.com", name: "林若云", roles: ["manager"] };
const HANDLER = { email: "wang@example.com", name: "王磊", roles: ["handler"] };
const VOICES = [
  ["空调漏电，孩子碰了一下手都麻了，再不处理就去投诉！", 1],
  ["洗衣机修了三次还是漏水，要求退货。", 1],
  ["冰箱门关不严，打了两次电话没有人来。", 2],
  ["希望晚上也有人接电话。", 4],
] as const;
/** A change made elsewhere is to be seen within two seconds; the rest is a slow machine's. */
const SOON = { timeout: 15_000 };

interface Floor {
  readonly api: ApiCaller;
  /** The first voice: the one that is worked on. */
  id: string;
  number: string;
}

test(
  "the inbox as table and board, with others at work at the same time",
  { timeout: 300_000 },
  async (t) => {
    const browser = await openBrowser(t);
    if (!browser) return;
    const folder = await newDataFolder();
    t.after(() => folder.remove());
    const server = await startServer(folder.path, { PORT: String(await freePort()) });
    t.after(() => server.stop());
    const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
    const department = await succeed(admin.call("POST", "/departments", { name: "维修服务部" }));
    const { browser: api } = await joinAs(server.url, admin, MANAGER);
    await joinAs(server.url, admin, HANDLER);
    const floor: Floor = { api, id: "", number: "" };
    for (const [verbatim, score] of VOICES) {
      const { id, number } = await succeed(
        api.call("POST", "/feedback", { channel: "phone", verbatim, score }),
      );
      if (floor.id === "") Object.assign(floor, { id, number });
    }
    const manager = await signedIn(browser, server, MANAGER.email);
    await inOrder(
      t,
      { browser, server, admin: manager, folder: folder.path },
      {
        "as a table it is sorted by the server and taken out as a file": (trial) => asTable(trial, floor),
        "view, filter and choice stay when a case is opened and left": (trial) => keeps(trial, floor),
        "on the board a card is carried by keys, and the step is the case's own": (trial) =>
          byKeys(trial, floor),
        "where no way leads, the board says so": (trial) => refused(trial, floor),
        "the form of a step opens where it asks for something": (trial) =>
          asks(trial, floor, String(department["id"])),
        "what a colleague does appears in list, counters and board": (trial) => appears(trial, floor),
        "colleagues at the same case see each other, and no word is lost": (trial) => together(trial, floor),
        "saved views and the place in the list are there on a phone": (trial) => onPhone(trial, floor),
        "a card is carried by mouse too, and who may not take the step is told": (trial) =>
          byMouse(trial, floor),
        "English and dark fit as well": (trial) => inEnglish(trial),
      },
    );
  },
);

async function asTable({ admin }: Trial, { number }: Floor): Promise<void> {
  const { page } = admin;
  await page.goto("/feedback?queue=open");
  await page.getByRole("button", { name: "表格", exact: true }).click();
  await page.waitForURL(/view=table/u);
  const table = page.getByRole("table", { name: "反馈表格" });
  await table.getByRole("link", { name: new RegExp(number, "u") }).waitFor();
  await table.getByRole("button", { name: "优先级" }).click();
  await page.waitForURL(/sort=priority/u);
  await table.locator('th[aria-sort="ascending"]', { hasText: "优先级" }).waitFor();
  await admin.look("views-1-table-desk");
  await page.getByText("显示的列").click();
  await page.getByRole("checkbox", { name: "评分" }).check();
  await table.getByRole("columnheader", { name: "评分" }).waitFor();
  await page.getByText("显示的列").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出当前条件下的全部反馈" }).click();
  await page.getByRole("menuitem", { name: /CSV/u }).click();
  assert.match((await download).suggestedFilename(), /^反馈清单-\d{4}-\d{2}-\d{2}\.csv$/u);
}

async function keeps({ admin }: Trial, { number }: Floor): Promise<void> {
  const { page } = admin;
  await page.goto("/feedback?queue=open&view=table&search=空调");
  const table = page.getByRole("table", { name: "反馈表格" });
  await table.getByRole("checkbox", { name: new RegExp(number, "u") }).check();
  await page.getByText("已选 1 条").waitFor();
  await table.getByRole("link", { name: new RegExp(number, "u") }).click();
  await page.getByRole("heading", { name: number }).waitFor();
  await admin.look("views-2-case-alone-desk");
  await page.getByRole("link", { name: "返回表格" }).click();
  await page.getByText("已选 1 条").waitFor();
  assert.match(decodeURIComponent(page.url()), /view=table&search=空调/u);
  await page.getByRole("button", { name: "列表", exact: true }).click();
  await page.getByText("已选 1 条").waitFor();
  await page.getByRole("button", { name: "取消选择" }).click();
}

async function byKeys({ admin }: Trial, { api, id, number }: Floor): Promise<void> {
  const { page } = admin;
  await page.goto("/feedback?queue=open&view=board");
  await column(page, "已登记").getByText(number).waitFor();
  await admin.look("views-3-board-desk");
  await carry(page, number, 1);
  await page.getByRole("dialog").getByRole("button", { name: "分诊" }).click();
  await column(page, "已分诊").getByText(number).waitFor(SOON);
  const { stage } = await succeed(api.call("GET", `/feedback/${id}`));
  assert.equal(stage, "triaged");
}

async function refused({ admin }: Trial, { api, id, number }: Floor): Promise<void> {
  const { page } = admin;
  await lift(page, number);
  await column(page, "处理中").getByText("不能直接到这里").waitFor();
  await column(page, "已分派").getByText("放到这里：分派").waitFor();
  await admin.look("views-4-board-carrying-desk");
  await moveRight(page, 2);
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(`${number} 不能直接移到“已定方案”。`).waitFor();
  await dialog.getByRole("button", { name: "知道了" }).click();
  const { stage } = await succeed(api.call("GET", `/feedback/${id}`));
  assert.equal(stage, "triaged");
}

async function asks({ admin }: Trial, { api, id, number }: Floor, departmentId: string): Promise<void> {
  const { page } = admin;
  await carry(page, number, 1);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("责任部门").selectOption(departmentId);
  await dialog.getByLabel("处理人").selectOption({ label: HANDLER.name });
  await dialog.getByRole("button", { name: "分派" }).click();
  await column(page, "已分派").getByText(number).waitFor(SOON);
  await carry(page, number, 1);
  await dialog.getByText("请至少写一项短期措施。").waitFor();
  await admin.look("views-5-board-refused-desk");
  await dialog.getByRole("button", { name: "知道了" }).click();
  const { stage, handlerName } = await succeed(api.call("GET", `/feedback/${id}`));
  assert.deepEqual([stage, handlerName], ["assigned", HANDLER.name]);
}

async function appears({ admin, browser, server }: Trial, { api }: Floor): Promise<void> {
  const { page } = admin;
  const other = await signedIn(browser, server, MANAGER.email);
  await other.page.goto("/feedback?queue=open");
  const queues = other.page.getByRole("navigation", { name: "队列" });
  await queues.getByRole("link", { name: /待分诊\s*3/u }).waitFor();
  await column(page, "已登记").getByText("3", { exact: true }).waitFor();
  const verbatim = "热水器点不着火，老人在家冻了一晚上。";
  const { id, number } = await succeed(
    api.call("POST", "/feedback", { channel: "phone", verbatim, score: 1 }),
  );
  await other.page.getByRole("link", { name: new RegExp(String(number), "u") }).waitFor(SOON);
  await queues.getByRole("link", { name: /待分诊\s*4/u }).waitFor(SOON);
  await column(page, "已登记").getByText(String(number)).waitFor(SOON);
  const { revision } = await succeed(api.call("GET", `/feedback/${id}`));
  await succeed(api.call("POST", `/feedback/${id}/steps`, { act: "triage", revision }));
  await column(page, "已分诊").getByText(String(number)).waitFor(SOON);
  assert.deepEqual(other.faults(), []);
  await other.context.close();
}

async function together(trial: Trial, { id, number, api }: Floor): Promise<void> {
  const { admin, browser, server } = trial;
  const { page } = admin;
  const handler = await signedIn(browser, server, HANDLER.email);
  await handler.page.goto(`/feedback/${id}`);
  await handler.page.getByRole("heading", { name: number }).waitFor();
  await page.goto(`/feedback/${id}?queue=open`);
  await page.getByText("王磊 正在查看").waitFor(SOON);
  await handler.page.getByText("林若云 正在查看").waitFor(SOON);
  await handler.page.getByRole("button", { name: "添加措施" }).first().click();
  await handler.page.getByRole("dialog").getByLabel("措施内容").fill("当日上门检测接地");
  await page.getByText("王磊 正在填写处理方案").waitFor(SOON);
  await page.getByRole("img", { name: "王磊 正在填写处理方案" }).first().waitFor();
  await admin.look("views-6-presence-desk");
  const { revision } = await succeed(api.call("GET", `/feedback/${id}`));
  await succeed(api.call("PATCH", `/feedback/${id}`, { revision, cause: "安装时接地线未压紧" }));
  const news = handler.page.getByText(/林若云 于 \d\d:\d\d 更新了此反馈/u);
  await news.waitFor(SOON);
  const field = handler.page.getByRole("dialog").getByLabel("措施内容");
  assert.equal(await field.inputValue(), "当日上门检测接地");
  await handler.page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await handler.look("views-7-news-desk");
  await handler.page.getByRole("button", { name: "显示", exact: true }).click();
  await handler.page.getByText("安装时接地线未压紧").first().waitFor();
  await news.waitFor({ state: "detached" });
  await handler.page.goto("/feedback");
  await page.getByText("王磊 正在").first().waitFor({ state: "detached", timeout: 60_000 });
  assert.deepEqual(handler.faults(), []);
  await handler.context.close();
}

async function onPhone({ browser, server }: Trial, { api }: Floor): Promise<void> {
  await succeed(
    api.call("POST", "/feedback-views", { name: "漏水的", shared: false, filter: { search: "漏水" } }),
  );
  for (let at = 0; at < 12; at++)
    await succeed(
      api.call("POST", "/feedback", { channel: "phone", verbatim: `第 ${at + 1} 次催修，水管还在滴水。` }),
    );
  const phone = await signedIn(browser, server, MANAGER.email, PHONE);
  const { page } = phone;
  await page.goto("/feedback?queue=open");
  const rows = page.getByRole("list", { name: "反馈列表" }).getByRole("listitem");
  await rows.nth(11).waitFor();
  await page.evaluate(`document.querySelectorAll("[data-case]")[9].scrollIntoView({ block: "center" })`);
  await page.waitForTimeout(200);
  const before = await page.evaluate<number>("window.scrollY");
  assert.ok(before > 300);
  await rows.nth(9).getByRole("link").click();
  await page.getByRole("link", { name: "返回列表" }).click();
  await rows.nth(11).waitFor();
  const isBack = async (): Promise<boolean> =>
    Math.abs((await page.evaluate<number>("window.scrollY")) - before) < 60;
  await until("the place in the list", isBack);
  await page.evaluate("window.scrollTo(0, 0)");
  await page.locator("summary", { hasText: "常用筛选" }).click();
  await phone.look("views-8-saved-phone");
  await page.getByRole("link", { name: "漏水的" }).click();
  await page.waitForURL(/search=/u);
  await page.getByText("洗衣机修了三次还是漏水").waitFor();
  await page.goto("/feedback?queue=open&view=board");
  await column(page, "已登记").getByRole("listitem").first().waitFor();
  await phone.look("views-9-board-phone");
  await page.goto("/feedback?queue=open&view=table");
  await page.getByRole("table", { name: "反馈表格" }).waitFor();
  await phone.look("views-a-table-phone");
  assert.deepEqual(phone.faults(), []);
  await phone.context.close();
}

async function byMouse({ admin }: Trial, { id, number }: Floor): Promise<void> {
  const { page } = admin;
  await page.goto("/feedback?queue=open&view=board");
  const from = await page.locator(`[data-case="${id}"]`).boundingBox();
  const to = await column(page, "已分诊").boundingBox();
  assert.ok(from && to);
  await page.mouse.move(from.x + 40, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, from.y + 60, { steps: 12 });
  await column(page, "已分诊").and(page.locator('[data-over="true"]')).waitFor();
  await page.mouse.up();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(`${number} 不能“退回”`).waitFor();
  await dialog.getByText("这一步不归您办理。").waitFor();
  await dialog.getByRole("button", { name: "知道了" }).click();
}

async function inEnglish({ browser, server }: Trial): Promise<void> {
  const dark = await visit(browser, server.url, { locale: "en-US", dark: true });
  const { page } = dark;
  await page.goto("/sign-in");
  await signIn(page, MANAGER.email, PASSWORD);
  await page.getByRole("button", { name: "个人菜单" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  dark.forgive();
  await page.goto("/feedback?queue=open&view=table");
  await page.getByRole("table", { name: "Table of cases" }).waitFor();
  await dark.look("views-b-table-english-dark-desk");
  await page.goto("/feedback?queue=open&view=board");
  await page.getByRole("region", { name: /^Registered/u }).waitFor();
  await dark.look("views-c-board-english-dark-desk");
  await dark.lookOnPhone("views-d-board-english-dark");
  assert.deepEqual(dark.faults(), []);
  await dark.context.close();
}

function signedIn(
  browser: Browser,
  server: RunningServer,
  email: string,
  screen: typeof DESK = DESK,
): Promise<Visitor> {
  return enter(browser, server.url, { email, password: PASSWORD, screen });
}
