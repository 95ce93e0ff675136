import assert from "node:assert/strict";
import { query } from "../../src/test/embedded-trial.ts";
import type { SmtpServer } from "../../src/test/smtp-server.ts";
import { until } from "../../src/test/until.ts";
import type { Visitor } from "../console/visitor.ts";
import { databaseUrl } from "../server/server-trial.ts";
import { phoneIn, workUpTo } from "./case-by-api.ts";
import type { CaseOffice } from "./case-office.ts";
import { dialogOf, seen, stage } from "./path-round.ts";

const WORDS = "冰箱报修五天没人联系，里面的东西都坏了，我要投诉！";

/** Calls at three times of days that reach nobody, then a survey passed on, then closed as not reached. */
export async function closeUnreached(caller: Visitor, office: CaseOffice): Promise<void> {
  const { page } = caller;
  const one = await phoneIn(office, WORDS, { contact: { name: "何先生", phone: "13900001234" } });
  await workUpTo(office, one.id, "calling_back");
  await page.goto(`/feedback/${one.id}`);
  await page.getByRole("heading", { name: one.number }).waitFor();
  for (const [i, what] of ["无人接听", "占线", "关机"].entries()) {
    await page.getByRole("button", { name: "记录回访" }).click();
    await dialogOf(page).getByLabel("拨打结果").selectOption({ label: what });
    await dialogOf(page).getByRole("button", { name: "保存回访" }).click();
    await dialogOf(page).waitFor({ state: "detached" });
    await page.getByText(`回访拨打：${what}`).waitFor();
    assert.equal((await seen(office, one.id)).stage, "calling_back", `after call ${i + 1}`);
  }
  await page.getByRole("button", { name: "更多操作" }).click();
  const unreached = page.getByRole("button", { name: /^按未联系上关闭/u });
  // Three calls within the hour are one try.
  await unreached.getByText("至少需要三次不同时段的拨打记录。").waitFor();
  await caller.look("side-20-one-try-desk");
  await page.keyboard.press("Escape");
  await onOtherDays(office);
  await page.getByRole("button", { name: "发送调查" }).click();
  await dialogOf(page).getByLabel("其他方式，已转给客户").check();
  await dialogOf(page).getByLabel("怎样转给客户的").fill("微信转发给何先生的家人");
  await caller.look("side-21-survey-desk");
  await dialogOf(page).getByRole("button", { name: "记录", exact: true }).click();
  await dialogOf(page).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "更多操作" }).click();
  await unreached.click();
  await stage(page, "已关闭");
  await page.getByText("未联系上", { exact: true }).first().waitFor();
  await caller.look("side-22-unreached-desk");
  const { outcome, resultScore } = await seen(office, one.id);
  assert.deepEqual([outcome, resultScore], ["unreached", null]);
}

/** As if the first two calls had been made on the days before. */
async function onOtherDays({ server }: CaseOffice): Promise<void> {
  await query(
    databaseUrl(server.dataFolder),
    `update outreach_attempt set at = at - case disposition when 'no_answer' then interval '2 days'
       when 'busy' then interval '1 day' else interval '0' end`,
  );
}

/** An answer goes out by mail from the case and stands in its record. */
export async function answerByMail(manager: Visitor, office: CaseOffice, smtp: SmtpServer): Promise<void> {
  const { page } = manager;
  const contact = { name: "林青", email: "lin.qing@example.com" };
  const one = await phoneIn(office, "发票抬头开错了，请重新开具。", { contact });
  await page.goto(`/feedback/${one.id}`);
  await page.getByRole("heading", { name: one.number }).waitFor();
  await page.getByLabel("沟通方式").selectOption({ label: "邮件" });
  await page.getByLabel("内容", { exact: true }).fill("林女士您好，新发票已开具，今天寄出。");
  // What is written is there again after another case was read and the page loaded anew.
  await page.reload();
  await page.getByRole("heading", { name: one.number }).waitFor();
  assert.equal(
    await page.getByLabel("内容", { exact: true }).inputValue(),
    "林女士您好，新发票已开具，今天寄出。",
  );
  await page.getByRole("checkbox", { name: "发给客户" }).check();
  await manager.look("side-23-mail-desk");
  await page.getByRole("button", { name: "发送给客户" }).click();
  await page.getByText("已安排发送").waitFor();
  const mail = await until("the mail", () => smtp.mails.find(({ to }) => to.includes(contact.email)));
  assert.match(mail.data, /Subject:/u);
  await page.getByRole("listitem").filter({ hasText: "新发票已开具" }).first().waitFor();
  await manager.look("side-24-mailed-desk");
}
