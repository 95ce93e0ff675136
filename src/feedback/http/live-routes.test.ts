import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Actor } from "../../identity/domain/actor.ts";
import { openSession } from "../../identity/service/session.ts";
import { openLiveHub } from "../../platform/live/open-live-hub.ts";
import { en } from "../../platform/words/en.ts";
import { zh } from "../../platform/words/zh.ts";
import { testDatabase } from "../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, registerVoice } from "../../test/feedback.ts";
import { startTestApi } from "../../test/http-server.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { readSentEvents } from "../../test/sent-event-reader.ts";
import { serviceEn } from "../words/service-en.ts";
import { serviceZh } from "../words/service-zh.ts";
import { liveRoutes } from "./live-routes.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const hub = openLiveHub(database.url);
after(() => hub.close());
const { server, sessions } = await startTestApi(database, {
  sentences: (language) => (language === "zh" ? { ...zh, ...serviceZh } : { ...en, ...serviceEn }),
  mount: (api) =>
    liveRoutes(api, {
      hub,
      recognise: async (request) => sessions.get(keyOf(request.header("authorization"))) ?? null,
    }),
});
for (const name of ["manager", "handler", "viewer", "verifier"] as const)
  sessions.set(name, team[name].at(TEST_NOW));
const script: Actor = { ...team.manager.at(TEST_NOW).actor, kind: "key" };
sessions.set(
  "key",
  openSession(database, script, { requestId: null, address: null }, () => TEST_NOW),
);

function keyOf(authorization: string | undefined): string {
  return (authorization ?? "").replace("Bearer ", "");
}

function call(key: string | null, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      "content-type": "application/json",
      "accept-language": "zh",
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const { id } = await caseAt(database, team, "assigned");

test("nobody listens, looks on or takes a file without having signed in or without the right to see cases", async () => {
  for (const [method, path] of [
    ["GET", "/feedback-live?seconds=1"],
    ["GET", "/feedback-presence"],
    ["GET", "/feedback-stages"],
    ["GET", "/feedback-export?format=csv"],
  ] as const) {
    assert.equal((await call(null, method, path)).status, 401, path);
    assert.equal((await call("viewer", method, path)).status, 403, path);
  }
});

test("the stream is one that no proxy keeps, and ends when it was wanted for a second only", async () => {
  const answer = await call("manager", "GET", "/feedback-live?seconds=1");
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/event-stream/u);
  assert.equal(answer.headers.get("x-accel-buffering"), "no");
  assert.match(answer.headers.get("cache-control") ?? "", /no-transform/u);
  assert.ok(answer.body);
  const events = readSentEvents(answer.body);
  assert.equal((await events.next())?.name, "ready");
  await registerVoice(team.caller.at(TEST_NOW));
  assert.equal(await events.nextNamed("never"), null);
  for (const seconds of ["0", "x", "999999"])
    assert.equal((await call("manager", "GET", `/feedback-live?seconds=${seconds}`)).status, 400, seconds);
});

test("a sign of life is taken from people who may see the case, and from nobody else", async () => {
  const path = `/feedback/${id}/presence`;
  assert.equal((await call("handler", "PUT", path, { writing: "measure" })).status, 200);
  const seen = (await (await call("manager", "PUT", path, { writing: null })).json()) as {
    items: { name: string; writing: string }[];
  };
  assert.deepEqual(
    seen.items.map(({ name, writing }) => [name, writing]),
    [["周工", "measure"]],
  );
  assert.equal((await call("key", "PUT", path, { writing: null })).status, 403, "a script looks at nothing");
  assert.equal((await call("verifier", "PUT", path, { writing: null })).status, 404);
  assert.equal((await call("handler", "PUT", path, { writing: "poem" })).status, 400);
  assert.equal((await call("handler", "DELETE", path)).status, 204);
  assert.equal((await call("verifier", "DELETE", path)).status, 404);
});

test("the file is a download with a Chinese name; who may not take it hears so", async () => {
  const answer = await call("manager", "GET", "/feedback-export?format=xlsx&queue=open&sort=-received");
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /spreadsheetml/u);
  assert.match(
    decodeURIComponent(answer.headers.get("content-disposition") ?? ""),
    /filename\*=UTF-8''反馈清单-2026-03-11\.xlsx/u,
  );
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()).toString("latin1", 0, 2), "PK");
  assert.equal((await call("handler", "GET", "/feedback-export?format=csv")).status, 403);
  const wrong = await call("manager", "GET", "/feedback-export?format=csv&sort=due");
  assert.equal(wrong.status, 400);
  assert.match(((await wrong.json()) as { detail: string }).detail, /未结的队列/u);
});
