import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { freePort, newDataFolder, startServer, type RunningServer } from "../console/running-server.ts";
import { inOrder, type Trial } from "../console/trial.ts";
import { DESK, enter, openBrowser, PHONE, type Visitor } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";

const MANAGER = { email: "zhou@example.com", name: "周晓岚", roles: ["manager"] };
const HANDLER = { email: "chen@example.com", name: "陈志强", roles: ["handler"] };
const WORDS = "热水器装好第三天就漏电，孩子碰了一下手都麻了，打了两次电话一直没有人来，再不处理就去投诉。";
const MEASURE = "当日上门检测接地与绝缘，更换漏电部件，并当面道歉";
const TYPED_OFFLINE = "客户要求周三上午上门，请带漏电检测仪";
const COLLEAGUE_SAW = "客户补充：家里有老人，请先断电";

/** What later parts need from those before. */
interface Journey {
  readonly api: ApiCaller;
  id: string;
  number: string;
}

test(
  "a voice is registered, confirmed, assigned and planned on the screens",
  { timeout: 240_000 },
  async (t) => {
    const browser = await openBrowser(t);
    if (!browser) return;
    const folder = await newDataFolder();
    t.after(() => folder.remove());
    const server = await startServer(folder.path, { PORT: String(await freePort()) });
    t.after(() => server.stop());
    const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
    await succeed(admin.call("POST", "/departments", { name: "维修服务部" }));
    const { browser: api } = await joinAs(server.url, admin, MANAGER);
    await joinAs(server.url, admin, HANDLER);
    const journey: Journey = { api, id: "", number: "" };
    const manager = await signedIn(browser, server, MANAGER.email);
    await inOrder(
      t,
      { browser, server, admin: manager, folder: folder.path },
      {
        "a manager types in a call and is told the number": (trial) => register(trial, journey),
        "it stands in the queue and is accepted with one button": (trial) => accept(trial, journey),
        "it is given to a handler": (trial) => assign(trial, journey),
        "the handler finds it among their own and plans": (trial) => plan(trial, journey),
        "who comes second is told who was first and loses nothing": (trial) => conflict(trial, journey),
        "what is typed outlives a closed form, a page loaded anew and a lost network": (trial) =>
          keep(trial, journey),
        "the keyboard leads through list and case": (trial) => byKeys(trial, journey),
        "all of it can be used on a phone": (trial) => onPhone(trial, journey),
        "English fits as well": (trial) => inEnglish(trial, journey),
      },
    );
  },
);

async function register({ admin }: Trial, journey: Journey): Promise<void> {
  const { page } = admin;
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "反馈" }).click();
  await page.getByText("收到的反馈都会出现在这里").waitFor();
  await admin.look("feedback-1-empty-desk");
  await page.getByRole("link", { name: "登记反馈" }).first().click();
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByText("请写下客户说了什么").waitFor();
  await page.getByLabel("客户原话").fill(WORDS);
  await page.getByLabel("联系人").fill("王女士");
  await page.getByLabel("电话", { exact: true }).last().fill("13888810234");
  await page.getByLabel("产品").fill("电热水器 60L");
  await page.getByLabel("满意度评分").selectOption("1");
  await admin.look("feedback-2-register-desk");
  await page.keyboard.press("Control+Enter");
  const told = page.getByRole("heading", { name: /已登记 \d{8}-TEL-001/u });
  await told.waitFor();
  journey.number = /\d{8}-TEL-\d{3}/u.exec((await told.textContent()) ?? "")?.[0] ?? "";
  await page.getByText("首次响应", { exact: true }).waitFor();
  await admin.look("feedback-3-registered-desk");
  await page.getByRole("link", { name: "打开反馈" }).click();
  await page.waitForURL(/\/feedback\/[\da-f-]{36}$/u);
  journey.id = new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function accept({ admin }: Trial, { number }: Journey): Promise<void> {
  const { page } = admin;
  const queues = page.getByRole("navigation", { name: "队列" });
  await queues.getByRole("link", { name: /待分诊\s*1/u }).click();
  await page.getByRole("link", { name: new RegExp(number, "u") }).click();
  await page.getByRole("heading", { name: number }).waitFor();
  await page.locator("blockquote mark", { hasText: "漏电" }).waitFor();
  await page.getByText(/首次响应 剩/u).waitFor();
  await admin.look("feedback-4-case-desk");
  await page.getByLabel("影响范围").selectOption({ label: "个案" });
  await page.getByRole("button", { name: "确认并受理" }).first().click();
  await stage(page, "已分诊");
  await page.getByRole("definition").filter({ hasText: "个案" }).waitFor();
}

