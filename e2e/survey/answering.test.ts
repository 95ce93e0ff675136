import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { GOOD_ANSWERS, openSurvey, SERVICE_SURVEY, templateSurvey } from "../../src/test/survey.ts";
import { testDatabase } from "../../src/test/database.ts";
import { makeOrganization, signedInAs } from "../../src/test/organization.ts";
import { startSurveyServer } from "../../src/test/survey-server.ts";
import { until } from "../../src/test/until.ts";
import { listResponses } from "../../src/survey/service/list-responses.ts";
import { closeSurvey } from "../../src/survey/service/close-survey.ts";
import { DESK, openBrowser, PHONE, visit, type Visitor } from "../console/visitor.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "明川家电售后服务部");
const manager = await signedInAs(database, orgId, ["manager"]);
const server = await startSurveyServer(database);

const ofSurvey = async (surveyId: string) =>
  (await manager.begin((work) => listResponses(work, { surveyId, limit: 200 }))).items;

async function arrive(
  t: TestContext,
  token: string,
  options: Parameters<typeof visit>[2] = {},
): Promise<Visitor | null> {
  const browser = await openBrowser(t);
  if (browser === null) return null;
  const visitor = await visit(browser, server.url, options);
  await visitor.page.goto(`/s/${token}`);
  return visitor;
}

async function choose({ page }: Visitor, name: string, value: string | number): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
}

test("a customer with a phone answers, with logic at once and thanks at the end", async (t) => {
  const survey = await openSurvey(manager);
  const visitor = await arrive(t, survey.token, { screen: PHONE });
  if (visitor === null) return;
  const { page } = visitor;
  await visitor.look("survey-first-phone");
  await page.locator("#next").click();
  await page.getByText("还有 1 处需要补充或更正").waitFor();
  await visitor.look("survey-fault-phone");
  await choose(visitor, "overall", 5);
  await page.locator("#next").click();
  const reason = page.locator("#q-price_reason");
  await choose(visitor, "aspects.attitude", 5);
  await choose(visitor, "aspects.price", 4);
  assert.equal(await reason.isVisible(), false);
  const about = await page.locator(".about").innerText();
  await choose(visitor, "aspects.price", 3);
  assert.equal(await reason.isVisible(), true);
  const [before, after] = [about, await page.locator(".about").innerText()].map(
    (line) => /(\d+) 题/u.exec(line)?.[1],
  );
  assert.equal(Number(after), Number(before) + 1, "the number of questions follows the answers");
  await page.locator("[name=price_reason]").fill("配件收费偏高");
  await visitor.look("survey-matrix-phone");
  await page.locator("#next").click();
  await page.locator('[name="reasons.other"]').fill("讲解清楚");
  await choose(visitor, "nps", 9);
  await visitor.look("survey-last-phone");
  await page.locator("#next").click();
  await page.getByText("感谢您的回答！").waitFor();
  assert.equal(await page.locator(".about").count(), 0);
  await visitor.look("survey-thanks-phone");
  const [response] = await ofSurvey(survey.id);
  assert.deepEqual(response?.answers["reasons"], [{ code: "other", text: "讲解清楚" }]);
  assert.equal(response?.mode, "script");
  assert.deepEqual(visitor.faults(), []);
});

test("what was filled in is there again when the page is opened anew, and after a lost network it is sent once", async (t) => {
  const survey = await openSurvey(manager);
  const visitor = await arrive(t, survey.token, { screen: PHONE });
  if (visitor === null) return;
  const { page, context } = visitor;
  await choose(visitor, "overall", 4);
  await page.locator("#next").click();
  await choose(visitor, "aspects.attitude", 5);
  await page.locator('[name="aspects.attitude.remark"]').fill("师傅很有耐心");
  await page.reload();
  await page.getByText("已恢复您上次填写的内容").waitFor();
  assert.equal(await page.locator('[name="aspects.attitude.remark"]').inputValue(), "师傅很有耐心");
  await choose(visitor, "aspects.price", 5);
  await page.locator("#next").click();
  await context.setOffline(true);
  await page.locator("#next").click();
  await page.getByText("网络不通，您的回答已保存在本机").waitFor();
  visitor.forgive();
  await visitor.look("survey-offline-phone");
  assert.equal((await ofSurvey(survey.id)).length, 0);
  await context.setOffline(false);
  await page.getByText("感谢您的回答！").waitFor();
  assert.equal((await ofSurvey(survey.id)).length, 1);
  visitor.forgive();
  assert.deepEqual(visitor.faults(), []);
});

test("an answer that was stored while the network failed is not stored twice", async (t) => {
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, pages: SERVICE_SURVEY.pages.slice(0, 1) });
  const visitor = await arrive(t, survey.token, { screen: PHONE });
  if (visitor === null) return;
  const { page } = visitor;
  let lost = 0;
  await page.route("**/s/*", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    return route.abort();
  });
  await choose(visitor, "overall", 5);
  await page.locator("#next").click();
  await page.getByText("网络不通").waitFor();
  await page.reload();
  await page.getByText("感谢您的回答！").waitFor();
  assert.equal((await ofSurvey(survey.id)).length, 1);
});

