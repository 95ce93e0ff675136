import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { signalLive } from "../../../platform/db/live-signal.ts";
import { openLiveHub } from "../../../platform/live/open-live-hub.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { readSentEvents, type SentEventReader } from "../../../test/sent-event-reader.ts";
import { endPresence } from "../presence/end-presence.ts";
import { listPresence } from "../presence/list-presence.ts";
import { notePresence } from "../presence/note-presence.ts";
import { liveStream, type LiveDeps } from "./live-stream.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const hub = openLiveHub(database.url);
after(() => hub.close());

const otherDepartment = randomUUIDv7();
await inOrganization(database, orgId, (tx) =>
  tx
    .insertInto("identity_department")
    .values({ org_id: orgId, id: otherDepartment, name: "西南售后部", created_at: TEST_NOW })
    .execute(),
);
const farHandler = await hireColleague(database, {
  orgId,
  departmentId: otherDepartment,
  name: "罗工",
  roles: ["handler"],
});

async function watch(session: Session, deps: Partial<LiveDeps> = {}): Promise<SentEventReader> {
  const events = readSentEvents(
    liveStream(session, { hub, recognise: async () => session, pace: { gather: 20 }, ...deps }),
  );
  assert.equal((await events.next())?.name, "ready");
  // The hub may not listen yet: signals are sent until one comes back.
  const { orgId: org } = session.actor;
  let isHeard = false;
  const heard = events.nextNamed("resync").then(() => (isHeard = true));
  while (!isHeard) {
    await inOrganization(database, org, (tx) => signalLive(tx, { orgId: org, topic: "feedback", id: null }));
    await Promise.race([heard, sleep(200)]);
  }
  return events;
}

test("who leads hears which case changed, with its revision", async () => {
  const events = await watch(team.manager.at(TEST_NOW));
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  assert.deepEqual((await events.nextNamed("cases"))?.data, { cases: [{ id, revision: 1 }], hidden: false });
  const { revision } = await step(team.manager.at(TEST_NOW), id, { act: "triage" });
  assert.deepEqual((await events.nextNamed("cases"))?.data, { cases: [{ id, revision }], hidden: false });
  await events.leave();
});

test("a handler hears nothing of another department's case but that lists may have changed", async () => {
  const { id } = await caseAt(database, team, "assigned");
  const events = await watch(farHandler.at(TEST_NOW));
  await step(team.manager.at(TEST_NOW), id, {
    act: "reassign",
    handlerId: team.otherHandler.id,
    reason: "周工本周休假",
  });
  assert.deepEqual((await events.nextNamed("cases"))?.data, { cases: [], hidden: true });
  await events.leave();
});

test("nothing is heard of another organization", async () => {
  const stranger = await makeCaseTeam(database, await makeCaseOrganization(database));
  const events = await watch(stranger.manager.at(TEST_NOW));
  await registerVoice(team.caller.at(TEST_NOW));
  const { id } = await registerVoice(stranger.caller.at(TEST_NOW));
  const told = await events.nextNamed("cases");
  assert.deepEqual(told?.data, { cases: [{ id, revision: 1 }], hidden: false });
  await events.leave();
});

test("the stream ends soon after its reader was signed out", async () => {
  let isSignedIn = true;
  const session = team.manager.at(TEST_NOW);
  const events = await watch(session, {
    recognise: async () => (isSignedIn ? session : null),
    pace: { gather: 20, check: 30 },
  });
  isSignedIn = false;
  assert.equal(await events.nextNamed("never"), null);
});

test("the stream beats, and ends when it was asked for so long only", async () => {
  const session = team.manager.at(TEST_NOW);
  const events = readSentEvents(
    liveStream(session, { hub, recognise: async () => session, endAfter: 120, pace: { beat: 20 } }),
  );
  assert.equal((await events.nextNamed("beat"))?.name, "beat");
  assert.equal(await events.nextNamed("never"), null);
});

test("a viewer gets no stream, and nobody holds more than twelve", async () => {
  const deps = (session: Session): LiveDeps => ({ hub, recognise: async () => session });
  const viewer = team.viewer.at(TEST_NOW);
  assert.throws(() => liveStream(viewer, deps(viewer)), hasCode("forbidden"));
  const analyst = team.analyst.at(TEST_NOW);
  const streams = Array.from({ length: 12 }, () => liveStream(analyst, deps(analyst)));
  assert.throws(() => liveStream(analyst, deps(analyst)), hasCode("too-many-live-streams"));
  await Promise.all(streams.map((stream) => stream.cancel()));
  await liveStream(analyst, deps(analyst)).cancel();
});

test("colleagues at a case are seen by name, with what they write, until they leave", async () => {
  const { id } = await caseAt(database, team, "assigned");
  const events = await watch(team.manager.at(TEST_NOW));
  const handler = team.handler.at(TEST_NOW);
  const manager = team.manager.at(TEST_NOW);
  await handler.begin((work) => notePresence(work, id, null));
  assert.deepEqual((await events.nextNamed("presence"))?.data, { ids: [id] });
  await handler.begin((work) => notePresence(work, id, "measure"));
  await events.nextNamed("presence");
  const { items } = await manager.begin((work) => notePresence(work, id, null));
  assert.deepEqual(
    items.map(({ name, writing, feedbackId }) => [name, writing, feedbackId]),
    [["周工", "measure", id]],
  );
  assert.deepEqual(
    (await handler.begin(listPresence)).items.map(({ name }) => name),
    ["林主管"],
    "oneself is not somebody else",
  );
  await handler.begin((work) => endPresence(work, id));
  assert.deepEqual((await manager.begin(listPresence)).items, []);
  await events.leave();
});

test("who gives no sign of life for 45 seconds is gone", async () => {
  const { id } = await caseAt(database, team, "assigned");
  await team.handler.at("2026-03-11T03:00:00Z").begin((work) => notePresence(work, id, "plan"));
  const at = async (now: string) =>
    (await team.manager.at(now).begin(listPresence)).items.filter(({ feedbackId }) => feedbackId === id);
  const [seen] = await at("2026-03-11T03:00:44Z");
  assert.deepEqual([seen?.name, seen?.until], ["周工", "2026-03-11T03:00:45Z"]);
  assert.deepEqual(await at("2026-03-11T03:00:46Z"), []);
});

test("presence at a case is a matter of those who may see it", async () => {
  const { id } = await caseAt(database, team, "assigned");
  await team.handler.at(TEST_NOW).begin((work) => notePresence(work, id, null));
  await assert.rejects(
    farHandler.at(TEST_NOW).begin((work) => notePresence(work, id, null)),
    hasCode("not-found"),
  );
  await assert.rejects(
    team.viewer.at(TEST_NOW).begin((work) => notePresence(work, id, null)),
    hasCode("forbidden"),
  );
  const far = await farHandler.at(TEST_NOW).begin(listPresence);
  assert.deepEqual(
    far.items.filter(({ feedbackId }) => feedbackId === id),
    [],
  );
});

function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof Failure && error.code === code;
}
