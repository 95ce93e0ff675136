import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { until } from "../../src/test/until.ts";
import { PHONE, visit } from "../console/visitor.ts";
import { itemsOf, succeed } from "../server/api-caller.ts";
import type { CaseOffice } from "./case-office.ts";

export const WORDS =
  "空调修了两次还是不制冷，师傅迟到三小时也没有说一声，打客服电话一直占线，再不解决我就要投诉。";

/** The case that an answer opens, and where its customer follows it. */
export interface OpenedCase {
  readonly id: string;
  readonly number: string;
  /** `/f/…`. */
  readonly page: string;
}

/** Publishes the feedback card by the API; answers its public address. */
export async function publishCard({ people }: CaseOffice): Promise<string> {
  const { api } = people.manager;
  const card = { template: "feedback_card", title: "上门维修回访" };
  const { id, revision } = await succeed(api.call("POST", "/surveys", card));
  await succeed(api.call("POST", `/surveys/${String(id)}/versions`, { revision }));
  const [first] = itemsOf(await succeed(api.call("GET", `/surveys/${String(id)}/links`)));
  return String(first?.["url"]);
}

/** A customer answers on a phone that they are dissatisfied, and follows the link of the thank-you page. */
export async function answerDissatisfied(
  browser: Browser,
  office: CaseOffice,
  link: string,
): Promise<OpenedCase> {
  const customer = await visit(browser, office.server.url, { screen: PHONE });
  const { page } = customer;
  await page.goto(link);
  await page.locator('input[name="overall"][value="1"]').check({ force: true });
  await page.getByLabel("哪里让您不满意？").fill(WORDS);
  await page.locator("[name=phone]").fill("13800002451");
  await customer.look("path-01-answer-phone");
  await page.locator("#next").click();
  await page.getByRole("heading", { name: "感谢您" }).waitFor();
  await customer.look("path-02-thanks-phone");
  await page.getByRole("link", { name: "我们已收到您的反馈，可在此查看处理进度" }).click();
  await page.waitForURL(/\/f\/[\w-]+$/u);
  const { api } = office.people.manager;
  const found = await until("the case of the answer", async () => {
    const [one] = itemsOf(await succeed(api.call("GET", "/feedback?queue=to_triage")));
    return one;
  });
  await page.reload();
  await page.getByText(String(found["number"])).waitFor();
  await page.getByText("已收到（目前）").waitFor();
  await customer.look("path-03-followed-phone");
  assert.deepEqual(customer.faults(), []);
  const place = new URL(page.url()).pathname;
  await customer.context.close();
  return { id: String(found["id"]), number: String(found["number"]), page: place };
}
