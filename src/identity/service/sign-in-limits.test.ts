import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { testDatabase } from "../../test/database.ts";
import { countAttempt, forgiveAttempt } from "./sign-in-limits.ts";

const database = await testDatabase();
const deps = { database, clock: () => "2026-03-11T02:00:00Z" };

const refusal = (address: string, email: string): Promise<string> =>
  countAttempt(deps, { email, address }).then(
    () => "",
    (error: unknown) =>
      error instanceof Failure ? `${error.code} ${error.details["minutes"]}` : String(error),
  );

test("an address that guesses at many accounts is stopped after a hundred failures", async () => {
  for (let i = 0; i < 100; i++) assert.equal(await refusal("203.0.113.7", `user${i}@example.com`), "");
  assert.equal(await refusal("203.0.113.7", "user100@example.com"), "too-many-attempts 15");
  assert.equal(await refusal("203.0.113.8", "user100@example.com"), "", "another address goes on");
});

test("a whole office signs in from one address without being stopped", async () => {
  for (let i = 0; i < 120; i++) {
    const attempt = { email: `colleague${i}@example.com`, address: "198.51.100.1" };
    assert.equal(await refusal(attempt.address, attempt.email), "");
    await forgiveAttempt(deps, attempt);
  }
});
