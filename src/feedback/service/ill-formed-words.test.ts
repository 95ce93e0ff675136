import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { makeCaseOrganization, makeCaseTeam, registerVoice } from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { addMessage } from "./work/add-message.ts";
import { readFeedback } from "./read-feedback.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const manager = team.manager.at(TEST_NOW);
const LINKS = { secret: "test secret ".repeat(4), publicUrl: "https://huiyin.example.com" };
const HALVES = ["\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"];

test("halves of surrogate pairs in what is said keep nobody from registering and reading it", async () => {
  for (const half of HALVES) {
    const { id } = await registerVoice(manager, {
      verbatim: `热水器${half}漏水${half}，打了三次电话${half}没人管，我要投诉${half}`,
      subject: `投诉${half}`,
      contact: { name: `陈${half}女士`, phone: `138${half}00002451` },
      product: `热水器${half}`,
      orderNumber: `A${half}1`,
      customer: `陈${half}`,
      source: "test",
      sourceId: `T${half}`,
    });
    const view = await manager.begin((work) => readFeedback(work, LINKS, id));
    assert.doesNotMatch(JSON.stringify(view), /\\ud[89a-f]/iu);
    const mail = { secret: LINKS.secret, mailConfigured: false };
    await manager.begin((work) =>
      addMessage(work, mail, id, { kind: "note", channel: "note", text: `请${half}核实` }),
    );
  }
  const rows = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("feedback_voice").select("verbatim").execute(),
  );
  for (const { verbatim } of rows) assert.match(verbatim, /^热水器\ufffd/u);
});
