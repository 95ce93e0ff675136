import assert from "node:assert/strict";
import test from "node:test";
import { randomUUIDv7 } from "node:crypto";
import { createCustomer } from "../../../customer/service/create-customer.ts";
import { Failure } from "../../../kit/failure.ts";
import { bringIn, takenOut, typeIn } from "../../../test/answer-sheets.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import { testStorage } from "../../../test/imports.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey, SERVICE_SURVEY } from "../../../test/survey.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { closeSurvey } from "../close-survey.ts";
import { createSurvey } from "../create-survey.ts";
import { publishSurvey } from "../publish-survey.ts";
import { listResponses } from "../list-responses.ts";

const database = await testDatabase();
const storage = await testStorage();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const interviewer = await signedInAs(database, orgId, ["interviewer"]);
const hasCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

/** Takes answers, of unknown customers or not. */
async function published(definition: SurveyDefinition): Promise<{ readonly id: string }> {
  const made = await manager.begin((work) => createSurvey(work, { definition }));
  await manager.begin((work) => publishSurvey(work, made.id, { revision: made.revision, note: "" }));
  return made;
}

async function responsesOf(surveyId: string) {
  const { items } = await manager.begin((work) => listResponses(work, { surveyId, limit: 200 }));
  return items;
}

const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

