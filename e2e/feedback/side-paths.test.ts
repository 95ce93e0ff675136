import assert from "node:assert/strict";
import { test } from "node:test";
import { startSmtpServer } from "../../src/test/smtp-server.ts";
import { inOrder } from "../console/trial.ts";
import { openBrowser, PHONE, visit, type Visitor } from "../console/visitor.ts";
import { succeed } from "../server/api-caller.ts";
import { act, call, phoneIn, tell, workUpTo } from "./case-by-api.ts";
import { openOffice, signedIn, type CaseOffice } from "./case-office.ts";
import { answerByMail, closeUnreached } from "./path-calls.ts";
import { dialogOf, seen, stage } from "./path-round.ts";

const LATE = "空调报修三天没人上门，打了两次电话都说在安排，我要投诉！";

test("the ways beside the main one are walked on the screens", { timeout: 420_000 }, async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const smtp = await startSmtpServer();
  t.after(() => smtp.close());
  const office = await openOffice(t, { SMTP_URL: smtp.url });
  const admin = await signedIn(browser, office, "manager");
  await inOrder(
    t,
    { browser, server: office.server, admin, folder: office.server.dataFolder },
    {
      "praise and what was solved at first contact close in one step": ({ admin: manager }) =>
        closeAtOnce(manager, office),
      "twins are merged into one and set apart again": ({ admin: manager }) => mergeTwins(manager, office),
      "a handler returns a case once, and a plan can be rejected": async ({ browser: other }) =>
        returned(await signedIn(other, office, "handler"), await signedIn(other, office, "manager"), office),
      "waiting for the customer ends by the customer's own word": async ({ browser: other }) =>
        paused(
          await signedIn(other, office, "handler"),
          await visit(other, office.server.url, { screen: PHONE }),
          office,
        ),
      "after a second no management decides, and the customer may object": async ({
        admin: manager,
        browser: other,
      }) => reviewed(manager, await visit(other, office.server.url, { screen: PHONE }), office),
      "a case ends as referred, invalid or withdrawn, with a reason": ({ admin: manager }) =>
        ended(manager, office),
      "whom three calls and a survey do not reach is closed as not reached": async ({ browser: other }) =>
        closeUnreached(await signedIn(other, office, "caller"), office),
      "an answer is sent by mail from the case": ({ admin: manager }) => answerByMail(manager, office, smtp),
      "who checks their own work in a small team says why, and it is counted": ({ admin: manager }) =>
        overridden(manager, office),
    },
  );
});

async function open({ page }: Visitor, { id, number }: { readonly id: string; readonly number: string }) {
  await page.goto(`/feedback/${id}`);
  await page.getByRole("heading", { name: number }).waitFor();
}

