import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { createCustomer } from "../../../customer/service/create-customer.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { takenOut, typeIn } from "../../../test/answer-sheets.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey, SERVICE_SURVEY } from "../../../test/survey.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { publishSurvey } from "../publish-survey.ts";
import { saveSurvey } from "../save-survey.ts";
import { exportAnswerTemplate, exportCodebook } from "./export-codebook.ts";
import { exportResponses } from "./export-responses.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const analyst = await signedInAs(database, orgId, ["analyst"]);
const viewer = await signedInAs(database, orgId, ["viewer"]);
const hasCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

async function csvOf(surveyId: string, session = manager, query: object = {}): Promise<readonly string[]> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await takenOut(session, surveyId, { format: "csv", ...query }),
  );
  assert.ok(text.startsWith("\uFEFF"));
  return text.slice(1).trimEnd().split("\r\n");
}

function record(lines: readonly string[], row = 1): Readonly<Record<string, string>> {
  const [names = [], cells = []] = [lines[0], lines[row]].map((line) => (line ?? "").split(","));
  return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
}

/** The second version asks nothing about the price, and whether somebody was late. */
const SECOND: SurveyDefinition = {
  ...SERVICE_SURVEY,
  pages: [
    ...SERVICE_SURVEY.pages.filter(({ code }) => code !== "p2"),
    {
      code: "late",
      questions: [{ type: "yes_no", code: "punctual", text: { zh: "师傅准时吗？", en: "Was he on time?" } }],
    },
  ],
};

test("responses leave as one row each, answers by code, with customer, channel and time of the organization", async () => {
  const survey = await openSurvey(manager);
  const customer = await manager.begin((work) =>
    createCustomer(work, customerDraft({ externalId: "KH00017" })),
  );
  await typeIn(manager, survey.id, {
    id: randomUUIDv7(),
    answers: GOOD_ANSWERS,
    customerId: customer.id,
    answeredAt: "2026-03-10T06:30:00Z",
    fields: { store: "SH01" },
    paperNumber: "A-0001",
  });
  const row = record(await csvOf(survey.id));
  assert.equal(row["answeredAt"], "2026-03-10T14:30:00+08:00");
  assert.deepEqual(
    [row["version"], row["channel"], row["customer"], row["store"], row["paperNumber"], row["counted"]],
    ["1", "paper", "KH00017", "SH01", "A-0001", "1"],
  );
  assert.deepEqual(
    [row["overall"], row["aspects.attitude"], row["aspects.attitude.text"], row["aspects.price"]],
    ["5", "5", "师傅很有耐心", "3"],
  );
  assert.deepEqual(
    [row["reasons.speed"], row["reasons.clean"], row["reasons.other"], row["reasons.other.text"], row["nps"]],
    ["1", "0", "1", "讲解清楚", "9"],
  );
});

test("phone numbers leave masked unless contact data may be seen, and viewers take nothing away", async () => {
  const survey = await openSurvey(manager);
  await typeIn(manager, survey.id, { id: randomUUIDv7(), answers: GOOD_ANSWERS });
  assert.match(record(await csvOf(survey.id, analyst))["phone"] ?? "", /\*/u);
  assert.equal(record(await csvOf(survey.id))["phone"], "13800000000");
  await assert.rejects(exportResponses(viewer, survey.id, { format: "csv" }), hasCode("forbidden"));
});

test("versions that ask different things share their columns by code; what was not asked stays empty", async () => {
  const survey = await openSurvey(manager);
  await typeIn(manager, survey.id, { id: randomUUIDv7(), answers: GOOD_ANSWERS });
  const saved = await manager.begin((work) =>
    saveSurvey(work, survey.id, { definition: SECOND, revision: 1 }),
  );
  await manager.begin((work) => publishSurvey(work, survey.id, { revision: saved.revision, note: "" }));
  await typeIn(manager, survey.id, { id: randomUUIDv7(), answers: { overall: 4, punctual: true } });
  const lines = await csvOf(survey.id);
  const [second, first] = [record(lines, 1), record(lines, 2)].toSorted((a) =>
    a["version"] === "2" ? -1 : 1,
  );
  assert.deepEqual([first?.["overall"], first?.["aspects.price"], first?.["punctual"]], ["5", "3", ""]);
  assert.deepEqual([second?.["overall"], second?.["aspects.price"], second?.["punctual"]], ["4", "", "1"]);
  const file = await manager.begin((work) => exportCodebook(work, survey.id, { format: "csv", lang: "en" }));
  const book = await new Response(file.bytes).text();
  assert.match(book, /punctual,师傅准时吗？,Was he on time\?,Yes or no,"1=是\n0=否","1=yes\n0=no",,2\r\n/u);
  assert.match(book, /aspects\.price,[^\r]*price-fairness,1\r\n/u);
});

test("a name of a column that a question has is given way to", async () => {
  const survey = await openSurvey(manager, {
    ...SERVICE_SURVEY,
    pages: [
      { code: "p", questions: [{ type: "text", code: "channel", text: { zh: "您从哪里得知我们？" } }] },
    ],
  });
  await typeIn(manager, survey.id, { id: randomUUIDv7(), answers: { channel: "=朋友介绍" } });
  const row = record(await csvOf(survey.id));
  assert.deepEqual([row["channel"], row["_channel"]], ["'=朋友介绍", "paper"]);
});

test("a JSON file holds the definitions beside the responses, a workbook the codebook", async () => {
  const survey = await openSurvey(manager);
  const id = randomUUIDv7();
  await typeIn(manager, survey.id, { id, answers: GOOD_ANSWERS });
  const json = JSON.parse(new TextDecoder().decode(await takenOut(manager, survey.id, { format: "json" })));
  assert.equal(json.survey.id, survey.id);
  assert.deepEqual(
    json.versions.map((version: { number: number; definition: { code: string } }) => version.definition.code),
    ["service"],
  );
  assert.deepEqual(json.responses[0].answers.aspects, GOOD_ANSWERS.aspects);
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  const bytes = await takenOut(manager, survey.id, { format: "xlsx", lang: "zh" });
  await book.xlsx.load(bytes.buffer as never);
  assert.deepEqual(
    book.worksheets.map(({ name }) => name),
    ["答卷", "编码表"],
  );
  assert.equal(book.worksheets[0]?.getRow(2).getCell(1).value, id);
});

test("an export stands in the audit log with its filter and how many left", async () => {
  const survey = await openSurvey(manager);
  for (const overall of [5, 1])
    await typeIn(manager, survey.id, {
      id: randomUUIDv7(),
      answers: { ...GOOD_ANSWERS, overall },
      channel: overall === 5 ? "phone" : "paper",
    });
  assert.equal((await csvOf(survey.id, manager, { channel: "phone" })).length, 2);
  const entry = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("identity_audit_entry")
      .where("org_id", "=", orgId)
      .where("action", "=", "response.export")
      .where("record_id", "=", survey.id)
      .selectAll()
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(entry.details, { rows: 1, complete: true, format: "csv", filter: { channel: "phone" } });
});

test("the sheet to fill in has the words of the questions above their codes", async () => {
  const survey = await openSurvey(manager);
  const file = await manager.begin((work) => exportAnswerTemplate(work, survey.id, { format: "csv" }));
  const [words = "", codes = ""] = (await new Response(file.bytes).text()).trimEnd().split("\r\n");
  assert.match(words, /您对本次安装总体是否满意？,各方面的感受如何？ – 服务态度/u);
  assert.match(codes, /^id,answeredAt,customer,store,order_number,overall,aspects\.attitude,/u);
});