test("a hostile sheet: formulas, ratings of 99, a megabyte of text, hundreds of columns, a version there never was", async () => {
  const survey = await openSurvey(manager);
  const strange = Array.from({ length: 300 }, (_, i) => `多余的列${i}`).join(",");
  const done = await bringIn(manager, storage, survey.id, {
    content: csv(
      `overall,aspects.attitude,aspects.price,price_reason,phone,version,reasons,${strange}`,
      "99,5,5,,,,",
      `5,5,1,${"长".repeat(350_000)},,,`,
      "5,5,5,,,7,",
      "5,5,5,,打不通,,",
      "=1+4,5,5,,,,",
      "5,5,5,,,,__proto__",
      `5,5,2,"=HYPERLINK(""http://x"",""点我"")",,,`,
      ",,,,,,",
    ),
  });
  assert.deepEqual(done.counts, { read: 7, stored: 1, repeated: 0, failed: 6 });
  assert.deepEqual(
    done.faults.map(({ row, column, code }) => [row, column, code]),
    [
      [2, "overall", "out-of-range"],
      [3, "price_reason", "text-too-long"],
      [4, "version", "version-unknown"],
      [5, "phone", "not-a-phone"],
      [6, "overall", "wrong-type"],
      [7, "reasons", "unknown-option"],
    ],
  );
  const [stored] = await responsesOf(survey.id);
  assert.match(String(stored?.answers["price_reason"]), /^=HYPERLINK/u);
  const text = new TextDecoder().decode(await takenOut(manager, survey.id, { format: "csv" }));
  assert.match(text, /"'=HYPERLINK/u);
});

test("customers are met by number or name; unknown and doubtful ones are refused", async () => {
  const survey = await published({
    ...SERVICE_SURVEY,
    settings: { ...SERVICE_SURVEY.settings, anonymous: false },
  });
  const add = (name: string, externalId: string | null) =>
    manager.begin((work) => createCustomer(work, customerDraft({ name, externalId })));
  const known = await add("宁波云帆酒店", "KH00101");
  await add("绍兴同名商行", "KH00102");
  await add("绍兴同名商行", "KH00103");
  const done = await bringIn(manager, storage, survey.id, {
    content: csv(
      "客户编号,客户名称,overall,aspects.attitude,aspects.price",
      "KH00101,,5,5,5",
      ",宁波云帆酒店,4,5,5",
      "KH99999,,5,5,5",
      ",绍兴同名商行,5,5,5",
      ",,5,5,5",
    ),
  });
  assert.deepEqual(
    done.faults.map(({ row, code }) => [row, code]),
    [
      [4, "customer-unknown"],
      [5, "customer-ambiguous"],
      [6, "customer-missing"],
    ],
  );
  const responses = await responsesOf(survey.id);
  assert.deepEqual(
    responses.map(({ customerId }) => customerId),
    [known.id, known.id],
  );
});

test("a limited quota takes no more rows than it has places, and a trial takes none", async () => {
  const survey = await openSurvey(manager, {
    ...SERVICE_SURVEY,
    quotas: [
      {
        code: "all",
        title: { zh: "总数" },
        kind: "limit",
        cells: [{ code: "c", title: { zh: "全部" }, limit: 2 }],
      },
    ],
  });
  const content = csv("overall,aspects.attitude,aspects.price", "5,5,5", "4,4,4", "3,4,4");
  for (const dryRun of [true, false]) {
    const done = await bringIn(manager, storage, survey.id, { content, dryRun });
    assert.deepEqual(done.counts, { read: 3, stored: 2, repeated: 0, failed: 1 });
    assert.equal(done.faults[0]?.code, "quota-full");
  }
  const again = await bringIn(manager, storage, survey.id, { content });
  assert.deepEqual(again.counts, { read: 3, stored: 0, repeated: 2, failed: 1 });
});

test("a mapping may be changed, gives meaning to words, and is refused where it makes no sense", async () => {
  const survey = await openSurvey(manager);
  const content = csv("评价,态度,价格,方式", "好评,5,5,面访", "差评,4,4,");
  const columns = { 评价: "overall", 态度: "aspects.attitude", 价格: "aspects.price", 方式: "channel" };
  const values = { overall: { 好评: "5", 差评: "1" } };
  const done = await bringIn(manager, storage, survey.id, {
    content,
    mapping: { columns, values, defaults: { channel: "phone", answeredAt: "2026-03-01" } },
  });
  assert.equal(done.counts?.stored, 2);
  const responses = await responsesOf(survey.id);
  assert.deepEqual(responses.map(({ channel, answers }) => [channel, answers["overall"]]).toSorted(), [
    ["interview", 5],
    ["phone", 1],
  ]);
  for (const [mapping, code] of [
    [{ columns: { ...columns, 评价: "none" } }, "response-import-target-unknown"],
    [{ columns: { ...columns, 无: "nps" } }, "response-import-column-unknown"],
    [{ columns: { ...columns, 方式: "overall" } }, "response-import-target-twice"],
    [{ columns: { 方式: "channel" } }, "response-import-no-answers"],
    [{ columns, sheet: "表二" }, "response-import-sheet-unknown"],
  ] as const)
    await assert.rejects(bringIn(manager, storage, survey.id, { content, mapping }), hasCode(code));
});

test("a survey that takes no answers takes no sheets, and who may not import is refused", async () => {
  const survey = await openSurvey(manager);
  const content = csv("overall,aspects.attitude,aspects.price", "5,5,5");
  await assert.rejects(bringIn(interviewer, storage, survey.id, { content }), hasCode("forbidden"));
  await assert.rejects(
    bringIn(manager, storage, survey.id, { content: "只有标题\n" }),
    hasCode("response-import-no-heading"),
  );
  await manager.begin((work) => closeSurvey(work, survey.id));
  await assert.rejects(
    bringIn(manager, storage, survey.id, { content }),
    hasCode("conflict-survey-not-published"),
  );
});

test("a file whose contact data is hidden is read without it, with a notice", async () => {
  const analyst = await signedInAs(database, orgId, ["analyst"]);
  const survey = await openSurvey(manager);
  await typeIn(manager, survey.id, { id: randomUUIDv7(), answers: GOOD_ANSWERS });
  const content = await takenOut(analyst, survey.id, { format: "csv" });
  assert.match(Buffer.from(content).toString(), /138\*{4}0000/u);
  const copy = await openSurvey(manager);
  const done = await bringIn(manager, storage, copy.id, { content });
  assert.deepEqual([done.counts?.stored, done.counts?.failed, done.masked], [1, 0, 1]);
  const [kept] = await responsesOf(copy.id);
  const { phone: _hidden, ...rest } = GOOD_ANSWERS;
  assert.deepEqual(kept?.answers, rest);
});

test("a required phone number that the file hides is refused with the way to mend it", async () => {
  const analyst = await signedInAs(database, orgId, ["analyst"]);
  const survey = await openSurvey(manager);
  await typeIn(manager, survey.id, { id: randomUUIDv7(), answers: GOOD_ANSWERS });
  const content = await takenOut(analyst, survey.id, { format: "csv" });
  const asked = await openSurvey(manager, requiringPhone());
  const refused = await bringIn(manager, storage, asked.id, { content });
  assert.deepEqual(refused.counts, { read: 1, stored: 0, repeated: 0, failed: 1 });
  assert.equal(refused.masked, 0);
  assert.deepEqual(
    refused.faults.map(({ column, code, value }) => [column, code, value]),
    [["phone", "contact-masked", "138****0000"]],
  );
  assert.match(refused.faults.map(({ message }) => message).join(""), /可查看联系信息的同事/u);
});

function requiringPhone(): SurveyDefinition {
  const pages = SERVICE_SURVEY.pages.map((page) => ({
    ...page,
    questions: page.questions.map((one) => (one.type === "phone" ? { ...one, required: true } : one)),
  }));
  return { ...SERVICE_SURVEY, pages };
}

test("a row that names its customer only by a hidden name is told why, unless the survey takes unknown ones", async () => {
  const named = structuredClone(SERVICE_SURVEY) as SurveyDefinition;
  const survey = await published({ ...named, settings: { ...named.settings, anonymous: false } });
  const content = csv("customerName,overall,aspects.attitude,aspects.price", "张**,5,5,5");
  const refused = await bringIn(manager, storage, survey.id, { content });
  assert.deepEqual(
    refused.faults.map(({ column, code }) => [column, code]),
    [["customerName", "contact-masked"]],
  );
  const open = await openSurvey(manager);
  const taken = await bringIn(manager, storage, open.id, { content });
  assert.deepEqual([taken.counts?.stored, taken.masked], [1, 1]);
});
