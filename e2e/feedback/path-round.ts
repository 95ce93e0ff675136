import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { Visitor } from "../console/visitor.ts";
import { succeed } from "../server/api-caller.ts";
import type { CaseOffice, StaffName } from "./case-office.ts";
import type { OpenedCase } from "./path-voice.ts";

/** One round of handling. */
export interface Round {
  readonly round: 1 | 2;
  readonly handler: StaffName;
  readonly measure: string;
  readonly cause: string;
}

/** Waits until the screen shows that the case stands there. */
export async function stage(page: Page, name: string): Promise<void> {
  await page.locator('li[aria-current="step"]', { hasText: name }).waitFor();
}

export const dialogOf = (page: Page): Locator => page.getByRole("dialog");

/** The case as the API tells it. */
export async function seen({ admin }: CaseOffice, id: string) {
  return (await succeed(admin.call("GET", `/feedback/${id}`))) as {
    readonly stage: string;
    readonly round: number;
    readonly priority: string;
    readonly outcome: string | null;
    readonly handlerId: string | null;
    readonly resultScore: number | null;
  };
}

/** Opens the case from the list, as its reader does. */
export async function openCase({ page }: Visitor, { number, id }: OpenedCase, queue: string): Promise<void> {
  await page.goto("/feedback");
  await page
    .getByRole("navigation", { name: "队列" })
    .getByRole("link", { name: new RegExp(`^${queue}`, "u") })
    .click();
  await page.getByRole("link", { name: new RegExp(number, "u") }).click();
  await page.waitForURL(new RegExp(`/feedback/${id}`, "u"));
  await page.getByRole("heading", { name: number }).waitFor();
}

/** The manager gives the case to a handler. */
export async function assign(manager: Visitor, office: CaseOffice, { handler, round }: Round): Promise<void> {
  const { page } = manager;
  await page.getByRole("button", { name: "分派", exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel("责任部门").selectOption({ label: "维修服务部" });
  await dialog.getByLabel("处理人").selectOption(office.people[handler].id);
  await manager.look(`path-${round}-05-assign-desk`);
  await dialog.getByRole("button", { name: "分派" }).click();
  await stage(page, "已分派");
}

async function addMeasure(
  { page }: Visitor,
  text: string,
  fill: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole("button", { name: "添加措施" }).first().click();
  const dialog = dialogOf(page);
  await dialog.getByLabel("措施内容").fill(text);
  await dialog.getByLabel("完成日期").fill("2099-01-05");
  await fill(dialog);
  await dialog.getByRole("button", { name: "添加措施" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(text).first().waitFor();
}

/** The handler plans what is done now and what later, and begins. */
export async function plan(handler: Visitor, { round, measure }: Round): Promise<void> {
  const { page } = handler;
  await page.getByText("请至少写一项短期措施。").first().waitFor();
  await addMeasure(handler, measure, async (dialog) => {
    await dialog.getByLabel("费用（元）").fill("186.35");
    await handler.look(`path-${round}-06-measure-desk`);
  });
  if (round === 1)
    await addMeasure(handler, "每日晨会抽查前一天的上门准点情况", async (dialog) => {
      await dialog.getByLabel("长期措施").check();
      await dialog.getByLabel("核查日期").fill("2099-03-05");
    });
  await page.getByRole("button", { name: "提交方案" }).click();
  await stage(page, "已定方案");
  await handler.look(`path-${round}-07-planned-desk`);
}

/** Execution up to the check: done, shown by a photo, the customer told, the cause named. */
export async function execute(handler: Visitor, { round, measure, cause }: Round): Promise<void> {
  const { page } = handler;
  await page.getByRole("button", { name: "开始处理" }).click();
  await stage(page, "处理中");
  const submit = page.getByRole("button", { name: "提交核查" });
  assert.equal(await submit.isDisabled(), true, "nothing is done yet");
  const item = page.getByRole("listitem").filter({ hasText: measure }).filter({ hasText: "标记完成" });
  await item.getByRole("button", { name: "标记完成" }).click();
  await dialogOf(page).getByLabel("完成情况").fill("压缩机电容与风机已更换，试机两小时制冷正常");
  await dialogOf(page).getByRole("button", { name: "标记完成" }).click();
  await page.getByText("压缩机电容与风机已更换").first().waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: measure })
    .locator('input[type="file"]')
    .setInputFiles({
      name: `第${round}轮检修照片.jpg`,
      mimeType: "image/jpeg",
      buffer: await page.screenshot({ type: "jpeg", quality: 60 }),
    });
  await page.getByText(`第${round}轮检修照片.jpg`).first().waitFor();
  await page.getByRole("button", { name: "记录告知" }).click();
  await page.getByLabel("内容", { exact: true }).fill("空调已修好并试机，师傅已当面道歉，请您留意使用情况。");
  assert.equal(await page.getByRole("checkbox", { name: "告知了处理结果" }).isChecked(), true);
  await handler.look(`path-${round}-08-executing-desk`);
  await page.getByRole("button", { name: "记录答复" }).click();
  await page.getByRole("button", { name: "记录告知" }).waitFor({ state: "detached" });
  // What caused the first round is known; the second says what was overlooked then.
  await page.getByRole("button", { name: round === 1 ? "填写原因" : "编辑情况" }).click();
  await dialogOf(page).getByLabel("原因", { exact: true }).fill(cause);
  await dialogOf(page).getByRole("button", { name: "保存" }).click();
  await dialogOf(page).waitFor({ state: "detached" });
  await submit.and(page.locator(":enabled")).click();
  await stage(page, "核查中").catch(() => undefined);
  await page.getByText("由未参与处理的核查员或主管办理", { exact: false }).waitFor();
  // The handler's own screen offers no check.
  assert.equal(await page.getByRole("button", { name: "核查结果" }).count(), 0);
  await page.getByText("您参与过处理，不能核查或回访这条反馈。").waitFor();
  await handler.look(`path-${round}-09-submitted-desk`);
}

/** The handler checks their own work past the screen: refused, with the reason in words. */
export async function refuseOwnCheck(
  { people }: CaseOffice,
  id: string,
  handler: StaffName,
  code = "forbidden-feedback-step",
): Promise<void> {
  const { api } = people[handler];
  const { revision } = await succeed(api.call("GET", `/feedback/${id}`));
  const form = { revision, passed: true, problemSolved: true, lines: [] };
  const own = await api.call("POST", `/feedback/${id}/checks`, form);
  assert.deepEqual([own.status, own.code], [403, code]);
  assert.match(String(own.body["detail"]), /不能|不归您/u);
}

/** Somebody of another department checks, measure by measure. */
export async function check(checker: Visitor, { round, measure }: Round): Promise<void> {
  const { page } = checker;
  await page.getByRole("button", { name: "核查结果" }).click();
  const dialog = dialogOf(page);
  await dialog.getByText(measure).waitFor();
  await dialog.getByText(`第${round}轮检修照片.jpg`).waitFor();
  await dialog.getByRole("button", { name: "提交核查" }).click();
  await dialog.getByText("请选择核查结论").waitFor();
  await dialog.getByRole("radio", { name: "落实", exact: true }).check();
  await dialog.getByLabel("说明").fill("照片与配件更换记录相符");
  await dialog.getByRole("radio", { name: "已解决", exact: true }).check();
  await dialog.getByRole("radio", { name: "通过，转满意度回访" }).check();
  await checker.look(`path-${round}-10-check-desk`);
  await dialog.getByRole("button", { name: "提交核查" }).click();
  await dialog.waitFor({ state: "detached" });
}
