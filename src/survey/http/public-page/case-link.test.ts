import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import type { StoredAnswer } from "../../service/answering/case-link.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const asked: StoredAnswer[] = [];
const server = await startSurveyServer(database, {
  caseLink: async (answer) => {
    asked.push(answer);
    return (answer.scores[0] ?? 5) <= 2 ? "/f/abc" : null;
  },
});

async function ticketAt(address: string): Promise<string> {
  const html = await (await fetch(address)).text();
  return /name="_ticket" value="([^"]+)"/u.exec(html)?.[1] ?? "";
}

test("thanks by form and by script show where the case can be followed; programs and content customers are not told", async () => {
  const { token } = await openSurvey(manager);
  const address = `${server.url}/s/${token}`;
  const form = async (overall: string): Promise<string> => {
    const fields = {
      _ticket: await ticketAt(address),
      _page: "p3",
      _go: "next",
      overall,
      "aspects.attitude": "5",
      "aspects.price": "5",
      reasons: "speed",
    };
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    assert.equal(answer.status, 201);
    return answer.text();
  };
  assert.match(await form("2"), /href="\/f\/abc" target="_top">我们已收到您的反馈，可在此查看处理进度/u);
  assert.doesNotMatch(await form("5"), /\/f\//u);
  assert.deepEqual([asked[0]?.orgId, asked[0]?.answers["overall"], asked[0]?.language], [orgId, 2, "zh"]);
  const json = async (more: object): Promise<unknown> => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answers: { ...GOOD_ANSWERS, overall: 1 }, ...more }),
    });
    return answer.json();
  };
  const told = (await json({ ticket: await ticketAt(address) })) as { id: string; case?: string };
  assert.deepEqual(Object.keys(told), ["id", "case"]);
  assert.equal(told.case, "/f/abc");
  assert.deepEqual(Object.keys((await json({})) as object), ["id"]);
});
