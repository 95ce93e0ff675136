import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { signCase } from "../../src/feedback/service/case-token.ts";
import { saveWebForm } from "../../src/feedback/service/public/web-form.ts";
import { readCaseRow, type CaseRow } from "../../src/feedback/store/cases.ts";
import { inOrganization } from "../../src/platform/db/database.ts";
import { testDatabase } from "../../src/test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, registerVoice, step } from "../../src/test/feedback.ts";
import { TEST_NOW } from "../../src/test/organization.ts";
import { startPublicFeedbackServer } from "../../src/test/public-feedback-server.ts";
import { LINKS } from "../../src/test/survey.ts";
import { DESK, openBrowser, PHONE, visit, type Visitor } from "../console/visitor.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const server = await startPublicFeedbackServer(database, TEST_NOW);

const pathOf = (caseId: string): string => `/f/${signCase(LINKS.secret, { orgId, caseId })}`;
const rowOf = async (id: string): Promise<CaseRow> => {
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
  assert.ok(row);
  return row;
};

async function arrive(
  t: TestContext,
  path: string,
  options: Parameters<typeof visit>[2] = { screen: PHONE },
): Promise<Visitor | null> {
  const browser = await openBrowser(t);
  if (browser === null) return null;
  const visitor = await visit(browser, server.url, options);
  await visitor.page.goto(path);
  return visitor;
}

test("a customer with a phone sees what happens, adds a word and a picture", async (t) => {
  const { id, number } = await caseAt(database, team, "executing");
  const visitor = await arrive(t, pathOf(id));
  if (visitor === null) return;
  const { page } = visitor;
  await page.getByText(number).waitFor();
  await visitor.look("case-executing-phone");
  await page.getByText("补充说明或文件").click();
  await page.getByRole("button", { name: "提交补充" }).click();
  await page.getByText("请写下您想补充的内容").first().waitFor();
  visitor.forgive();
  await visitor.look("case-fault-phone");
  await page.getByLabel("想补充的内容").fill("下午三点以后都在家，请提前打电话。");
  await page.getByLabel("图片或文档").setInputFiles({
    name: "漏水处.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]),
  });
  await page.getByRole("button", { name: "提交补充" }).click();
  await page.getByText("已收到您的补充。").waitFor();
  await page.getByText("下午三点以后都在家，请提前打电话。").waitFor();
  await page.getByText("漏水处.png").waitFor();
  await visitor.look("case-added-phone");
  assert.deepEqual(visitor.faults(), []);
});

test("a customer says that it is solved, and the case is closed; later that it is not, and it goes on", async (t) => {
  const { id } = await caseAt(database, team, "calling_back");
  const visitor = await arrive(t, pathOf(id));
  if (visitor === null) return;
  const { page } = visitor;
  await visitor.look("case-judge-phone");
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.getByText("请选择满意程度").first().waitFor();
  visitor.forgive();
  await visitor.look("case-judge-fault-phone");
  await page.getByLabel("已解决", { exact: true }).check();
  await page.getByLabel("非常满意", { exact: true }).check();
  await page.getByLabel("还有什么想说的").fill("师傅很专业。");
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.getByText("已收到您的评价，谢谢您。").waitFor();
  await visitor.look("case-closed-phone");
  assert.deepEqual([(await rowOf(id)).stage, (await rowOf(id)).result_score], ["closed", 5]);
  await page.reload();
  // A form that is sent at once is taken for a robot's.
  await page.waitForTimeout(600);
  await page.getByText("问题没有解决？").click();
  await page.getByLabel("现在是什么情况").fill("昨晚又开始漏水。");
  await page.getByRole("button", { name: "问题没有解决" }).click();
  await page.getByText("已收到。我们会换人重新处理").waitFor();
  await visitor.look("case-again-phone");
  assert.deepEqual([(await rowOf(id)).stage, (await rowOf(id)).round], ["triaged", 2]);
  assert.deepEqual(visitor.faults(), []);
});

