import assert from "node:assert/strict";
import test from "node:test";
import { createCustomer } from "../../customer/service/create-customer.ts";
import { Failure } from "../../kit/failure.ts";
import { customerDraft } from "../../test/customer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { LINKS, openSurvey, SERVICE_SURVEY, templateSurvey } from "../../test/survey.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { serviceEn } from "../words/service-en.ts";
import { serviceZh } from "../words/service-zh.ts";
import { archiveSurvey } from "./archive-survey.ts";
import { createLinks, type LinkDraft } from "./create-links.ts";
import { createSurvey } from "./create-survey.ts";
import { listLinks } from "./list-links.ts";
import { readSurvey } from "./list-surveys.ts";
import { publishSurvey } from "./publish-survey.ts";
import { saveSurvey } from "./save-survey.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "明川家电售后服务部");
const manager = await signedInAs(database, orgId, ["manager"]);

const LINK: LinkDraft = { channel: "link", label: "", fields: {}, customerIds: [], expiresAt: null };

async function begin(definition: SurveyDefinition): Promise<string> {
  return (await manager.begin((work) => createSurvey(work, { definition }))).id;
}
const publish = (id: string, revision: number) =>
  manager.begin((work) => publishSurvey(work, id, { revision, note: "" }));
const linksOf = async (id: string) =>
  (await manager.begin((work) => listLinks(work, LINKS, id, { limit: 10 }))).items;

/** What the reader is told, in both languages. */
async function refusal(act: Promise<unknown>): Promise<{ code: string; zh: string; en: string }> {
  const error: unknown = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Failure, String(error));
  const { code, details } = error;
  const known = code as keyof typeof serviceZh;
  return { code, zh: serviceZh[known](details as never), en: serviceEn[known](details) };
}

test("a survey for known customers gets no public link by being published, and none can be given out", async () => {
  const id = await begin(templateSurvey("product_after_sales"));
  await publish(id, 1);
  assert.deepEqual(await linksOf(id), []);
  const told = await refusal(manager.begin((work) => createLinks(work, LINKS, id, LINK)));
  assert.equal(told.code, "survey-needs-personal-links");
  assert.match(told.zh, /此问卷只接受个人链接/u);
  assert.match(told.en, /personal links only/u);
  const customer = await manager.begin((work) => createCustomer(work, customerDraft()));
  const { items } = await manager.begin((work) =>
    createLinks(work, LINKS, id, { ...LINK, customerIds: [customer.id] }),
  );
  assert.deepEqual(
    items.map(({ kind }) => kind),
    ["personal"],
  );
});

test("what was published decides about public links, not the draft that goes on", async () => {
  const open = templateSurvey("feedback_card");
  const personal = { ...open, settings: { ...open.settings, anonymous: false } };
  const id = await begin(open);
  await publish(id, 1);
  await manager.begin((work) => saveSurvey(work, id, { definition: personal, revision: 1 }));
  assert.equal((await manager.begin((work) => readSurvey(work, id))).acceptsAnonymous, true);
  await manager.begin((work) => createLinks(work, LINKS, id, LINK));
  await publish(id, 2);
  assert.equal((await manager.begin((work) => readSurvey(work, id))).acceptsAnonymous, false);
  const told = await refusal(manager.begin((work) => createLinks(work, LINKS, id, LINK)));
  assert.equal(told.code, "survey-needs-personal-links");
});

test("allowed to be answered by anyone again, the survey gets its public link with that version", async () => {
  const personal = templateSurvey("churn_warning");
  const id = await begin(personal);
  await publish(id, 1);
  assert.equal((await linksOf(id)).length, 0);
  const open = { ...personal, settings: { ...personal.settings, anonymous: true } };
  await manager.begin((work) => saveSurvey(work, id, { definition: open, revision: 1 }));
  await publish(id, 2);
  assert.deepEqual(
    (await linksOf(id)).map(({ kind }) => kind),
    ["public"],
  );
});

test("an unfinished draft is refused with the place and what to do there", async () => {
  const id = await begin({
    ...SERVICE_SURVEY,
    pages: SERVICE_SURVEY.pages.map((page, p) =>
      p === 2 ? { ...page, questions: page.questions.map((one) => ({ ...one, text: { zh: "" } })) } : page,
    ),
  });
  const told = await refusal(publish(id, 1));
  assert.equal(told.code, "survey-definition-faulty");
  assert.match(told.zh, /有 3 处需要改正。第一处在第 3 页第 1 题的文字.+此处不能为空/u);
  assert.match(told.en, /page 3, question 1, wording .+must not be empty/u);
});

test("nothing new, an older draft and an archived survey are refused, each in its own words", async () => {
  const { id } = await openSurvey(manager);
  assert.match((await refusal(publish(id, 1))).zh, /自第 1 版发布以来没有改动/u);
  assert.equal((await refusal(publish(id, 7))).code, "conflict-survey-changed");
  const draft = await begin(SERVICE_SURVEY);
  await manager.begin((work) => archiveSurvey(work, draft));
  assert.equal((await refusal(publish(draft, 1))).code, "conflict-survey-archived");
});
