import assert from "node:assert/strict";
import test from "node:test";
import { listConsents } from "../../../customer/service/list-consents.ts";
import { testDatabase } from "../../../test/database.ts";
import { threeCustomers } from "../../../test/mailing-desk.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";

const database = await testDatabase();

async function invited() {
  const { desk, survey, a, b } = await threeCustomers(database);
  const server = await startSurveyServer(database, { clock: desk.clock });
  const key = await desk.send(survey.id, [a, b]);
  await desk.advance(key.id);
  await desk.deliver();
  const letter = desk.letters().find(({ to }) => to === "lin.qing@example.com");
  const consents = async () => (await desk.manager.begin((work) => listConsents(work, a))).items;
  return {
    desk,
    server,
    a,
    survey,
    address: `${server.url}/u/${letter?.leave}`,
    token: letter?.token,
    consents,
  };
}

test("opening the page changes nothing, as mail scanners open every link", async () => {
  const { address, consents } = await invited();
  const answer = await fetch(address);
  const html = await answer.text();
  assert.deepEqual([answer.status, answer.headers.get("cache-control")], [200, "no-store"]);
  assert.match(html, /明川家电售后服务部[\s\S]*不再接收满意度调查邀请？/u);
  assert.doesNotMatch(html, /lin\.qing|远山/u, "the page tells a finder of the link nothing of the customer");
  assert.deepEqual(await consents(), []);
});

test("the bare post of a mail program takes the customer off at once, and once only", async () => {
  const { address, consents } = await invited();
  for (let i = 0; i < 2; i++) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
      redirect: "error",
    });
    assert.deepEqual([answer.status, answer.headers.get("set-cookie")], [200, null]);
  }
  const said = await consents();
  assert.deepEqual(
    said.map(({ purpose, granted, source, recordedByName }) => [purpose, granted, source, recordedByName]),
    [["survey", false, "问卷邮件中的退订链接", null]],
  );
  const html = await (await fetch(address, { headers: { "accept-language": "en" } })).text();
  assert.match(html, /You are unsubscribed[\s\S]*Keep me on the list/u);
});

test("a customer whose record was merged is taken off under the record that lives on", async () => {
  const { desk, address, a } = await invited();
  const survivor = await desk.customer("杭州远山净水集团", "group@example.com");
  await desk.desk.mergeCustomers(survivor, a);
  assert.equal(
    (await fetch(address, { method: "POST", body: new URLSearchParams({ _go: "leave" }) })).status,
    200,
  );
  const said = (await desk.manager.begin((work) => listConsents(work, survivor))).items;
  assert.equal(said[0]?.granted, false);
});

test("a token that was made up, or made for answering, opens nothing, and much text is refused", async () => {
  const { server, token, address, consents } = await invited();
  for (const wrong of ["x", "A".repeat(40), token]) {
    const answer = await fetch(`${server.url}/u/${wrong}`, { method: "POST", body: "" });
    assert.equal(answer.status, 404);
  }
  const long = await fetch(address, { method: "POST", body: "x".repeat(5_000) });
  assert.equal(long.status, 413);
  assert.deepEqual(await consents(), []);
});
