import assert from "node:assert/strict";
import { test } from "node:test";
import { SURVEY_TEMPLATES } from "../../src/survey/domain/templates/survey-templates.ts";
import { until } from "../../src/test/until.ts";
import { freePort, newDataFolder, startServer } from "../console/running-server.ts";
import { inOrder, type Trial } from "../console/trial.ts";
import { openBrowser, signIn, visit, type Visitor } from "../console/visitor.ts";
import { apiCaller, succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";

const TITLE = "2026 年第四季度服务满意度评估";
const MATRICES = {
  quality: ["standard", "result", "attitude"],
  response: ["timeliness", "contact"],
  ability: ["skill", "plan"],
  value: ["price", "worth"],
  cooperation: ["stability", "staff"],
} as const;

/** The survey under test, and an administrator's calls. */
interface Desk {
  readonly admin: ApiCaller;
  readonly surveyId: string;
  /** Address customers answer at. */
  readonly link: string;
}

let desk: Desk;

test("answers become figures, a number opens its responses, and review and correction change the figures", async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
  await joinAs(server.url, admin, { email: "gu@example.com", name: "顾怀远", roles: ["viewer"] });
  desk = { admin, ...(await openSurvey(admin)) };
  const trial: Trial = { browser, server, admin: await visit(browser, server.url), folder: folder.path };
  await inOrder(t, trial, {
    "a survey without answers leads to its channels": seeNothingYet,
    "three customers answer, one of them one grade throughout": answer,
    "the results page asks for all it shows at once": askAtOnce,
    "the results say the finding with n and interval": seeFigures,
    "a number opens exactly its responses": openNumber,
    "the straight line is reviewed by keyboard and left out with a reason": review,
    "the figures follow and say what was left out": seeLeftOut,
    "an answer is corrected, what was sent stays to be seen, and the figures follow": correct,
    "a reader of figures sees no single response": readAsViewer,
  });
});

async function openSurvey(admin: ApiCaller): Promise<Omit<Desk, "admin">> {
  const template = SURVEY_TEMPLATES.find(({ code }) => code === "periodic_assessment");
  assert.ok(template);
  const definition = { ...template, settings: { ...template.settings, anonymous: true } };
  const { id, revision } = await succeed(admin.call("POST", "/surveys", { definition, title: TITLE }));
  await succeed(admin.call("POST", `/surveys/${String(id)}/versions`, { revision }));
  const links = await succeed(admin.call("GET", `/surveys/${String(id)}/links`));
  const [first] = links["items"] as readonly { readonly url: string }[];
  return { surveyId: String(id), link: first?.url ?? "" };
}

/** Answers as a customer's program does. */
async function send(overall: number, grades: (at: number) => number, words: string): Promise<void> {
  let at = 0;
  const rows = Object.entries(MATRICES).map(([question, codes]) => [
    question,
    Object.fromEntries(codes.map((code) => [code, grades(at++)])),
  ]);
  const answers = { overall, ...Object.fromEntries(rows), recommendation: 9, suggestion: words };
  const isLow = overall <= 3 || Object.values(answers).some((one) => JSON.stringify(one).match(/:[123]\b/u));
  const response = await fetch(desk.link, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers: { ...answers, ...(isLow && { low_reason: "备件等了三天" }) } }),
  });
  assert.equal(response.status, 201, await response.text());
}

const at = (page: string): string => `/surveys/${desk.surveyId}/${page}`;

async function results(): Promise<Readonly<Record<string, unknown>>> {
  return succeed(desk.admin.call("GET", at("results")));
}

async function seeNothingYet({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto(at("results"));
  await signIn(page, "zhao@example.com", PASSWORD);
  await page.getByRole("heading", { name: "还没有收到答卷" }).waitFor();
  await page.getByRole("link", { name: "去渠道发放问卷" }).waitFor();
  await admin.look("80-results-empty");
}

async function answer(): Promise<void> {
  await send(5, (i) => (i % 2 === 0 ? 5 : 4), "师傅准时上门，讲解很清楚");
  await send(2, (i) => (i === 7 ? 1 : 4), "收费偏高，希望明码标价");
  await send(5, () => 5, "没有");
  await until("the check of three responses", async () => {
    const { unchecked, flagged } = await results();
    return unchecked === 0 && flagged === 1;
  });
}

/** No answer comes before all are asked for: a page that asked for one after the other would wait for ever. */
async function askAtOnce({ admin }: Trial): Promise<void> {
  const { page } = admin;
  const parts = "results|versions|links|quota-progress";
  const address = new RegExp(`/api/v1/surveys/${desk.surveyId}(?:/(?:${parts}))?(?:\\?|$)`, "u");
  const asked = new Set<string>();
  const all = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    asked.add(new URL(route.request().url()).pathname);
    if (asked.size === 5) all.resolve();
    await all.promise;
    await route.continue();
  });
  await page.goto(at("results"));
  await page.getByRole("heading", { name: "总体满意度", exact: false }).first().waitFor();
  assert.equal(asked.size, 5);
  await page.unroute(address);
}

