import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { keptSecret } from "./secret.ts";

test("the secret is made once, also by two starts at once, and only the server's user may read it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-secret-"));
  try {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => keptSecret(folder)));
    assert.equal(new Set(secrets).size, 1);
    assert.ok(secrets[0]!.length >= 64);
    assert.equal(await keptSecret(folder), secrets[0]);
    assert.equal((await stat(path.join(folder, "keys/secret"))).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(path.join(folder, "keys")), ["secret"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
