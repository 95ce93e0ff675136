import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { query } from "../../src/test/embedded-trial.ts";
import { inOrder } from "../console/trial.ts";
import { DESK, enter, openBrowser, PHONE, type Visitor } from "../console/visitor.ts";
import { succeed } from "../server/api-caller.ts";
import { PASSWORD } from "../server/organizations.ts";
import { databaseUrl } from "../server/server-trial.ts";
import { openOffice, STAFF, type CaseOffice } from "./case-office.ts";

const WORDS = "维修师傅迟到两小时还态度恶劣，我要投诉！";
const DEPARTMENT = "维修服务部";

/** What later parts need from those before. */
interface Journey {
  readonly browser: Browser;
  readonly office: CaseOffice;
  readonly manager: Visitor;
  id: string;
  number: string;
  /** The month before this one: `2026-10`. */
  readonly month: string;
}

test(
  "whose a case was is decided, appealed and ruled on, and the month is frozen with it",
  { timeout: 300_000 },
  async (t) => {
    const browser = await openBrowser(t);
    if (!browser) return;
    const office = await openOffice(t);
    const manager = await signedIn(browser, office, STAFF.manager.email);
    const month = Temporal.Now.plainDateISO("Asia/Shanghai").toPlainYearMonth().subtract({ months: 1 });
    const journey: Journey = { browser, office, manager, id: "", number: "", month: month.toString() };
    await registerClosed(journey);
    const part = (run: (journey: Journey) => Promise<void>) => () => run(journey);
    await inOrder(
      t,
      { browser, server: office.server, admin: manager, folder: office.server.dataFolder },
      {
        "the manager decides whose the case was": part(decide),
        "the head of the department appeals": part(appeal),
        "who decided does not rule, another does": part(rule),
        "the month is frozen, and a number opens its cases": part(freeze),
        "what changes later is named, and corrected by a further version": part(correct),
        "a long-term measure is checked at its date": part(check),
        "all of it fits a phone and English": part(fits),
      },
    );
  },
);

/** A complaint that was solved at once, a month ago. */
async function registerClosed(journey: Journey): Promise<void> {
  const { office, month } = journey;
  const { api } = office.people.manager;
  const closed = {
    channel: "phone",
    verbatim: WORDS,
    product: "电热水器",
    closeAs: "solved_at_first_contact",
  };
  const { id, number } = await succeed(api.call("POST", "/feedback", closed));
  [journey.id, journey.number] = [String(id), String(number)];
  await query(
    databaseUrl(office.server.dataFolder),
    `update feedback_case set voice = 'complaint', received_at = '${month}-05T02:00:00Z',
       closed_at = '${month}-09T02:00:00Z', first_closed_at = '${month}-09T02:00:00Z',
       department_id = '${office.people.head.departmentId}', handler_id = '${office.people.handler.id}'
     where id = '${journey.id}'`,
  );
}

