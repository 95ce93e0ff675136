import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { Failure } from "../../kit/failure.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { LINKS, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import { archiveSurvey, unarchiveSurvey } from "./archive-survey.ts";
import { closeSurvey, reopenSurvey } from "./close-survey.ts";
import { createSurvey } from "./create-survey.ts";
import { listLinks } from "./list-links.ts";
import { listSurveyTemplates } from "./list-survey-templates.ts";
import { listSurveys, readSurvey } from "./list-surveys.ts";
import { publishSurvey } from "./publish-survey.ts";
import { listVersions, readVersion } from "./read-versions.ts";
import { saveSurvey } from "./save-survey.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const analyst = await signedInAs(database, orgId, ["analyst"]);
const viewer = await signedInAs(database, orgId, ["viewer"]);
const hasCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

const renamed = (zh: string) => ({ ...SERVICE_SURVEY, title: { zh } });

test("a survey can be begun empty, from every template, as a copy, and not from nowhere", async () => {
  const empty = await analyst.begin((work) => createSurvey(work, {}));
  assert.equal(empty.status, "draft");
  const { items } = await analyst.begin(listSurveyTemplates);
  assert.equal(items.length, 8);
  for (const { code } of items) {
    const made = await analyst.begin((work) => createSurvey(work, { template: code }));
    assert.deepEqual([made.template, made.faults], [code, []]);
  }
  const copy = await analyst.begin((work) => createSurvey(work, { copyOf: empty.id, title: "复制的问卷" }));
  assert.equal(copy.title, "复制的问卷");
  await assert.rejects(
    analyst.begin((work) => createSurvey(work, { template: "none" })),
    hasCode("survey-template-unknown"),
  );
});

test("who only reads may not build", async () => {
  const { id } = await analyst.begin((work) => createSurvey(work, {}));
  await assert.rejects(
    viewer.begin((work) => createSurvey(work, {})),
    hasCode("forbidden"),
  );
  await assert.rejects(
    viewer.begin((work) => closeSurvey(work, id)),
    hasCode("forbidden"),
  );
  assert.equal((await viewer.begin((work) => readSurvey(work, id))).id, id);
});

test("two people do not write over each other's draft", async () => {
  const { id } = await analyst.begin((work) => createSurvey(work, { definition: SERVICE_SURVEY }));
  const save = (zh: string) =>
    analyst.begin((work) => saveSurvey(work, id, { definition: renamed(zh), revision: 1 }));
  const [first, second] = await Promise.allSettled([save("甲的标题"), save("乙的标题")]);
  const failed = [first, second].filter((one) => one.status === "rejected");
  assert.equal(failed.length, 1);
  assert.ok(hasCode("conflict-survey-changed")(failed[0]?.reason));
});

test("an unfinished draft is kept with its faults and cannot be published", async () => {
  const { id } = await analyst.begin((work) => createSurvey(work, {}));
  const definition = { ...SERVICE_SURVEY, title: { zh: "" } };
  const saved = await analyst.begin((work) => saveSurvey(work, id, { definition, revision: 1 }));
  assert.ok(saved.faults.length > 0);
  await assert.rejects(
    analyst.begin((work) => publishSurvey(work, id, { revision: 2, note: "" })),
    hasCode("survey-definition-faulty"),
  );
  await assert.rejects(
    analyst.begin((work) => saveSurvey(work, id, { definition: { pages: 7 }, revision: 2 })),
    hasCode("survey-definition-faulty"),
  );
});

test("a published version never changes, whatever becomes of the draft", async () => {
  const { id } = await openSurvey(analyst);
  await assert.rejects(
    analyst.begin((work) => publishSurvey(work, id, { revision: 1, note: "" })),
    hasCode("conflict-nothing-to-publish"),
  );
  const saved = await analyst.begin((work) =>
    saveSurvey(work, id, { definition: renamed("改名后的调查"), revision: 1 }),
  );
  assert.equal(saved.hasUnpublishedChanges, true);
  const one = await analyst.begin((work) => readVersion(work, id, 1));
  assert.deepEqual(one.definition, SERVICE_SURVEY);
  assert.deepEqual(
    one.measures.map(({ kind, indicator }) => `${kind} ${indicator}`),
    ["grade overall-satisfaction", "grade politeness", "grade price-fairness", "nps nps"],
  );
  await analyst.begin((work) => publishSurvey(work, id, { revision: 2, note: "改了标题" }));
  const { items } = await viewer.begin((work) => listVersions(work, id));
  assert.deepEqual(
    items.map(({ number, note }) => [number, note]),
    [
      [2, "改了标题"],
      [1, ""],
    ],
  );
  await assert.rejects(
    inOrganization(database, orgId, (tx) =>
      sql`update survey_version set note = '' where org_id = ${orgId}`.execute(tx),
    ),
    { code: "42501" },
  );
});

test("a survey is closed, reopened, closed, archived and taken out again", async () => {
  const { id } = await openSurvey(analyst);
  await assert.rejects(
    analyst.begin((work) => archiveSurvey(work, id)),
    hasCode("conflict-survey-takes-answers"),
  );
  assert.equal((await analyst.begin((work) => closeSurvey(work, id))).status, "closed");
  assert.equal((await analyst.begin((work) => reopenSurvey(work, id))).status, "published");
  await analyst.begin((work) => closeSurvey(work, id));
  assert.equal((await analyst.begin((work) => archiveSurvey(work, id))).status, "archived");
  const listed = async (status?: "archived") =>
    (await viewer.begin((work) => listSurveys(work, { limit: 200, status }))).items.some(
      (item) => item.id === id,
    );
  assert.deepEqual([await listed(), await listed("archived")], [false, true]);
  assert.equal((await analyst.begin((work) => unarchiveSurvey(work, id))).status, "closed");
});

test("the list goes on where it stopped and finds by title", async () => {
  const org = await makeOrganization(database, "青禾物业客服中心");
  const person = await signedInAs(database, org, ["manager"]);
  for (const zh of ["春季回访", "夏季回访", "秋季走访"])
    await person.begin((work) => createSurvey(work, { definition: renamed(zh) }));
  const first = await person.begin((work) => listSurveys(work, { limit: 2 }));
  const rest = await person.begin((work) => listSurveys(work, { limit: 2, cursor: first.nextCursor ?? "" }));
  assert.equal(new Set([...first.items, ...rest.items].map(({ id }) => id)).size, 3);
  assert.equal(rest.nextCursor, null);
  const found = await person.begin((work) => listSurveys(work, { limit: 9, q: "回访" }));
  assert.equal(found.items.length, 2);
});

test("the first version comes with a public link", async () => {
  const survey = await analyst.begin((work) => createSurvey(work, { definition: SERVICE_SURVEY }));
  await analyst.begin((work) => publishSurvey(work, survey.id, { revision: 1, note: "" }));
  const { items } = await analyst.begin((work) => listLinks(work, LINKS, survey.id, { limit: 10 }));
  assert.equal(items.length, 1);
  assert.match(items[0]?.url ?? "", /^http:\/\/127\.0\.0\.1:7300\/s\/[\w-]{40}$/u);
});
