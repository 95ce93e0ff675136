import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { addMeasure, caseAt, makeCaseOrganization, makeCaseTeam } from "../../../test/feedback.ts";
import { guestDesk, INSPECTOR } from "../../../test/guest-desk.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const server = await startPublicFeedbackServer(database, TEST_NOW);
const desk = guestDesk(database, team, server.url);
const invite = { kind: "check", ...INSPECTOR, words: "请现场核查。" } as const;

test("nothing of how we work inside is on the page of a guest, whatever stands in the case", async () => {
  const secret = "机密标记";
  const { id } = await caseAt(database, team, "checking");
  const card = await desk.send(team.verifier, id, {
    ...invite,
    showsWords: true,
    contact: "li@quality.example",
  });
  await inOrganization(database, orgId, async (tx) => {
    const mine = {
      summary: `${secret}摘要`,
      remedy: `${secret}诉求`,
      cause: `${secret}原因`,
      external_platform: `${secret}平台`,
      external_number: `${secret}编号`,
      pause_reason: `${secret}暂停`,
      amount: 4321,
      typical_story: JSON.stringify({ scene: secret }),
    };
    await tx
      .updateTable("feedback_case")
      .set(mine)
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute();
    await tx
      .updateTable("feedback_measure")
      .set({ resources: `${secret}资源`, cost: 4321 })
      .where("org_id", "=", orgId)
      .where("case_id", "=", id)
      .execute();
    await tx
      .updateTable("feedback_file")
      .set({ note: `${secret}说明` })
      .where("org_id", "=", orgId)
      .where("case_id", "=", id)
      .execute();
    await tx
      .updateTable("feedback_task_card")
      .set({ created_by_name: `${secret}郑` })
      .where("org_id", "=", orgId)
      .where("id", "=", card.id)
      .execute();
    const message = {
      org_id: orgId,
      case_id: id,
      round: 1,
      author_kind: "user",
      author_name: `${secret}周工`,
      at: TEST_NOW,
      recorded_at: TEST_NOW,
    };
    await tx
      .insertInto("feedback_message")
      .values([
        { ...message, id: crypto.randomUUID(), kind: "note", channel: "note", text: `${secret}备注` },
        { ...message, id: crypto.randomUUID(), kind: "to_customer", channel: "email", text: `${secret}答复` },
      ])
      .execute();
    await tx
      .insertInto("feedback_compensation")
      .values({
        org_id: orgId,
        id: crypto.randomUUID(),
        case_id: id,
        kind: "cash",
        amount: 4321,
        reason: `${secret}补偿`,
        state: "proposed",
        proposed_at: TEST_NOW,
      })
      .execute();
  });
  await addMeasure(database, { orgId, caseId: id, ownerId: team.handler.id }, { term: "long" });
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("feedback_measure")
      .set({ text: `${secret}长期` })
      .where("org_id", "=", orgId)
      .where("case_id", "=", id)
      .where("term", "=", "long")
      .execute(),
  );
  for (const lang of ["zh", "en"]) {
    const html = await desk.look(`${desk.addressOf(card.id)}?lang=${lang}`);
    assert.ok(html.includes("打了两次电话"));
    const internal = [
      secret,
      "4321",
      "周工",
      "郑",
      "陈女士",
      "2451",
      "王师傅",
      "urgent",
      "high",
      team.handler.id,
      team.verifier.id,
      "li@quality",
    ];
    for (const text of internal) assert.ok(!html.includes(text), `${lang}: ${text}`);
  }
});

test("words of senders, customers and guests are text, never a part of the page", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`;
  const card = await desk.send(team.handler, id, { measureId, words: evil, guestName: evil.slice(0, 60) });
  const address = desk.addressOf(card.id);
  await desk.post(address, { _wish: "accept", text: evil });
  const html = await desk.look(address);
  assert.doesNotMatch(html, /<script>|<img src=x/u);
  assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
  assert.doesNotMatch(await desk.look(`${address}?done=%3Cu%3E&lang=%22%3E%3Cu%3E`), /<u>/u);
});
