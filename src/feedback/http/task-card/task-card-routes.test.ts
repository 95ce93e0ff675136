import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { startExtrasServer, type ExtraAnswer } from "../../../test/feedback-extras.ts";
import {
  addMeasure,
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  tellCustomer,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { guestDesk, INSPECTOR, REPAIRMAN } from "../../../test/guest-desk.ts";
import { TEST_NOW } from "../../../test/organization.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);

async function scene(stage: "executing" | "checking" = "executing") {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { id } = await caseAt(database, team, "planned");
  const measureId = await addMeasure(
    database,
    { orgId: team.orgId, caseId: id, ownerId: team.handler.id },
    {
      isDone: stage === "checking",
    },
  );
  const { body } = await send(team.handler, "GET", `/feedback/${id}`);
  await send(team.handler, "POST", `/feedback/${id}/steps`, { act: "execute", revision: body["revision"] });
  if (stage === "checking") {
    await tellCustomer(database, team.orgId, id);
    const now = await send(team.handler, "GET", `/feedback/${id}`);
    await send(team.handler, "POST", `/feedback/${id}/steps`, {
      act: "submit",
      revision: now.body["revision"],
    });
  }
  return { team, id, measureId };
}

const give = (who: Colleague, id: string, more: object = {}): Promise<ExtraAnswer> =>
  send(who, "POST", `/feedback/${id}/task-cards`, { kind: "task", ...REPAIRMAN, ...more });
const cards = async (who: Colleague, id: string) =>
  (await send(who, "GET", `/feedback/${id}/task-cards`)).body as unknown as {
    items: { id: string; state: string; url: string | null; contact: string | null; mayRevoke: boolean }[];
    maySendTask: boolean;
    maySendCheck: boolean;
    mayShowContact: boolean;
    mayMail: boolean;
  };
const outcome = ({ status, body }: ExtraAnswer): unknown[] => [status, body["code"]];

test("the handler sends a task with a link that works for fourteen days, and takes it back", async () => {
  const { team, id, measureId } = await scene();
  const { status, body } = await give(team.handler, id, { measureId });
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body["state"], "sent");
  assert.equal(body["contact"], "+8613800003366");
  assert.equal(body["expiresAt"], "2026-03-25T02:00:00Z");
  assert.match(String(body["url"]), /^https:\/\/huiyin\.example\.com\/t\/[\w-]{40}$/u);
  const cardId = String(body["id"]);
  const remove = (who: Colleague) => send(who, "DELETE", `/feedback/${id}/task-cards/${cardId}`);
  assert.equal((await remove(team.caller)).status, 403);
  assert.equal((await remove(team.handler)).status, 204);
  assert.equal((await remove(team.handler)).status, 204, "again changes nothing");
  const [card] = (await cards(team.handler, id)).items;
  assert.deepEqual([card?.state, card?.url, card?.mayRevoke], ["revoked", null, false]);
});

test("who may send what is decided on the server", async () => {
  const { team, id } = await scene();
  const rights = async (who: Colleague) => {
    const { maySendTask, maySendCheck } = await cards(who, id);
    return [maySendTask, maySendCheck];
  };
  assert.deepEqual(await rights(team.handler), [true, false]);
  assert.deepEqual(await rights(team.head), [true, false]);
  assert.deepEqual(await rights(team.caller), [false, false]);
  assert.deepEqual(await rights(team.analyst), [false, false]);
  assert.deepEqual(outcome(await give(team.caller, id)), [403, "forbidden"]);
  assert.deepEqual(outcome(await give(team.analyst, id)), [403, "forbidden"]);
  assert.equal((await give(team.viewer, id)).status, 403);
  const checking = await scene("checking");
  const invite = { kind: "check", ...INSPECTOR };
  assert.deepEqual(
    [
      (await cards(checking.team.manager, checking.id)).maySendCheck,
      (await cards(checking.team.verifier, checking.id)).maySendCheck,
    ],
    [true, true],
  );
  assert.equal((await give(checking.team.verifier, checking.id, invite)).status, 201);
  assert.deepEqual(outcome(await give(checking.team.handler, checking.id, invite)), [
    403,
    "forbidden-feedback-step",
  ]);
  const seen = await cards(checking.team.handler, checking.id);
  assert.deepEqual(
    [seen.items.length, seen.items[0]?.url],
    [1, null],
    "a handler learns of the check, not its link",
  );
  const qr = `/feedback/${checking.id}/task-cards/${seen.items[0]?.id}/qr`;
  assert.equal((await send(checking.team.handler, "GET", qr)).status, 404);
});