async function assign({ admin }: Trial, { api, id }: Journey): Promise<void> {
  const { page } = admin;
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("button", { name: /^转出/u }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "分派", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "分派" }).click();
  await dialog.getByText("请选择处理人").waitFor();
  await dialog.getByLabel("责任部门").selectOption({ label: "维修服务部" });
  await dialog.getByLabel("处理人").selectOption({ label: HANDLER.name });
  await admin.look("feedback-5-assign-desk");
  await dialog.getByRole("button", { name: "分派" }).click();
  await stage(page, "已分派");
  await page
    .getByText(`下一步：提交方案，由${HANDLER.name}办理。`)
    .or(page.getByText("请至少写一项短期措施。"))
    .waitFor();
  const { handlerName } = await succeed(api.call("GET", `/feedback/${id}`));
  assert.equal(handlerName, HANDLER.name);
}

async function plan({ browser, server }: Trial, { number, api, id }: Journey): Promise<void> {
  const handler = await signedIn(browser, server, HANDLER.email);
  const { page } = handler;
  await page.goto("/feedback");
  await page
    .getByRole("navigation", { name: "队列" })
    .getByRole("link", { name: /我的\s*1/u })
    .waitFor();
  await page.getByRole("link", { name: new RegExp(number, "u") }).click();
  await page.getByText("请至少写一项短期措施。").waitFor();
  await page.getByRole("button", { name: "添加措施" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("措施内容").fill(MEASURE);
  await dialog.getByLabel("完成日期").fill("2099-01-05");
  await handler.look("feedback-6-measure-desk");
  await dialog.getByRole("button", { name: "添加措施" }).click();
  await page.getByText(MEASURE).waitFor();
  await page.getByRole("button", { name: "提交方案" }).click();
  await stage(page, "已定方案");
  await page.getByRole("button", { name: "开始处理" }).and(page.locator(":enabled")).waitFor();
  await page.keyboard.press("e");
  await stage(page, "处理中");
  await page.getByText("每项短期措施都需要附上完成的证据。").waitFor();
  await handler.look("feedback-7-executing-desk");
  const { stage: now } = await succeed(api.call("GET", `/feedback/${id}`));
  assert.equal(now, "executing");
  assert.deepEqual(handler.faults(), []);
  await handler.context.close();
}

async function conflict({ admin }: Trial, { api, id }: Journey): Promise<void> {
  const { page } = admin;
  await page.reload();
  await page.getByRole("button", { name: "编辑情况" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("客户诉求").fill("更换新机");
  const { revision } = await succeed(api.call("GET", `/feedback/${id}`));
  await succeed(api.call("PATCH", `/feedback/${id}`, { revision, cause: "安装时接地线未压紧" }));
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("您在别处刚刚更新了此反馈").waitFor();
  await admin.look("feedback-8-conflict-desk");
  await dialog.getByRole("button", { name: "载入最新情况" }).click();
  await page.getByText("已载入最新情况").first().waitFor();
  assert.equal(await dialog.getByLabel("客户诉求").inputValue(), "更换新机");
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByText("基本情况已保存").waitFor();
  const { cause, remedy } = await succeed(api.call("GET", `/feedback/${id}`));
  assert.deepEqual([cause, remedy], ["安装时接地线未压紧", "更换新机"]);
}

async function keep({ admin }: Trial, { id }: Journey): Promise<void> {
  const { page, context } = admin;
  const dialog = page.getByRole("dialog");
  const reason = dialog.getByLabel("调整原因");
  const open = (): Promise<void> => page.getByRole("button", { name: "调整优先级" }).first().click();
  await page.goto(`/feedback/${id}`);
  await open();
  await reason.fill("客户家里有孕妇，要求今天处理");
  await page.keyboard.press("Escape");
  await reason.waitFor({ state: "detached" });
  await page.reload();
  await open();
  await dialog.getByText("已恢复上次没有提交的内容").waitFor();
  assert.equal(await reason.inputValue(), "客户家里有孕妇，要求今天处理");
  await admin.look("feedback-8b-kept-desk");
  await dialog.getByRole("button", { name: "取消" }).click();
  await open();
  assert.equal(await reason.inputValue(), "");
  await page.keyboard.press("Escape");
  await page.goto("/feedback/new");
  await page.getByLabel("客户原话").fill(WORDS);
  await page.reload();
  await page.getByText("已恢复上次没有提交的内容").waitFor();
  assert.equal(await page.getByLabel("客户原话").inputValue(), WORDS);
  await page.getByRole("button", { name: "清空重填" }).click();
  assert.equal(await page.getByLabel("客户原话").inputValue(), "");
  await page.goto(`/feedback/${id}`);
  await page.getByRole("heading", { name: "写记录" }).waitFor();
  await context.setOffline(true);
  await page.keyboard.press("n");
  await page.keyboard.type(TYPED_OFFLINE);
  await page.getByRole("button", { name: "保存备注" }).click();
  await page.getByText("网络已断开，请检查网络连接后重试").waitFor();
  await page.getByRole("button", { name: "保存备注" }).and(page.locator(":enabled")).waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "保存备注" }).click();
  await page.getByRole("listitem").filter({ hasText: TYPED_OFFLINE }).waitFor();
  admin.forgive();
}

async function byKeys({ admin }: Trial, { api, number }: Journey): Promise<void> {
  const { page } = admin;
  await succeed(
    api.call("POST", "/feedback", { channel: "paper", verbatim: "师傅讲解很耐心，表扬一下。", score: 5 }),
  );
  await page.goto("/feedback?queue=open");
  const rows = page.getByRole("list", { name: "反馈列表" }).getByRole("listitem");
  await rows.nth(1).waitFor();
  await page.keyboard.press("j");
  await page.locator('[data-case][aria-current="true"]').waitFor();
  const first = page.url();
  await page.keyboard.press("j");
  await page.waitForURL((url) => url.href !== first);
  await page.keyboard.press("k");
  await page.waitForURL(first);
  await page.getByRole("link", { name: new RegExp(number, "u") }).click();
  await page.getByRole("heading", { name: number }).waitFor();
  await page.keyboard.press("n");
  await page.keyboard.type(COLLEAGUE_SAW);
  await page.getByRole("button", { name: "保存备注" }).click();
  await page.getByRole("listitem").filter({ hasText: COLLEAGUE_SAW }).waitFor();
  await page.keyboard.press("Escape");
  await admin.look("feedback-9-noted-desk");
}

async function onPhone({ browser, server }: Trial, { id, number }: Journey): Promise<void> {
  const phone = await signedIn(browser, server, HANDLER.email, PHONE);
  const { page } = phone;
  await page.goto("/feedback");
  await page.getByRole("link", { name: new RegExp(number, "u") }).waitFor();
  await phone.look("feedback-a-list-phone");
  await page.getByRole("button", { name: "筛选" }).click();
  await phone.look("feedback-b-filters-phone");
  await page.getByRole("link", { name: new RegExp(number, "u") }).click();
  await page.waitForURL(new RegExp(`/feedback/${id}`, "u"));
  await page.getByText(MEASURE).waitFor();
  await phone.look("feedback-c-case-phone");
  await page.getByRole("link", { name: "返回列表" }).click();
  await page.getByRole("link", { name: "登记反馈" }).click();
  await page.getByLabel("客户原话").waitFor();
  await phone.look("feedback-d-register-phone");
  assert.deepEqual(phone.faults(), []);
  await phone.context.close();
}

async function inEnglish({ admin }: Trial, { id }: Journey): Promise<void> {
  const { page } = admin;
  await page.getByRole("button", { name: "个人菜单" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("navigation", { name: "Queues" }).waitFor();
  await page.goto(`/feedback/${id}`);
  await page.getByRole("button", { name: "Copy the number" }).waitFor();
  await admin.look("feedback-e-case-english-desk");
  await admin.lookOnPhone("feedback-f-case-english");
  await page.goto("/feedback/new");
  await page.getByLabel("The customer's words").waitFor();
  await admin.look("feedback-g-register-english-desk");
}

function signedIn(
  browser: Browser,
  server: RunningServer,
  email: string,
  screen: typeof DESK = DESK,
): Promise<Visitor> {
  return enter(browser, server.url, { email, password: PASSWORD, screen });
}

async function stage(page: Page, name: string): Promise<void> {
  await page.locator('li[aria-current="step"]', { hasText: name }).waitFor();
}
