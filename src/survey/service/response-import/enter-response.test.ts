import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { typeIn } from "../../../test/answer-sheets.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey } from "../../../test/survey.ts";
import { listResponses } from "../list-responses.ts";
import { listEntries } from "./list-entries.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const interviewer = await signedInAs(database, orgId, ["interviewer"]);
const hasCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

async function responsesOf(surveyId: string) {
  const { items } = await manager.begin((work) => listResponses(work, { surveyId, limit: 200 }));
  return items;
}

test("a paper form is typed in once, however often it is sent, and its number is warned of", async () => {
  const survey = await openSurvey(manager);
  const id = randomUUIDv7();
  const draft = { id, answers: GOOD_ANSWERS, paperNumber: "A-0007", answeredAt: "2026-03-01T01:00:00Z" };
  assert.deepEqual(await typeIn(interviewer, survey.id, draft), { id, repeated: false });
  assert.deepEqual(await typeIn(interviewer, survey.id, draft), { id, repeated: true });
  const other = { ...draft, id: randomUUIDv7() };
  await assert.rejects(typeIn(interviewer, survey.id, other), hasCode("conflict-paper-entered"));
  await typeIn(interviewer, survey.id, { ...other, again: true });
  const page = await interviewer.begin((work) =>
    listEntries(work, survey.id, { paperNumber: "A-0007", mine: true, limit: 10 }),
  );
  assert.equal(page.items.length, 2);
  const [response] = await responsesOf(survey.id);
  assert.deepEqual(
    [response?.mode, response?.channel, response?.answeredAt],
    ["entry", "paper", "2026-03-01T01:00:00Z"],
  );
});

test("what is typed in is judged like a customer's own answers", async () => {
  const survey = await openSurvey(manager);
  const id = randomUUIDv7();
  const faulty = { id, answers: { ...GOOD_ANSWERS, overall: 99 } };
  await assert.rejects(typeIn(manager, survey.id, faulty), hasCode("survey-answers-faulty"));
  const hidden = { ...GOOD_ANSWERS, aspects: { attitude: 5, price: 5 } };
  await typeIn(manager, survey.id, { id, answers: hidden });
  const [stored] = await responsesOf(survey.id);
  assert.equal(stored?.answers["price_reason"], undefined);
  const late = { id: randomUUIDv7(), answers: GOOD_ANSWERS, answeredAt: "2026-03-12T02:00:00Z" };
  await assert.rejects(typeIn(manager, survey.id, late), hasCode("survey-answered-in-future"));
  await typeIn(manager, survey.id, { ...late, answeredAt: null, answeredOn: "2026-03-11" });
  const viewer = await signedInAs(database, orgId, ["viewer"]);
  await assert.rejects(
    typeIn(viewer, survey.id, { id: randomUUIDv7(), answers: GOOD_ANSWERS }),
    hasCode("forbidden"),
  );
  const elsewhere = await openSurvey(manager);
  await assert.rejects(
    typeIn(manager, elsewhere.id, { id, answers: GOOD_ANSWERS }),
    hasCode("conflict-response-id-taken"),
  );
});