test("nobody of another organization sees, sends or takes back a card", async () => {
  const { team, id } = await scene();
  const card = await give(team.handler, id);
  const other: CaseTeam = await makeCaseTeam(database, await makeCaseOrganization(database, "云岭物流"));
  const path = `/feedback/${id}/task-cards`;
  assert.equal((await send(other.manager, "GET", path)).status, 404);
  assert.equal((await give(other.manager, id)).status, 404);
  assert.equal((await send(other.manager, "DELETE", `${path}/${String(card.body["id"])}`)).status, 404);
  const own = await caseAt(database, other, "executing");
  const crossed = await send(
    other.manager,
    "DELETE",
    `/feedback/${own.id}/task-cards/${String(card.body["id"])}`,
  );
  assert.equal(crossed.status, 404);
});

test("a card that could not work is refused with a sentence", async () => {
  const { team, id, measureId } = await scene();
  const faults: readonly (readonly [object, number, string])[] = [
    [{ contact: "王师傅" }, 400, "feedback-card-contact"],
    [{ words: "" }, 400, "feedback-card-what"],
    [{ measureId: randomUUIDv7() }, 400, "feedback-card-measure"],
    [{ send: true, contact: "wang@shunda.example" }, 400, "feedback-mail-not-set-up"],
    [{ days: 91 }, 400, "invalid-input"],
    [{ days: 0 }, 400, "invalid-input"],
    [{ guestName: " " }, 400, "invalid-input"],
    [{ words: "字".repeat(2_001) }, 400, "invalid-input"],
  ];
  for (const [more, status, code] of faults) {
    const answer = await give(team.handler, id, more);
    assert.deepEqual(outcome(answer), [status, code], JSON.stringify(more).slice(0, 80));
    assert.ok(String(answer.body["detail"]).length > 5);
  }
  assert.deepEqual(
    outcome(await give(team.verifier, (await scene("checking")).id, { kind: "check", ...INSPECTOR })),
    [404, "not-found"],
  );
  const blind = await scene("checking");
  const shown = await give(blind.team.verifier, blind.id, {
    kind: "check",
    ...INSPECTOR,
    showsContact: true,
  });
  assert.deepEqual(outcome(shown), [403, "forbidden-feedback-card-contact"]);
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("feedback_measure")
      .set({ done_at: TEST_NOW })
      .where("org_id", "=", team.orgId)
      .where("id", "=", measureId)
      .execute(),
  );
  assert.deepEqual(outcome(await give(team.handler, id, { measureId })), [400, "feedback-card-measure"]);
});

test("guests' numbers are masked for those who may not see contact data", async () => {
  const { team, id } = await scene();
  await give(team.handler, id);
  assert.equal((await cards(team.analyst, id)).items[0]?.contact, "+86138****3366");
  assert.equal((await cards(team.manager, id)).items[0]?.contact, "+8613800003366");
});

test("the link goes by mail where that is set up and an address is known", async () => {
  const { team, id } = await scene();
  const desk = guestDesk(database, team, "http://127.0.0.1");
  await desk.send(team.handler, id, { contact: "Wang@Shunda.example", send: true });
  await assert.rejects(desk.send(team.handler, id, { send: true }), {
    code: "feedback-card-no-mail-address",
  });
  const mails = await inOrganization(database, team.orgId, (tx) =>
    tx
      .selectFrom("notification_delivery")
      .where("org_id", "=", team.orgId)
      .where("template", "=", "feedback-task-card")
      .selectAll()
      .execute(),
  );
  assert.equal(mails.length, 1);
  const mail = JSON.stringify(mails[0]);
  for (const text of ["wang@shunda.example", "王师傅", "请上门更换电容并拍照。", "2026-03-25", "/t/"])
    assert.ok(mail.includes(text), text);
});