async function decide({ manager, number }: Journey): Promise<void> {
  const { page } = manager;
  await page.goto("/feedback/appraisals");
  await page.getByText("待冻结").waitFor();
  await manager.look("appraisal-1-months-desk");
  await page.goto("/feedback/responsibilities");
  await page.getByText("待认定 1").waitFor();
  await manager.look("appraisal-2-to-decide-desk");
  await page.getByRole("link", { name: number }).click();
  const card = page.getByRole("region", { name: "责任认定" });
  await card.getByText("建议（未认定）").waitFor();
  await card.getByRole("button", { name: "认定责任" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("比例 1（%）").fill("60");
  await dialog.getByRole("button", { name: "添加责任方" }).click();
  await dialog.getByLabel("责任部门 2").selectOption({ label: "客户服务部" });
  assert.equal(await dialog.getByLabel("比例 2（%）").inputValue(), "40");
  await dialog.getByRole("button", { name: "认定责任" }).click();
  await dialog.getByText("请写明理由").waitFor();
  await dialog.getByLabel("理由").fill("派单后未与客户确认到达时间");
  await manager.look("appraisal-3-decide-desk");
  await dialog.getByRole("button", { name: "认定责任" }).click();
  await card.getByText("申诉期内").waitFor();
  await card.getByText(`${DEPARTMENT} 60%`).waitFor();
  await manager.look("appraisal-4-decided-desk");
}

async function appeal({ browser, office, number }: Journey): Promise<void> {
  const head = await signedIn(browser, office, STAFF.head.email);
  const { page } = head;
  await page.goto("/feedback/responsibilities");
  await page.getByText("我可申诉 1").waitFor();
  await page.getByRole("link", { name: number }).click();
  const card = page.getByRole("region", { name: "责任认定" });
  await card.getByRole("button", { name: "申诉" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("申诉理由").fill("当天暴雨封路，已电话告知客户");
  await head.look("appraisal-5-appeal-desk");
  await dialog.getByRole("button", { name: "申诉" }).click();
  await card.getByText("申诉待裁定").waitFor();
  assert.deepEqual(head.faults(), []);
  await head.context.close();
}

async function rule({ browser, office, manager, id }: Journey): Promise<void> {
  await manager.page.reload();
  await manager.page.getByText("您参与了原认定，按规定由其他主管裁定。").waitFor();
  assert.equal(await manager.page.getByRole("button", { name: "裁定申诉" }).count(), 0);
  const admin = await signedIn(browser, office, "zhao@example.com");
  const { page } = admin;
  await page.goto(`/feedback/${id}`);
  const card = page.getByRole("region", { name: "责任认定" });
  await card.getByRole("button", { name: "裁定申诉" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("裁定理由").fill("有通话记录，但未按规定改约，维持原认定");
  await admin.look("appraisal-6-rule-desk");
  await dialog.getByRole("button", { name: "裁定申诉" }).click();
  await card.getByText("已生效", { exact: true }).waitFor();
  await card.getByText("已生效，计入月度考核").waitFor();
  await admin.look("appraisal-7-final-desk");
  assert.deepEqual(admin.faults(), []);
  await admin.context.close();
}

async function freeze({ manager, month, number, id }: Journey): Promise<void> {
  const { page } = manager;
  await page.goto("/feedback/appraisals");
  await page.getByText("待冻结").waitFor();
  await page.getByRole("link", { name: month }).click();
  await page.getByText("未冻结：数字随反馈变化。").waitFor();
  await page.getByRole("button", { name: "冻结本月" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "冻结本月" }).click();
  await page.getByText(/第 1 版 · 周晓岚冻结/u).waitFor();
  await manager.look("appraisal-8-frozen-desk");
  await page.getByRole("link", { name: `${DEPARTMENT} 责任件数 1，打开名单` }).click();
  const dialog = page.getByRole("dialog", { name: `${DEPARTMENT} · 责任件数` });
  await dialog.getByText("60%").waitFor();
  await dialog.getByText("冻结时的名单").waitFor();
  await manager.look("appraisal-9-cases-desk");
  await dialog.getByRole("link", { name: number }).click();
  await page.waitForURL(new RegExp(`/feedback/${id}$`, "u"));
}

async function correct({ manager, office, month, id }: Journey): Promise<void> {
  const { page } = manager;
  await query(databaseUrl(office.server.dataFolder), `update feedback_case set round = 2 where id = '${id}'`);
  await page.goto(`/feedback/appraisals/${month}`);
  await page.getByText("重开率：不计入 → 计入").waitFor();
  await page.getByRole("button", { name: "更正" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "更正" }).click();
  await dialog.getByText("请写明更正原因").waitFor();
  await dialog.getByLabel("更正原因").fill("客户来电要求继续处理");
  await dialog.getByRole("button", { name: "更正" }).click();
  await page.getByText(/第 2 版 · 周晓岚冻结/u).waitFor();
  await page.getByText("冻结后没有变化。").waitFor();
  await page.getByLabel("版本").selectOption({ label: "第 1 版" });
  await page.getByText("这是较早的版本，最新为第 2 版。").waitFor();
  await manager.look("appraisal-a-old-desk");
}

async function check({ browser, office, id }: Journey): Promise<void> {
  const today = Temporal.Now.plainDateISO("Asia/Shanghai").toString();
  const measureId = crypto.randomUUID();
  await query(
    databaseUrl(office.server.dataFolder),
    `insert into feedback_measure (org_id, id, case_id, round, term, kind, text, owner_id, due_on, done_at, check_on,
       created_at)
     select org_id, '${measureId}', id, 1, 'long', 'training', '全员上门礼仪培训', '${office.people.handler.id}',
       '${today}', now(), '${today}', now() from feedback_case where id = '${id}'`,
  );
  const checker = await signedIn(browser, office, STAFF.checker.email);
  const { page } = checker;
  await page.goto("/feedback/follow-up-checks");
  const item = page.getByRole("listitem").filter({ hasText: "全员上门礼仪培训" });
  await item.getByRole("button", { name: "写核查结论" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("认定“已落实”需要证据文件").waitFor();
  await checker.look("appraisal-b-verdict-desk");
  await dialog.getByRole("button", { name: "取消" }).click();
  await item.locator("input[type=file]").setInputFiles({
    name: "培训签到表.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("维修服务部 12 人全部到场"),
  });
  await item.getByText("证据 1 份").waitFor();
  await item.getByRole("button", { name: "写核查结论" }).click();
  await dialog.getByLabel("核查时看到了什么").fill("核对签到表与考核成绩，12 人全部通过");
  await dialog.getByRole("button", { name: "提交结论" }).click();
  await page.getByText("没有需要核查的长期措施").waitFor();
  await page.getByText("已核查", { exact: true }).click();
  await page.getByText("郑可心核查于").waitFor();
  await checker.look("appraisal-c-judged-desk");
  assert.deepEqual(checker.faults(), []);
  await checker.context.close();
}

async function fits({ browser, office, manager, month, id }: Journey): Promise<void> {
  const pages = [
    ["months", "/feedback/appraisals"],
    ["sheet", `/feedback/appraisals/${month}`],
    ["cases", `/feedback/appraisals/${month}?figure=closed&group=all`],
    ["list", "/feedback/responsibilities?list=final"],
    ["checks", "/feedback/follow-up-checks?when=judged"],
    ["case", `/feedback/${id}`],
  ] as const;
  const walk = async (name: string, visitor: Visitor): Promise<void> => {
    for (const [page, address] of pages) {
      await visitor.page.goto(address);
      await visitor.page.getByRole("heading", { level: 1 }).first().waitFor();
      await visitor.look(`appraisal-d-${page}-${name}`);
      if (name === "english") await visitor.lookOnPhone(`appraisal-d-${page}-${name}`);
    }
    assert.deepEqual(visitor.faults(), []);
  };
  const phone = await signedIn(browser, office, STAFF.manager.email, PHONE);
  await walk("phone", phone);
  await phone.context.close();
  await manager.page.getByRole("button", { name: "个人菜单" }).click();
  await manager.page.getByRole("menuitemradio", { name: "English" }).click();
  await manager.page.getByRole("link", { name: "Appraisal", exact: true }).waitFor();
  await walk("english", manager);
}

function signedIn(
  browser: Browser,
  { server }: CaseOffice,
  email: string,
  screen: typeof DESK = DESK,
): Promise<Visitor> {
  return enter(browser, server.url, { email, password: PASSWORD, screen });
}
