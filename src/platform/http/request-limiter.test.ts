import assert from "node:assert/strict";
import test from "node:test";
import { Failure } from "../../kit/failure.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { callerAddress, acceptedLanguage } from "./caller.ts";
import { requestLimiter } from "./request-limiter.ts";

const database = await testDatabase();

test("a caller past its limit waits for the next minute, others do not", () => {
  let now = 0;
  const limiter = requestLimiter(2, () => now);
  limiter.count("a");
  limiter.count("a");
  now = 15_000;
  assert.throws(
    () => limiter.count("a"),
    (error) => error instanceof Failure && error.details["retryAfterSeconds"] === 45,
  );
  assert.throws(() => limiter.refuseSpent("a"), Failure);
  limiter.count("b");
  now = 60_000;
  limiter.refuseSpent("a");
  limiter.count("a");
});

test("the API answers 429 and when to come again, to keys and to guessers", async () => {
  const { server, sessions } = await startTestApi(database, {
    settings: { requestsPerMinute: 3, anonymousRequestsPerMinute: 2 },
  });
  const orgId = await makeOrganization(database);
  for (const key of ["key-1", "key-2"]) sessions.set(key, await signedInAs(database, orgId, ["admin"]));
  const ask = async (key: string): Promise<Response> =>
    fetch(`${server.url}/api/v1/test-departments`, { headers: { authorization: `Bearer ${key}` } });
  const statuses = async (key: string, times: number): Promise<number[]> => {
    const all: number[] = [];
    for (let i = 0; i < times; i++) all.push((await ask(key)).status);
    return all;
  };
  assert.deepEqual(await statuses("key-1", 4), [200, 200, 200, 429]);
  assert.deepEqual(await statuses("key-2", 1), [200]);
  const refused = await ask("key-1");
  assert.match(refused.headers.get("retry-after") ?? "", /^[1-6]?\d$/u);
  assert.equal(((await refused.json()) as { code: string }).code, "too-many-requests");
  assert.deepEqual(await statuses("guess", 3), [401, 401, 429]);
});

test("only a proxy on this machine is believed about the caller's address", () => {
  assert.equal(callerAddress("127.0.0.1", "6.6.6.6, 198.51.100.7"), "198.51.100.7");
  assert.equal(callerAddress("::ffff:127.0.0.1", "2001:db8::7"), "2001:db8::7");
  assert.equal(callerAddress("198.51.100.9", "6.6.6.6"), "198.51.100.9");
  assert.equal(callerAddress("127.0.0.1", "<script>"), "127.0.0.1");
  assert.equal(callerAddress(undefined, "6.6.6.6"), null);
});

test("the language with the highest weight among Chinese and English is taken", () => {
  assert.equal(acceptedLanguage("en-GB,en;q=0.9,zh;q=0.8"), "en");
  assert.equal(acceptedLanguage("fr, zh-Hant;q=0.5, en;q=0.1"), "zh");
  assert.equal(acceptedLanguage("en;q=0, zh;q=0.1"), "zh");
  assert.equal(acceptedLanguage("fr"), null);
  assert.equal(acceptedLanguage(null), null);
});