test("a survey that closes while it is filled in says so", async (t) => {
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, pages: SERVICE_SURVEY.pages.slice(0, 1) });
  const visitor = await arrive(t, survey.token);
  if (visitor === null) return;
  await choose(visitor, "overall", 5);
  await manager.begin((work) => closeSurvey(work, survey.id));
  await visitor.page.locator("#next").click();
  await visitor.page.getByText("本次调查已经结束").waitFor();
  await until(
    "the state is forgotten",
    async () => (await fetch(`${server.url}/s/${survey.token}`)).status === 410,
  );
  await visitor.page.reload();
  await visitor.look("survey-closed-desk");
  assert.deepEqual(visitor.faults(), []);
});

test("one question at a time, by keyboard alone, in English, in the dark", async (t) => {
  const settings = { ...SERVICE_SURVEY.settings, presentation: "one_at_a_time" as const };
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, settings });
  const visitor = await arrive(t, survey.token, { screen: PHONE, locale: "en-US", dark: true });
  if (visitor === null) return;
  const { page } = visitor;
  const visible = () => page.locator("[data-question]:visible").count();
  assert.equal(await visible(), 1);
  await page.locator('input[name="overall"]').first().focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await visitor.look("survey-one-dark-en-phone");
  await page.keyboard.press("Enter");
  await page.locator("#q-aspects").waitFor();
  assert.equal(await visible(), 1);
  for (const row of ["attitude", "price"]) {
    await page.locator(`input[name="aspects.${row}"]`).first().focus();
    await page.keyboard.press("ArrowLeft");
  }
  await visitor.look("survey-matrix-dark-en-phone");
  await page.keyboard.press("Enter");
  await page.locator("#q-reasons").waitFor();
  for (const next of ["#q-nps", "#q-phone"]) {
    await page.locator("#next").press("Enter");
    await page.locator(next).waitFor();
  }
  await page.locator("#next").press("Enter");
  await page.getByText("Thank you for your answers!").waitFor();
  const [response] = await ofSurvey(survey.id);
  assert.deepEqual([response?.language, response?.answers["overall"]], ["en", 5]);
  assert.deepEqual(visitor.faults(), []);
});

test("without script, on a phone and at a desk, page by page", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  for (const [screen, name] of [
    [PHONE, "phone"],
    [DESK, "desk"],
  ] as const) {
    const survey = await openSurvey(manager);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { ...screen },
      baseURL: server.url,
      locale: "zh-CN",
    });
    const page = await context.newPage();
    const shot = (what: string) =>
      page.screenshot({
        path: `${process.env["HUIYIN_PICTURES"] ?? "/tmp"}/survey-plain-${what}-${name}.png`,
        fullPage: true,
      });
    await page.goto(`/s/${survey.token}`);
    await page.locator('input[name="overall"][value="3"]').check({ force: true });
    await shot("first");
    await page.locator("#next").click();
    await page.locator('input[name="aspects.attitude"][value="4"]').check({ force: true });
    await page.locator('input[name="aspects.price"][value="1"]').check({ force: true });
    await page.keyboard.press("Enter");
    await page.getByText("还有 1 处需要补充或更正").waitFor();
    await page.locator("[name=price_reason]").fill(GOOD_ANSWERS.price_reason);
    await shot("matrix");
    await page.locator("#next").click();
    await page.locator('input[name="nps"][value="6"]').check({ force: true });
    await shot("last");
    await page.locator("#next").click();
    await page.getByText("感谢您的回答！").waitFor();
    await shot("thanks");
    assert.equal((await ofSurvey(survey.id)).length, 1);
    await context.close();
  }
});

test("every template fits phone and desk, light and dark, in both languages, for every reader", async (t) => {
  const browser = await openBrowser(t);
  if (browser === null) return;
  const codes = ["product_after_sales", "periodic_assessment", "feedback_card", "churn_warning"];
  for (const [i, code] of codes.entries()) {
    const definition = templateSurvey(code);
    const survey = await openSurvey(manager, {
      ...definition,
      settings: { ...definition.settings, anonymous: true },
    });
    const visitor = await visit(browser, server.url, {
      dark: i % 2 === 1,
      locale: i === 1 ? "en-US" : "zh-CN",
    });
    await visitor.page.goto(`/s/${survey.token}`);
    await visitor.page.evaluate(
      'for (const part of document.querySelectorAll("[data-page],[data-question]")) part.hidden = false',
    );
    await visitor.look(`survey-${code}-desk`);
    await visitor.lookOnPhone(`survey-${code}`);
    assert.deepEqual(visitor.faults(), []);
  }
});
