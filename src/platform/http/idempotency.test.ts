import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization, inSystem } from "../db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { removeOldIdempotencyKeys } from "./idempotency.ts";

const database = await testDatabase();
let now = "2026-03-11T02:00:00.000Z";
const { server, sessions } = await startTestApi(database, { clock: () => now });
// A second process on the same database: nothing shared but the table.
const other = await startTestApi(database, { clock: () => now });
const orgId = await makeOrganization(database);
for (const api of [sessions, other.sessions]) {
  api.set("key-1", await signedInAs(database, orgId, ["admin"]));
  api.set("key-2", await signedInAs(database, orgId, ["admin"]));
}
// Keys are one and the same person on both servers.
for (const [key, session] of sessions) other.sessions.set(key, session);

async function add(name: string, key: string, at = server.url, bearer = "key-1"): Promise<Response> {
  return fetch(`${at}/api/v1/test-departments`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${bearer}`,
      "content-type": "application/json",
      "idempotency-key": key,
    },
    body: JSON.stringify({ name }),
  });
}

const named = (name: string): Promise<number> =>
  inOrganization(
    database,
    orgId,
    async (tx) =>
      (await tx.selectFrom("identity_department").select("id").where("name", "=", name).execute()).length,
  );

test("twenty parallel requests with one key on two servers make one department and one answer", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      add("并行部", "parallel-1", i % 2 === 0 ? server.url : other.server.url),
    ),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  assert.equal(bodies.size, 1);
  assert.equal(answers.filter(({ headers }) => headers.get("idempotency-replayed") === "true").length, 19);
  assert.equal(await named("并行部"), 1);
});

test("a key used again for something else, or by somebody else, is refused", async () => {
  assert.equal((await add("甲部", "reused-1")).status, 201);
  const changed = await add("乙部", "reused-1");
  assert.equal(changed.status, 422);
  assert.equal(((await changed.json()) as { code: string }).code, "idempotency-key-reused");
  assert.equal((await add("甲部", "reused-1", server.url, "key-2")).status, 422);
  assert.equal(await named("乙部"), 0);
});

test("a request that failed frees its key", async () => {
  assert.equal((await add("坏部门", "failed-1")).status, 500);
  assert.equal((await add("满了", "failed-2")).status, 409);
  assert.equal((await add("好部门", "failed-1")).status, 201);
  assert.equal((await add("好部门二", "failed-2")).status, 201);
});

test("a key is refused when it could not be stored or compared", async () => {
  for (const key of ["with blank", "x".repeat(201)]) {
    const answer = await add("丙部", key);
    assert.equal(((await answer.json()) as { code: string }).code, "invalid-idempotency-key");
  }
});

test("neither key nor answer lies readable in the table", async () => {
  await add("机密部", "readable-1");
  const rows = await inSystem(database, (tx) =>
    tx.selectFrom("system.idempotency_key").selectAll().where("org_id", "=", orgId).execute(),
  );
  assert.ok(rows.length > 0);
  assert.doesNotMatch(JSON.stringify(rows), /机密部|readable-1/u);
});

test("after a day a key is free again, and old ones are removed", async () => {
  const first = (await (await add("丁部", "day-1")).json()) as { id: string };
  now = "2026-03-12T01:59:59.000Z";
  assert.deepEqual(await (await add("丁部", "day-1")).json(), first);
  now = "2026-03-12T02:00:01.000Z";
  assert.equal((await add("戊部", "day-1")).status, 201);
  assert.ok((await removeOldIdempotencyKeys(database, now)) > 0);
  const left = await inSystem(database, (tx) =>
    tx.selectFrom("system.idempotency_key").select("key").where("org_id", "=", orgId).execute(),
  );
  assert.equal(left.length, 1, "the key taken today stays");
});
