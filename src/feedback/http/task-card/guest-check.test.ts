import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { caseVisitor, ticketIn } from "../../../test/case-visitor.ts";
import { SAMPLE_FILES } from "../../../test/case-files.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  addMeasure,
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  tellCustomer,
  step,
} from "../../../test/feedback.ts";
import { guestDesk, INSPECTOR, REPAIRMAN } from "../../../test/guest-desk.ts";
import { testStorage } from "../../../test/imports.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";
import { readCheckRows } from "../../store/checks.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const storage = await testStorage();
const server = await startPublicFeedbackServer(database, TEST_NOW, { files: storage });
const desk = guestDesk(database, team, server.url);
const { eventsOf, rowOf } = caseVisitor(database, server.url, orgId);
const checksOf = (id: string) => inOrganization(database, orgId, (tx) => readCheckRows(tx, orgId, id));
const photo = (name: string): File => new File([Uint8Array.from(SAMPLE_FILES["image/jpeg"])], name);
const invite = { kind: "check", ...INSPECTOR, words: "请现场核查。" } as const;

async function measureIdOf(address: string): Promise<string> {
  return /name="ok-([0-9a-f-]{36})"/u.exec(await desk.look(address))?.[1] ?? "";
}

/** A case that a repairman did by card, up to the check. */
async function caseDoneByGuest() {
  const made = await desk.caseWithTask();
  const task = await desk.send(team.handler, made.id, { measureId: made.measureId });
  await desk.post(desk.addressOf(task.id), { _wish: "accept" });
  await desk.post(desk.addressOf(task.id), { _wish: "done", text: "电容已更换", file: photo("完工.jpg") });
  await tellCustomer(database, orgId, made.id);
  await step(team.handler.at(TEST_NOW), made.id, { act: "submit" });
  return { ...made, task };
}

test("a third party judges every measure with its evidence, and a good verdict takes the case to the call-back", async () => {
  const { id, measureId } = await caseDoneByGuest();
  const card = await desk.send(team.verifier, id, invite);
  const address = desk.addressOf(card.id);
  const html = await desk.look(address);
  for (const text of [
    "核查邀请",
    "电容已更换",
    "完工.jpg",
    "客户的问题解决了吗？",
    "核查期限",
    "请现场核查。",
  ])
    assert.ok(html.includes(text), text);
  assert.ok(!html.includes("打了两次电话"), "the customer's words were not ticked");
  const file = /href="(\/t\/[\w-]{40}\/files\/[0-9a-f-]{36})"/u.exec(html)?.[1] ?? "";
  const evidence = await fetch(server.url + file);
  assert.deepEqual(
    [evidence.status, evidence.headers.get("content-type"), evidence.headers.get("content-security-policy")],
    [200, "image/jpeg", "default-src 'none'; sandbox"],
  );
  const answer = await desk.post(address, {
    _wish: "check",
    solved: "yes",
    [`ok-${measureId}`]: "yes",
    [`note-${measureId}`]: "现场测温正常",
    [`file-${measureId}`]: photo("测温.jpg"),
  });
  assert.equal(answer.status, 303);
  const row = await rowOf(id);
  assert.equal(row.stage, "calling_back");
  const [check] = await checksOf(id);
  assert.deepEqual(
    [check?.passed, check?.checked_by, check?.checked_by_name, check?.form],
    [
      true,
      null,
      "李工（江州质检院）",
      { lines: [{ measureId, ok: true, note: "现场测温正常" }], problemSolved: true },
    ],
  );
  const passed = (await eventsOf(id)).find(({ act }) => act === "pass_check");
  assert.deepEqual([passed?.actor_kind, passed?.actor_name], ["guest", "李工（江州质检院）"]);
  const callbacks = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("outreach_callback")
      .where("org_id", "=", orgId)
      .where("subject_id", "=", id)
      .select("state")
      .execute(),
  );
  assert.deepEqual(callbacks, [{ state: "open" }]);
  assert.ok(
    (await desk.noticesOf(team.verifier.id)).some(({ template }) => template === "feedback-card-checked"),
  );
  const after = await desk.look(address);
  assert.ok(after.includes("您的核查结果：通过"));
  assert.ok(!after.includes("/files/"), "evidence is shown no longer than it is needed");
  assert.equal((await fetch(server.url + file)).status, 404);
});

test("a bad verdict needs a reason and sends the case back", async () => {
  const { id, measureId } = await caseDoneByGuest();
  const card = await desk.send(team.manager, id, invite);
  const address = desk.addressOf(card.id);
  const half = await desk.post(address, { _wish: "check", solved: "no" });
  const faults = await half.text();
  assert.equal(half.status, 422);
  assert.match(faults, /请选择“有效”或“无效”。/u);
  const silent = await desk.post(address, { _wish: "check", solved: "no", [`ok-${measureId}`]: "no" });
  assert.match(await silent.text(), /核查不通过，请写明原因。/u);
  const wrong = await desk.post(address, {
    _wish: "check",
    solved: "no",
    text: "仍然不制冷",
    [`ok-${measureId}`]: "no",
    [`file-${measureId}`]: new File(["MZ\u0000"], "a.exe"),
  });
  const refused = await wrong.text();
  for (const text of ["只能添加图片", `href="#check-file-${measureId}"`, "仍然不制冷"])
    assert.ok(refused.includes(text), text);
  assert.equal((await rowOf(id)).stage, "checking");
  await desk.post(address, { _wish: "check", solved: "no", text: "仍然不制冷", [`ok-${measureId}`]: "no" });
  assert.equal((await rowOf(id)).stage, "executing");
  const failed = (await eventsOf(id)).find(({ act }) => act === "fail_check");
  assert.equal(failed?.reason, "仍然不制冷");
  assert.ok((await desk.look(address)).includes("您的核查结果：不通过"));
});

