import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam } from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";
import { shortCodeOf } from "../../service/sms/short-link.ts";

const database = await testDatabase();
const { url } = await startPublicFeedbackServer(database, TEST_NOW, { guessesPerMinute: 5 });
const team = await makeCaseTeam(database, await makeCaseOrganization(database));
const { id, number } = await caseAt(database, team, "executing");
const codeNow = () => systemSession(database, team.orgId).begin((work) => shortCodeOf(work, id));

test("the short address leads to the page of the case, and is the same every time", async () => {
  const code = await codeNow();
  assert.equal(await codeNow(), code);
  const short = await fetch(`${url}/m/${code}`, { redirect: "manual" });
  assert.equal(short.status, 302);
  assert.match(short.headers.get("location") ?? "", /^\/f\/[\w-]{40}$/u);
  const page = await fetch(`${url}/m/${code}`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), new RegExp(number, "u"));
});

test("a code that leads nowhere says so, and guessing is stopped", async () => {
  const code = await codeNow();
  const wrong = [`${code.slice(0, -1)}${code.endsWith("a") ? "b" : "a"}`, "x", `zz${code.slice(-10)}`];
  for (const guess of wrong) {
    const page = await fetch(`${url}/m/${guess}`, { headers: { "accept-language": "zh" } });
    assert.equal(page.status, 404, guess);
    assert.match(await page.text(), /没有找到这条反馈/u);
  }
  for (let i = 0; i < 3; i++) await fetch(`${url}/m/none`);
  assert.equal((await fetch(`${url}/m/none`)).status, 429);
});
