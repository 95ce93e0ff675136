import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { makeCaseOrganization, makeCaseTeam, registerVoice, step } from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { listEvents } from "../list-events.ts";
import { requireCase } from "../hold-case.ts";
import { linkRepeat } from "./link-repeat.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const LATER = "2026-03-20T02:00:00Z";

test("the same matter by the same phone within 30 days is linked to the earlier case, once", async () => {
  const first = await registerVoice(team.caller.at(TEST_NOW));
  await step(team.manager.at(TEST_NOW), first.id, {
    act: "close_at_once",
    outcome: "solved_at_first_contact",
  });
  const second = await registerVoice(team.caller.at(LATER));
  const system = systemSession(database, orgId, LATER);
  for (let at = 0; at < 2; at++) await system.begin((work) => linkRepeat(work, second.id));
  const row = await system.begin((work) => requireCase(work, second.id));
  assert.equal(row.repeat_of, first.id);
  const { items } = await system.begin((work) => listEvents(work, second.id));
  assert.deepEqual(
    items.filter(({ act }) => act === "link").map(({ details }) => details),
    [{ repeatOf: first.number }],
  );
});

test("another type of problem of the same customer is no repeat", async () => {
  const other = await registerVoice(team.caller.at(LATER), {
    verbatim: "师傅态度恶劣，还骂人，我要投诉",
    contact: "13800002451",
  });
  const system = systemSession(database, orgId, LATER);
  await system.begin((work) => linkRepeat(work, other.id));
  assert.equal((await system.begin((work) => requireCase(work, other.id))).repeat_of, null);
});