test("who took a task of the case is not invited to check it, in any round, by number or by name", async () => {
  const { id } = await caseDoneByGuest();
  const refuse = async (guest: object): Promise<void> =>
    assert.rejects(desk.send(team.manager, id, { ...invite, ...guest }), {
      code: "forbidden-feedback-card-guest",
    });
  await refuse({ guestName: "小王", guestCompany: "别家", contact: "13800003366" });
  await refuse({ guestName: "王 师傅", guestCompany: "顺达维修", contact: "" });
  const mail = `${team.handler.id.slice(-12)}@example.com`;
  await refuse({ guestName: "周工", guestCompany: "", contact: mail });
  await desk.send(team.manager, id, { ...invite });
  await step(team.verifier.at(TEST_NOW), id, { act: "pass_check", hasForm: true });
  await step(team.caller.at(TEST_NOW), id, { act: "call_dissatisfied", hasForm: true });
  const at = TEST_NOW;
  await step(team.manager.at(at), id, {
    act: "assign",
    departmentId: team.departmentId,
    handlerId: team.otherHandler.id,
  });
  await addMeasure(
    database,
    { orgId, caseId: id, ownerId: team.otherHandler.id },
    { round: 2, isDone: true },
  );
  await step(team.otherHandler.at(at), id, { act: "plan" });
  await step(team.otherHandler.at(at), id, { act: "execute" });
  await tellCustomer(database, orgId, id);
  await step(team.otherHandler.at(at), id, { act: "submit" });
  await refuse({ ...REPAIRMAN });
});

test("a third party who took a task after being invited cannot judge", async () => {
  const { id } = await caseAt(database, team, "checking");
  const card = await desk.send(team.manager, id, invite);
  const address = desk.addressOf(card.id);
  const measureId = await measureIdOf(address);
  await step(team.verifier.at(TEST_NOW), id, { act: "fail_check", hasForm: true, reason: "照片不清" });
  const task = await desk.send(team.handler, id, { ...INSPECTOR, words: "请补拍照片" });
  await desk.post(desk.addressOf(task.id), { _wish: "accept" });
  await step(team.handler.at(TEST_NOW), id, { act: "submit" });
  const answer = await desk.post(address, { _wish: "check", solved: "yes", [`ok-${measureId}`]: "yes" });
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /您参与过这条反馈的处理/u);
  assert.deepEqual(await checksOf(id), []);
  assert.equal((await rowOf(id)).stage, "checking");
});

test("who handles the case invites nobody to check it, and nobody does before it is handed in", async () => {
  const { id } = await caseAt(database, team, "executing");
  await assert.rejects(desk.send(team.manager, id, invite), { code: "conflict-feedback-stage" });
  await step(team.handler.at(TEST_NOW), id, { act: "submit" }).catch(async () => {
    await tellCustomer(database, orgId, id);
    await step(team.handler.at(TEST_NOW), id, { act: "submit" });
  });
  await assert.rejects(desk.send(team.handler, id, invite), { code: "forbidden-feedback-step" });
  await assert.rejects(desk.send(team.caller, id, invite), { code: "forbidden-feedback-step" });
});

test("a verdict on measures that a colleague judged meanwhile comes too late, with a word", async () => {
  const { id } = await caseAt(database, team, "checking");
  const card = await desk.send(team.manager, id, invite);
  const address = desk.addressOf(card.id);
  const measureId = await measureIdOf(address);
  const html = await desk.look(address);
  const _ticket = /name="_ticket" value="([^"]+)"/u.exec(html)?.[1] ?? "";
  await step(team.verifier.at(TEST_NOW), id, { act: "pass_check", hasForm: true });
  const late = await desk.post(address, {
    _wish: "check",
    solved: "no",
    text: "不行",
    [`ok-${measureId}`]: "no",
    _ticket,
  });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /没有保存.*这项工作的安排已有变化/su);
  assert.equal((await rowOf(id)).stage, "calling_back");
});

test("a link of evidence opens that evidence by that card alone", async () => {
  const { id } = await caseDoneByGuest();
  const other = await caseDoneByGuest();
  const card = await desk.send(team.verifier, id, invite);
  const foreign = await desk.send(team.verifier, other.id, invite);
  const path = /\/files\/[0-9a-f-]{36}/u.exec(await desk.look(desk.addressOf(card.id)))?.[0] ?? "";
  assert.equal((await fetch(desk.addressOf(card.id) + path)).status, 200);
  assert.equal((await fetch(desk.addressOf(foreign.id) + path)).status, 404);
  assert.equal((await fetch(desk.addressOf(other.task.id) + path)).status, 404, "a task shows no evidence");
  assert.equal((await fetch(`${desk.addressOf(card.id)}/files/x`)).status, 404);
});

test("a guest and a colleague who judge at the same time: one of them does, the other is told", async () => {
  const { id } = await caseAt(database, team, "checking");
  const card = await desk.send(team.manager, id, invite);
  const address = desk.addressOf(card.id);
  const measureId = await measureIdOf(address);
  const _ticket = ticketIn(await desk.look(address));
  const [answer, colleague] = await Promise.allSettled([
    desk.post(address, { _wish: "check", solved: "yes", [`ok-${measureId}`]: "yes", _ticket }),
    step(team.verifier.at(TEST_NOW), id, { act: "fail_check", hasForm: true, reason: "照片不清" }),
  ]);
  const isGuestFirst = colleague.status === "rejected";
  assert.equal(answer.status === "fulfilled" && answer.value.status, isGuestFirst ? 303 : 409);
  assert.equal((await rowOf(id)).stage, isGuestFirst ? "calling_back" : "executing");
  assert.equal((await checksOf(id)).length, isGuestFirst ? 1 : 0);
});
