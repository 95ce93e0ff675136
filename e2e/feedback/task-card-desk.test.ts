import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { freePort, newDataFolder, startServer, type RunningServer } from "../console/running-server.ts";
import { enter, openBrowser, PHONE, visit, type Visitor } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";

const MANAGER = { email: "zhou@example.com", name: "周晓岚", roles: ["manager"] };
const HANDLER = { email: "chen@example.com", name: "陈志强", roles: ["handler"] };
const MEASURE = "上门更换接水盘并清洗排水管";

/** A case at work, with one measure that is not done. */
async function caseAtWork(manager: ApiCaller, handlerId: string, departmentId: string): Promise<string> {
  const { id } = await succeed(
    manager.call("POST", "/feedback", {
      channel: "phone",
      verbatim: "中央空调漏水，淋湿了档案柜，请尽快派人来。",
      product: "风管机",
    }),
  );
  const step = async (act: string, more: object = {}): Promise<void> => {
    const { revision } = await succeed(manager.call("GET", `/feedback/${String(id)}`));
    await succeed(manager.call("POST", `/feedback/${String(id)}/steps`, { act, revision, ...more }));
  };
  await step("triage", { classification: { problemType: "repair_quality" } });
  await step("assign", { departmentId, handlerId });
  await succeed(
    manager.call("POST", `/feedback/${String(id)}/measures`, {
      term: "short",
      kind: "rework",
      text: MEASURE,
      ownerId: handlerId,
      dueOn: "2099-01-05",
    }),
  );
  await step("plan");
  return String(id);
}

function signedIn(browser: Browser, server: RunningServer, email: string): Promise<Visitor> {
  return enter(browser, server.url, { email, password: PASSWORD });
}

test(
  "a handler sends a task by a link, the guest does it, and the case shows it; a card is taken back",
  { timeout: 180_000 },
  async (t) => {
    const browser = await openBrowser(t);
    if (!browser) return;
    const folder = await newDataFolder();
    const server = await startServer(folder.path, { PORT: String(await freePort()) });
    t.after(async () => {
      await server.stop();
      await folder.remove();
    });
    const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
    const department = await succeed(admin.call("POST", "/departments", { name: "维修服务部" }));
    const { browser: api } = await joinAs(server.url, admin, MANAGER);
    const { id: handlerId } = await joinAs(server.url, admin, HANDLER);
    const id = await caseAtWork(api, handlerId, String(department["id"]));
    const handler = await signedIn(browser, server, HANDLER.email);
    const { page } = handler;
    await page.goto(`/feedback/${id}`);
    await page.getByRole("button", { name: "发任务卡" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "生成链接" }).click();
    await dialog.getByText("请填写对方姓名").waitFor();
    await dialog.getByText("没有指定措施时，请写明要做什么").waitFor();
    await dialog.getByLabel("要做的措施").selectOption({ label: MEASURE });
    await dialog.getByText("没有指定措施时，请写明要做什么").waitFor({ state: "detached" });
    await dialog.getByLabel("对方姓名").fill("王师傅");
    await dialog.getByLabel("单位").fill("顺达维修");
    await dialog.getByLabel("手机或邮箱").fill("王师傅的电话");
    await dialog.getByLabel("客户原话").check();
    await dialog.getByRole("button", { name: "生成链接" }).click();
    await dialog.getByText("联系方式须为手机、座机号码或邮箱地址").waitFor();
    handler.forgive();
    await handler.look("task-card-form-desk");
    await handler.lookOnPhone("task-card-form");
    await dialog.getByLabel("手机或邮箱").fill("138 0000 3366");
    await dialog.getByRole("button", { name: "生成链接" }).click();
    await dialog.getByRole("heading", { name: "发给 王师傅 的链接" }).waitFor();
    const link = (await dialog.getByRole("textbox", { name: "链接" }).textContent()) ?? "";
    assert.match(link, /\/t\/[\w-]{40}$/u);
    await handler.look("task-card-link-desk");
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await page.getByText("待接受").waitFor();
    const guest = await visit(browser, server.url, { screen: PHONE });
    await guest.page.goto(new URL(link).pathname);
    await guest.page.getByText("淋湿了档案柜").waitFor();
    await guest.page.waitForTimeout(600);
    await guest.page.getByRole("button", { name: "接受", exact: true }).click();
    await guest.page.getByText("已接受，谢谢您。").waitFor();
    await guest.page.waitForTimeout(600);
    await guest.page.getByLabel("完成情况").fill("接水盘已更换，排水通畅。");
    await guest.page.getByRole("button", { name: "完成", exact: true }).click();
    await guest.page.getByText("您已完成这项工作，谢谢您。").waitFor();
    await page.reload();
    await page
      .getByText("完成：王师傅（顺达维修）")
      .or(page.getByText("王师傅（顺达维修）"))
      .first()
      .waitFor();
    await page.getByText("对方提交的内容（2）").click();
    await handler.look("task-card-done-desk");
    await handler.lookOnPhone("task-card-done");
    await page.getByRole("button", { name: "发任务卡" }).click();
    await dialog.getByLabel("对方姓名").fill("李工");
    await dialog.getByLabel("说明").fill("请补拍排水口照片。");
    await dialog.getByRole("button", { name: "生成链接" }).click();
    await dialog.getByRole("heading", { name: "发给 李工 的链接" }).waitFor();
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await page.getByRole("button", { name: "收回" }).click();
    await dialog.getByRole("button", { name: "收回" }).click();
    await page.getByText("已收回").first().waitFor();
    await page.getByRole("button", { name: "个人菜单" }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await page.getByRole("navigation", { name: "Queues" }).waitFor();
    await page.goto(`/feedback/${id}`);
    await page.getByRole("button", { name: "Send a task" }).scrollIntoViewIfNeeded();
    await handler.look("task-card-english-desk");
    await page.getByRole("button", { name: "Send a task" }).click();
    await dialog.getByLabel("Phone or e-mail").waitFor();
    await handler.lookOnPhone("task-card-english");
    assert.deepEqual(handler.faults(), []);
  },
);
