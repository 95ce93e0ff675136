import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../src/test/database.ts";
import { mailingDesk, SHORT_SURVEY } from "../../src/test/mailing-desk.ts";
import { startSmtpServer } from "../../src/test/smtp-server.ts";
import { openSurvey } from "../../src/test/survey.ts";
import { startSurveyServer } from "../../src/test/survey-server.ts";
import { until } from "../../src/test/until.ts";
import { freePort, newDataFolder, startServer } from "../console/running-server.ts";
import { openBrowser, PHONE, signIn, visit } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { PASSWORD, setUpFirst } from "../server/organizations.ts";

const CUSTOMERS = [
  { name: "杭州远山净水设备有限公司", contact: "林青", email: "lin.qing@example.com" },
  { name: "宁波海曙印刷厂", contact: "周岚", email: "zhou.lan@example.com" },
  { name: "温州青禾物业服务有限公司", contact: "吴迪", email: "wu.di@example.com" },
] as const;

test("three customers are invited; one answers on a phone, one unsubscribes, only the third is reminded", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  const database = await testDatabase();
  const desk = await mailingDesk(database);
  const server = await startSurveyServer(database, { clock: desk.clock });
  const survey = await openSurvey(desk.manager, SHORT_SURVEY);
  const ids: string[] = [];
  for (const { name, email, contact } of CUSTOMERS) ids.push(await desk.customer(name, email, contact));
  const key = await desk.send(survey.id, ids, { language: "both" });
  await desk.advance(key.id);
  await desk.deliver();
  const letterTo = (email: string) => {
    const found = desk.letters().find(({ to }) => to === email);
    assert.ok(found, email);
    return found;
  };
  assert.match(letterTo("lin.qing@example.com").text, /林青，您好[\s\S]*Open the survey in English: http/u);

  const phone = await visit(browser, server.url, { screen: PHONE });
  const { page } = phone;
  await page.goto(`/s/${letterTo("lin.qing@example.com").token}`);
  await page.locator('input[name="overall"][value="5"]').check({ force: true });
  await page.locator("#next").click();
  await page.getByText("感谢您的回答！").waitFor();

  await page.goto(`/u/${letterTo("zhou.lan@example.com").leave}`);
  await page.getByRole("heading", { name: "不再接收满意度调查邀请？" }).waitFor();
  await phone.look("mailing-leave-phone");
  await page.getByRole("button", { name: "确认退订" }).click();
  await page.getByRole("heading", { name: "已为您退订" }).waitFor();
  await phone.look("mailing-left-phone");
  desk.at("2026-03-11T02:01:00.000Z");
  await page.getByRole("button", { name: "恢复接收" }).click();
  await page.getByRole("heading", { name: "已恢复" }).waitFor();
  desk.at("2026-03-11T02:02:00.000Z");
  await page.goto(`/u/${letterTo("zhou.lan@example.com").leave}`);
  await page.getByRole("button", { name: "确认退订" }).click();
  await page.getByRole("heading", { name: "已为您退订" }).waitFor();
  await page.goto("/u/nonsense");
  await page.getByRole("heading", { name: "链接无法识别" }).waitFor();
  assert.deepEqual(phone.faults(), []);

  desk.at("2026-03-16T02:00:00.000Z");
  await desk.advance(key.id);
  await desk.deliver();
  const reminders = desk.letters().slice(3);
  assert.deepEqual(
    reminders.map(({ to }) => to),
    ["wu.di@example.com"],
  );
  await page.goto(`/s/${reminders[0]?.token}`);
  await page.locator('input[name="overall"][value="4"]').check({ force: true });
  await page.locator("#next").click();
  await page.getByText("感谢您的回答！").waitFor();
  await desk.hear();
  const { counts } = await desk.read(key);
  assert.deepEqual([counts.delivered, counts.reminded, counts.answered], [3, 1, 2]);
});

/** A published survey and three customers with an address, and one without. */
async function furnish(admin: ApiCaller): Promise<string> {
  const made = await succeed(admin.call("POST", "/surveys", { definition: SHORT_SURVEY }));
  const survey = String(made["id"]);
  await succeed(admin.call("POST", `/surveys/${survey}/versions`, { revision: made["revision"], note: "" }));
  const others = [{ name: "金华东阳木业有限公司", contact: "何欣", email: null }];
  for (const { name, contact, email } of [...CUSTOMERS, ...others]) {
    const { id } = await succeed(admin.call("POST", "/customers", { kind: "business", name }));
    const points = email === null ? [] : [{ kind: "email", value: email }];
    await succeed(
      admin.call("POST", `/customers/${String(id)}/contacts`, { name: contact, isPrimary: true, points }),
    );
  }
  await succeed(
    admin.call("POST", "/segments", {
      name: "浙江企业客户",
      conditions: { op: "field", field: "kind", operator: "in", value: ["business"] },
    }),
  );
  return survey;
}

test("a manager prepares, checks and sends a mailing step by step, and follows it", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  const smtp = await startSmtpServer();
  t.after(() => smtp.close());
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const port = String(await freePort());
  const server = await startServer(folder.path, { PORT: port, SMTP_URL: smtp.url });
  t.after(() => server.stop());
  const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
  const survey = await furnish(admin);
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.goto("/sign-in");
  await signIn(page, "zhao@example.com", PASSWORD);
  await page.getByRole("link", { name: "问卷", exact: true }).first().waitFor();
  await page.goto(`/surveys/${survey}/channels?tab=mail`);
  await page.getByRole("button", { name: "新建邮件邀请" }).click();
  await page.getByRole("radio", { name: "一个客户分组" }).check();
  await page.getByRole("combobox", { name: "选择客户分组" }).click();
  await page.getByTitle("浙江企业客户").waitFor();
  await page.keyboard.press("Enter");
  await visitor.look("mailing-who");
  await page.getByRole("button", { name: "下一步" }).click();
  const preview = page.frameLocator("iframe");
  await preview.getByText("林青，您好").waitFor();
  await page.getByLabel("主题").fill("请用一分钟评价{{organization}}");
  await page.getByText("请用一分钟评价云岭制冷设备售后服务中心").waitFor();
  await visitor.look("mailing-words");
  await visitor.fitOnPhone("mailing-words");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "添加一次提醒" }).click();
  await visitor.look("mailing-reminders");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByText("没有有效邮箱").first().waitFor();
  await visitor.look("mailing-check");
  await visitor.fitOnPhone("mailing-check");
  await page.getByRole("button", { name: "发送给 3 位客户" }).click();
  await page.locator("dialog").getByRole("button", { name: "发送给 3 位客户" }).click();
  await until("three mails came", () => smtp.mails.length === 3);
  await page.getByText("已送达").nth(2).waitFor();
  await visitor.look("mailing-detail");
  await visitor.lookOnPhone("mailing-detail");
  await page.getByRole("button", { name: "停止发送和提醒" }).click();
  await page.locator("dialog").getByRole("button", { name: "停止发送和提醒" }).click();
  await page.getByText("已停止").first().waitFor();
  await page.getByRole("link", { name: "返回渠道" }).click();
  await page.getByRole("heading", { name: "邮件邀请", exact: true }).waitFor();
  await visitor.look("mailing-section");
  assert.deepEqual(visitor.faults(), []);
});