/** Takes a step of the menu of other steps. */
async function choose({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("button", { name: new RegExp(`^${name}`, "u") }).click();
}

/** Gives the reason that a step asks for, and takes it. */
async function giveReason({ page }: Visitor, name: string, reason: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.getByText("请写明原因").waitFor();
  await dialog.getByLabel("原因", { exact: true }).fill(reason);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

async function closeAtOnce(manager: Visitor, office: CaseOffice): Promise<void> {
  const { page } = manager;
  const praise = await phoneIn(office, "师傅上门很准时，讲解也耐心，表扬一下。", { score: 5 });
  await open(manager, praise);
  await choose(manager, "当场办结");
  assert.equal(await dialogOf(page).getByLabel("表扬").isChecked(), true);
  await manager.look("side-01-at-once-desk");
  await dialogOf(page).getByRole("button", { name: "当场办结" }).click();
  await stage(page, "已关闭");
  // The track names no stage that the case never was in.
  assert.equal(await page.getByRole("list", { name: "办理阶段" }).getByRole("listitem").count(), 2);
  await manager.look("side-02-praise-desk");
  const asked = await phoneIn(office, "请问滤网多久清洗一次？");
  await open(manager, asked);
  await choose(manager, "当场办结");
  await dialogOf(page).getByLabel("首次联系即解决").check();
  await dialogOf(page).getByRole("button", { name: "当场办结" }).click();
  await stage(page, "已关闭");
  const outcomes = [await seen(office, praise.id), await seen(office, asked.id)].map(
    ({ outcome }) => outcome,
  );
  assert.deepEqual(outcomes, ["praise", "solved_at_first_contact"]);
}

async function mergeTwins(manager: Visitor, office: CaseOffice): Promise<void> {
  const { page } = manager;
  const contact = { contact: { name: "陈女士", phone: "13800002451" } };
  const first = await phoneIn(office, LATE, contact);
  const second = await phoneIn(office, "还是那台空调，报修三天了没人上门，要投诉！", contact);
  await open(manager, second);
  await page.getByText("可能是同一件事").waitFor();
  await page.getByRole("listitem").filter({ hasText: first.number }).getByText("同一联系方式").waitFor();
  await manager.look("side-03-twins-desk");
  const before = await running(office, second.id);
  await page
    .getByRole("listitem")
    .filter({ hasText: first.number })
    .getByRole("button", { name: "并入这条" })
    .click();
  await stage(page, "已合并");
  await page.getByRole("link", { name: `已并入 ${first.number}` }).waitFor();
  await manager.look("side-04-merged-desk");
  assert.deepEqual(await running(office, second.id), []);
  await choose(manager, "撤销合并");
  await giveReason(manager, "撤销合并", "核对后是两台空调");
  await stage(page, "已登记");
  assert.deepEqual(await running(office, second.id), before);
}

async function running({ admin }: CaseOffice, id: string): Promise<readonly unknown[]> {
  const { clocks } = await succeed(admin.call("GET", `/feedback/${id}`));
  return (clocks as readonly Readonly<Record<string, unknown>>[])
    .filter((clock) => clock["state"] === "running")
    .map((clock) => [clock["clock"], clock["dueAt"]]);
}

async function returned(handler: Visitor, manager: Visitor, office: CaseOffice): Promise<void> {
  const one = await phoneIn(office, LATE);
  await workUpTo(office, one.id, "assigned");
  await open(handler, one);
  await choose(handler, "退回");
  await giveReason(handler, "退回", "客户地址不在本部门的服务区域");
  await handler.page.getByText(/由客服主管或部门负责人办理|看不到这条反馈/u).waitFor();
  assert.deepEqual(
    [(await seen(office, one.id)).stage, (await seen(office, one.id)).handlerId],
    ["triaged", null],
  );
  await workUpTo(office, one.id, "assigned");
  await open(handler, one);
  await handler.page.getByRole("button", { name: "更多操作" }).click();
  const again = handler.page.getByRole("button", { name: /^退回/u });
  assert.equal(await again.getAttribute("aria-disabled"), "true");
  await handler.page.getByText("本轮已退回过一次，请由主管决定归属。").waitFor();
  await handler.look("side-05-returned-once-desk");
  await workUpTo(office, one.id, "planned");
  await open(manager, one);
  await choose(manager, "退回方案");
  await giveReason(manager, "退回方案", "没有写明补偿客户误工的办法");
  await stage(manager.page, "已分派");
  await manager.page.getByText("没有写明补偿客户误工的办法").waitFor();
  await manager.look("side-06-plan-rejected-desk");
  assert.deepEqual([handler.faults(), manager.faults()], [[], []]);
  await handler.context.close();
  await manager.context.close();
}

async function paused(handler: Visitor, customer: Visitor, office: CaseOffice): Promise<void> {
  const one = await phoneIn(office, LATE);
  await workUpTo(office, one.id, "executing");
  await open(handler, one);
  const { page } = handler;
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("button", { name: /^暂停/u }).getByText("请先告知客户").waitFor();
  await page.keyboard.press("Escape");
  await tell(office, one.id, "handler");
  await page.reload();
  await choose(handler, "暂停");
  await dialogOf(page).getByLabel("暂停到").fill("2099-01-05T10:00");
  await handler.look("side-07-pause-desk");
  await giveReason(handler, "暂停（等待客户）", "等客户确认安装位置");
  await page.getByText(/解决方案 已暂停/u).waitFor();
  await page.getByRole("button", { name: "继续", exact: true }).waitFor();
  await handler.look("side-08-paused-desk");
  await customer.page.goto(one.page);
  await customer.page.getByText("正在等待您补充情况").first().waitFor();
  await customer.look("side-09-waiting-phone");
  await customer.page.getByText("补充说明或文件").click();
  await customer.page.getByLabel("想补充的内容").fill("装在阳台左侧。");
  await customer.page.getByRole("button", { name: "提交补充" }).click();
  await customer.page.getByText("已收到您的补充。").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "提交核查" }).waitFor();
  await page.getByText("装在阳台左侧。").waitFor();
  assert.equal(await page.getByText(/解决方案 已暂停/u).count(), 0);
  assert.deepEqual([handler.faults(), customer.faults()], [[], []]);
  await handler.context.close();
  await customer.context.close();
}

