import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../src/test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam } from "../../src/test/feedback.ts";
import { guestDesk, INSPECTOR } from "../../src/test/guest-desk.ts";
import { TEST_NOW } from "../../src/test/organization.ts";
import { startPublicFeedbackServer } from "../../src/test/public-feedback-server.ts";
import { DESK, openBrowser, PHONE, visit } from "../console/visitor.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const server = await startPublicFeedbackServer(database, TEST_NOW);
const desk = guestDesk(database, team, server.url);
const PHOTO = {
  name: "完工.png",
  mimeType: "image/png",
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]),
};

async function taskPath(): Promise<string> {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId, showsWords: true, showsContact: true });
  return new URL(desk.addressOf(card.id)).pathname;
}

test("a guest with a phone accepts a task, tells how it goes and finishes it", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  const guest = await visit(browser, server.url, { screen: PHONE });
  const { page } = guest;
  await page.goto(await taskPath());
  await page.getByText("请上门更换电容并拍照。").waitFor();
  await guest.look("card-sent-phone");
  await page.getByText("无法承担？").click();
  await page.getByRole("button", { name: "无法承担" }).click();
  await page.getByText("请写明原因。").first().waitFor();
  guest.forgive();
  await guest.look("card-fault-phone");
  await page.getByLabel("预计哪天完成（选填）").fill("2026-03-13");
  await page.getByRole("button", { name: "接受", exact: true }).click();
  await page.getByText("已接受，谢谢您。").waitFor();
  await page.getByText("预计完成：3月13日").waitFor();
  await guest.look("card-accepted-phone");
  await page.getByText("进展与照片").click();
  await page.getByLabel("进展说明").fill("已到现场，配件型号一致。");
  await page
    .getByLabel("照片或文档")
    .first()
    .setInputFiles([PHOTO, { ...PHOTO, name: "机号.png" }]);
  await page.getByRole("button", { name: "提交进展" }).click();
  await page.getByText("机号.png").waitFor();
  await page.getByLabel("完成情况").fill("电容已更换，制冷正常。");
  await page.getByRole("button", { name: "完成", exact: true }).click();
  await page.getByText("您已完成这项工作，谢谢您。").waitFor();
  await guest.look("card-done-phone");
  assert.deepEqual(guest.faults(), []);
});

test("without script the same card works as well", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { ...PHONE },
    locale: "zh-CN",
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(await taskPath());
  // A form that is sent at once is taken for a robot's.
  await page.waitForTimeout(600);
  await page.getByRole("button", { name: "接受", exact: true }).click();
  await page.getByText("已接受，谢谢您。").waitFor();
  await page.waitForTimeout(600);
  await page.getByLabel("完成情况").fill("电容已更换。");
  await page.getByLabel("照片或文档").last().setInputFiles(PHOTO);
  await page.getByRole("button", { name: "完成", exact: true }).click();
  await page.getByText("您已完成这项工作，谢谢您。").waitFor();
  await page.getByText("完工.png").waitFor();
  await context.close();
});

test("a third party checks on a phone; the card reads in English, in the dark, and after its day", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  const { id } = await caseAt(database, team, "checking");
  const card = await desk.send(team.verifier, id, { kind: "check", ...INSPECTOR, words: "请现场核查。" });
  const { pathname } = new URL(desk.addressOf(card.id));
  const english = await visit(browser, server.url, { screen: DESK, locale: "en-US", dark: true });
  await english.page.goto(pathname);
  await english.page.getByText("Invitation to check").first().waitFor();
  await english.look("check-english-dark");
  assert.deepEqual(english.faults(), []);
  const guest = await visit(browser, server.url, { screen: PHONE });
  const { page } = guest;
  await page.goto(pathname);
  await page.getByRole("link", { name: "上门检修照片.jpg" }).waitFor();
  await guest.look("check-phone");
  await page.getByRole("button", { name: "提交核查结果" }).click();
  await page.getByText("请选择“有效”或“无效”。").first().waitFor();
  guest.forgive();
  await guest.look("check-faults-phone");
  await page.getByLabel("有效", { exact: true }).check();
  await page.getByLabel("已解决", { exact: true }).check();
  await page.getByRole("button", { name: "提交核查结果" }).click();
  await page.getByText("您的核查结果：通过。谢谢您。").waitFor();
  await guest.look("check-passed-phone");
  await page.goto("/t/unknown");
  await page.getByText("没有找到这张卡").waitFor();
  guest.forgive();
  await guest.look("card-unknown-phone");
  assert.deepEqual(guest.faults(), []);
});
