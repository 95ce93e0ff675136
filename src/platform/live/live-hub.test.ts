import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization } from "../../test/organization.ts";
import { until } from "../../test/until.ts";
import { inOrganization } from "../db/database.ts";
import { readLiveSignal, signalLive, type LiveSignal } from "../db/live-signal.ts";
import { openLiveHub, type LiveReader } from "./open-live-hub.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const other = await makeOrganization(database, "青禾物业客服中心");
const hub = openLiveHub(database.url);
after(() => hub.close());

const CASE = "01990000-0000-7000-8000-0000000000aa";

function reader(): LiveReader & { readonly heard: LiveSignal[]; resumptions: number } {
  const kept = {
    heard: [] as LiveSignal[],
    resumptions: 0,
    changed: (signal: LiveSignal) => void kept.heard.push(signal),
    resumed: () => void (kept.resumptions += 1),
  };
  return kept;
}

const signal = (org: number, id: string | null = CASE) =>
  inOrganization(database, org, (tx) => signalLive(tx, { orgId: org, topic: "feedback", id }));

/** Connections that listen now. */
async function listening(): Promise<readonly number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and application_name = 'huiyin live'
      and query ilike 'listen%'`.execute(database.kysely);
  return rows.map(({ pid }) => pid);
}

test("who looks hears of a change after its commit, once, and only of the own organization", async () => {
  const own = reader();
  const stranger = reader();
  const stops = [hub.subscribe(orgId, own), hub.subscribe(other, stranger)];
  await until("a connection that listens", async () => (await listening()).length === 1);
  await inOrganization(database, orgId, async (tx) => {
    await signalLive(tx, { orgId, topic: "feedback", id: CASE });
    await signalLive(tx, { orgId, topic: "feedback", id: CASE });
    assert.deepEqual(own.heard, []);
  });
  await until("the signal", async () => own.heard.length > 0);
  await signal(other, null);
  await until("the other's signal", async () => stranger.heard.length > 0);
  assert.deepEqual(own.heard, [{ orgId, topic: "feedback", id: CASE }]);
  assert.deepEqual(stranger.heard, [{ orgId: other, topic: "feedback", id: null }]);
  for (const stop of stops) stop();
  await signal(orgId);
  const later = reader();
  const stop = hub.subscribe(orgId, later);
  await signal(orgId, null);
  await until("a later signal", async () => later.heard.some(({ id }) => id === null));
  assert.equal(own.heard.length, 1);
  stop();
});

test("what is rolled back was never told", async () => {
  const own = reader();
  const stop = hub.subscribe(orgId, own);
  await assert.rejects(
    inOrganization(database, orgId, async (tx) => {
      await signalLive(tx, { orgId, topic: "feedback", id: CASE });
      throw new Error("the step was refused after all");
    }),
  );
  await signal(orgId, null);
  await until("the next signal", async () => own.heard.length > 0);
  assert.deepEqual(
    own.heard.map(({ id }) => id),
    [null],
  );
  stop();
});

test("a lost connection comes back and says that signals may be missing", async () => {
  const own = reader();
  const stop = hub.subscribe(orgId, own);
  const [pid] = await listening();
  await sql`select pg_terminate_backend(${pid})`.execute(database.kysely);
  await until("the hub listens again", async () => own.resumptions === 1);
  await signal(orgId);
  await until("a signal on the new connection", async () => own.heard.length > 0);
  stop();
});

test("a hub that nobody uses listens to nothing, and one that is closed leaves no connection", async () => {
  const idle = openLiveHub(database.url);
  await idle.close();
  const used = openLiveHub(database.url);
  used.subscribe(orgId, reader());
  await until("two connections", async () => (await listening()).length === 2);
  await used.close();
  await until("one connection", async () => (await listening()).length === 1);
});

test("a payload of somebody else is no signal", () => {
  assert.deepEqual(readLiveSignal(`7 feedback ${CASE}`), { orgId: 7, topic: "feedback", id: CASE });
  for (const text of ["", "7", "x feedback *", "7 feedback", "7 Feedback! *"])
    assert.equal(readLiveSignal(text), null);
});