test("the page reads in English, in the dark and at a desk, and every other state of it is accessible", async (t) => {
  const { id } = await caseAt(database, team, "checking");
  const visitor = await arrive(t, pathOf(id), { screen: DESK, locale: "en-US", dark: true });
  if (visitor === null) return;
  const { page } = visitor;
  await page.getByText("Being handled (now)").waitFor();
  await visitor.look("case-english-dark");
  await page.getByRole("link", { name: "中文" }).click();
  await page.getByText("处理中（目前）").waitFor();
  const withdrawn = await registerVoice(team.caller.at(TEST_NOW));
  await step(team.manager.at(TEST_NOW), withdrawn.id, {
    act: "withdraw",
    reason: "客户来电撤回",
    by: { kind: "customer", name: "陈女士" },
  });
  await page.goto(pathOf(withdrawn.id));
  await page.getByText("This feedback was withdrawn").waitFor();
  await visitor.look("case-withdrawn");
  await page.goto("/f/unknown");
  await page.getByText("Feedback not found").waitFor();
  await visitor.look("case-unknown");
  await page.goto(pathOf("01990000-0000-7000-8000-00000000aaaa"));
  await page.getByText("It is being registered").waitFor();
  await visitor.look("case-registering");
  assert.deepEqual(visitor.faults(), []);
});

async function openForm(): Promise<string> {
  const { url } = await team.manager.at(TEST_NOW).begin(async (work) => {
    const { tx } = work;
    const row = await tx
      .selectFrom("feedback_web_form")
      .where("org_id", "=", orgId)
      .select("revision")
      .executeTakeFirst();
    return saveWebForm(work, LINKS, {
      isOpen: true,
      intro: { zh: "请告诉我们哪里没做好，我们会尽快联系您。", en: "Tell us what went wrong." },
      serviceContact: { zh: "服务热线 400-000-0000（9:00–18:00）", en: "Service line 400-000-0000" },
      products: ["壁挂式空调", "滚筒洗衣机"],
      replyHours: 2,
      onDuty: true,
      revision: row?.revision ?? 0,
    });
  });
  return new URL(url ?? "").pathname;
}

test("somebody writes in by the form on a phone and follows it from there", async (t) => {
  const path = await openForm();
  const visitor = await arrive(t, path);
  if (visitor === null) return;
  const { page } = visitor;
  await visitor.look("form-empty-phone");
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("还有 2 处需要补充或更正").waitFor();
  visitor.forgive();
  await visitor.look("form-faults-phone");
  await page.getByLabel("发生了什么").fill("滚筒洗衣机脱水时漏水，已经报修两次。");
  await page.getByLabel("电话").fill("13800003366");
  await page.getByLabel("产品或服务").selectOption("滚筒洗衣机");
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("已收到您的反馈").waitFor();
  await page.getByText("前与您联系").waitFor();
  await visitor.look("form-sent-phone");
  const follow = await page.getByRole("link", { name: "查看处理进度" }).getAttribute("href");
  await page.goto(new URL(follow ?? "").pathname);
  await page.getByText("已通过网页收到您的反馈").waitFor();
  await visitor.look("form-followed-phone");
  assert.deepEqual(visitor.faults(), []);
});

test("a page of another site that frames the form hears its height and that it was sent", async (t) => {
  const path = await openForm();
  const browser = await openBrowser(t);
  if (browser === null) return;
  const visitor = await visit(browser, server.url, { screen: PHONE });
  const { page } = visitor;
  await page.route("**/host", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="zh-CN"><title>官网</title><iframe title="反馈" width="380" height="900" src="${server.url}${path}?embed=1"></iframe>
<script>window.heard = []; addEventListener("message", (event) => window.heard.push(event.data));</script></html>`,
    }),
  );
  await page.goto("/host");
  const frame = page.frameLocator("iframe");
  await frame.getByLabel("发生了什么").fill("上门师傅没有穿鞋套，地板划伤。");
  await frame.getByLabel("电话").fill("13800003366");
  await frame.getByRole("button", { name: "提交" }).click();
  await frame.getByText("查看处理进度").waitFor();
  const heard = (await page.evaluate("window.heard")) as { type: string; id?: string; height?: number }[];
  assert.ok(heard.some(({ type, height }) => type === "huiyin:resized" && (height ?? 0) > 200));
  assert.match(heard.find(({ type }) => type === "huiyin:completed")?.id ?? "", /^20260311-WEB-\d{3}$/u);
  assert.deepEqual(visitor.faults(), []);
});