async function reviewed(manager: Visitor, customer: Visitor, office: CaseOffice): Promise<void> {
  const one = await phoneIn(office, LATE);
  await workUpTo(office, one.id, "calling_back");
  await call(office, one.id, { satisfaction: "partly", score: 3, note: "声音还是大" });
  await workUpTo(office, one.id, "calling_back", "otherHandler");
  await call(office, one.id, { satisfaction: "dissatisfied", score: 1, note: "要求退货" });
  const { page } = manager;
  await page.goto("/feedback?queue=in_review");
  await page.getByRole("link", { name: new RegExp(one.number, "u") }).click();
  await stage(page, "管理层评审");
  await page.getByRole("button", { name: "重新处理" }).waitFor();
  await manager.look("side-10-review-desk");
  await choose(manager, "评审后关闭");
  await giveReason(manager, "评审后关闭", "已按三包规定检测合格，退货条件不满足");
  await stage(page, "已关闭");
  await page.getByText("未能解决").first().waitFor();
  await manager.look("side-11-unresolved-desk");
  assert.equal((await seen(office, one.id)).resultScore, 1);
  await customer.page.goto(one.page);
  // Nobody writes as fast as a robot, which the page takes for one.
  await customer.look("side-12-closed-phone");
  await customer.page.getByText("问题没有解决？").click();
  await customer.page.getByLabel("现在是什么情况").fill("检测报告没有给我看，要求复检。");
  await customer.page.getByRole("button", { name: "问题没有解决" }).click();
  await customer.page.getByText("已收到。我们会换人重新处理").first().waitFor();
  await customer.look("side-13-objected-phone");
  const { stage: now, round, resultScore } = await seen(office, one.id);
  assert.deepEqual([now, round, resultScore], ["triaged", 3, null]);
  assert.deepEqual(customer.faults(), []);
  await customer.context.close();
}

async function ended(manager: Visitor, office: CaseOffice): Promise<void> {
  for (const [name, reached, said] of [
    ["转出", "已转出", "属物业管理的公共水管，已转交物业"],
    ["判为无效", "无效", "测试来电，没有反馈内容"],
    ["客户撤回", "客户撤回", "客户来电，问题已自行解决"],
  ] as const) {
    const one = await phoneIn(office, "楼道水管漏水，希望派人看一下");
    await act(office, "manager", one.id, { act: "triage" });
    await tell(office, one.id, "manager");
    await open(manager, one);
    await choose(manager, name);
    await giveReason(manager, name, said);
    await stage(manager.page, reached);
    await manager.page.getByText(said).waitFor();
    await manager.look(`side-13-${reached}-desk`);
  }
}

async function overridden(manager: Visitor, office: CaseOffice): Promise<void> {
  const { page } = manager;
  const settings = await succeed(office.admin.call("GET", "/feedback-settings"));
  const { lowScore, compensationLimits, revision } = settings;
  const small = { mayOverride: true, lowScore, compensationLimits, revision };
  await succeed(office.admin.call("PUT", "/feedback-settings", small));
  const one = await phoneIn(office, LATE);
  await workUpTo(office, one.id, "checking", "manager");
  await open(manager, one);
  await page.getByText("核查人不能是处理人或措施负责人，请换人核查。").first().waitFor();
  await manager.look("side-14-own-work-desk");
  await page.getByRole("button", { name: "不分岗办理…" }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: "落实", exact: true }).check();
  await dialog.getByRole("radio", { name: "已解决", exact: true }).check();
  await dialog.getByRole("radio", { name: "通过，转满意度回访" }).check();
  await dialog.getByRole("button", { name: "提交核查" }).click();
  await dialog.getByText("请写明理由").waitFor();
  await dialog.getByLabel("不分岗办理的理由").fill("门店只有两人，另一人休假");
  await manager.look("side-15-override-desk");
  await dialog.getByRole("button", { name: "提交核查" }).click();
  await stage(page, "回访中");
  await page.getByText("不分岗办理：门店只有两人，另一人休假").waitFor();
  const period = `from=2020-01-01T00:00:00Z&before=2099-01-01T00:00:00Z`;
  const { volume } = await succeed(office.admin.call("GET", `/feedback-figures?${period}`));
  assert.equal((volume as { overridden: number }).overridden, 1);
}