async function seeFigures({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto(at("results"));
  // Two of three are very satisfied: 200 % ÷ 3.
  await page.getByRole("heading", { name: "总体满意度 66.7%，“价格合理性”最低，均值 3.33 分" }).waitFor();
  await page.getByText("n = 3", { exact: false }).first().waitFor();
  await page.getByText("样本不足").first().waitFor();
  await page.getByText("收费偏高，希望明码标价").waitFor();
  await admin.look("81-results");
  await admin.lookOnPhone("81-results");
}

async function openNumber({ admin }: Trial): Promise<void> {
  const { page } = admin;
  const card = page.getByRole("region", { name: "您对我们的总体满意程度如何？" });
  await card.getByRole("link", { name: "2", exact: true }).click();
  await page.getByRole("button", { name: /总体满意程度如何.*5 非常满意/u }).waitFor();
  await page.getByText("共显示 2 条").waitFor();
  await admin.look("82-responses");
  await admin.fitOnPhone("82-responses");
}

async function review({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.getByRole("link", { name: "逐份复核（1）" }).click();
  await page.getByRole("heading", { name: "复核答卷" }).waitFor();
  await page.getByText("5 项以上的评分全部相同，可能没有逐项考虑。").waitFor();
  await admin.look("83-review");
  await admin.fitOnPhone("83-review");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "未认真作答" }).click();
  await admin.look("84-review-reason");
  await dialog.getByRole("textbox", { name: "原因" }).press("Enter");
  await page.getByText("已从统计中剔除").waitFor();
  await page.getByText(/判定剔除：未认真作答/u).waitFor();
}

async function seeLeftOut({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto(at("results"));
  await page.getByRole("heading", { name: /^总体满意度 50.0%/u }).waitFor();
  await page.getByRole("link", { name: "人工剔除 1" }).click();
  await page.getByText("共显示 1 条").waitFor();
  const { received, valid, toReview } = await results();
  assert.deepEqual([received, valid, toReview], [3, 2, 0]);
}

async function correct({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto(`${at("responses")}?gradeAtMost=2`);
  await page.getByRole("link", { name: /今天/u }).click();
  await page.getByRole("button", { name: "更正" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("overall").selectOption("4");
  await dialog.getByLabel("更正原因").fill("客户来电，总体评分点错");
  await admin.look("85-correction");
  await admin.fitOnPhone("85-correction");
  await dialog.getByRole("button", { name: "保存更正" }).click();
  await page.getByText("已更正，统计已更新").waitFor();
  await page.locator("del").first().waitFor();
  assert.match((await page.locator("del").first().textContent()) ?? "", /2\s*不满意/u);
  await page.getByText("赵敏 更正 1 题").waitFor();
  await admin.look("86-response-corrected");
  await admin.fitOnPhone("86-response-corrected");
  await page.goto(at("results"));
  await page.getByRole("heading", { name: /^总体满意度 90.0%/u }).waitFor();
}

async function readAsViewer({ browser, server }: Trial): Promise<void> {
  const gu = apiCaller(server.url);
  await succeed(gu.call("POST", "/session", { email: "gu@example.com", password: PASSWORD }));
  await succeed(gu.call("PATCH", "/session/user", { language: "en" }));
  for (const path of [`/responses?surveyId=${desk.surveyId}`, at("verbatims"), "/responses/counts"])
    assert.equal((await gu.call("GET", path)).status, 403, path);
  const viewer: Visitor = await visit(browser, server.url, { locale: "en-US", dark: true });
  const { page } = viewer;
  await page.goto(at("results"));
  await signIn(page, "gu@example.com", PASSWORD);
  await page.getByRole("heading", { name: /^Overall satisfaction 90.0%/u }).waitFor();
  await page.getByText("Words are shown to those who may see single responses.").first().waitFor();
  assert.equal(await page.getByText("收费偏高，希望明码标价").count(), 0);
  assert.equal(await page.getByRole("link", { name: "Responses" }).count(), 0);
  await viewer.look("87-results-viewer-english-night");
  await viewer.lookOnPhone("87-results-viewer-english-night");
  await page.goto("/responses");
  await page.getByRole("heading", { name: "You may not use this page" }).waitFor();
  assert.deepEqual(viewer.faults(), []);
}
