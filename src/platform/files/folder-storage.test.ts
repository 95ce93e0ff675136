import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { folderStorage, sweepIncoming } from "./folder-storage.ts";

const folder = await mkdtemp(path.join(tmpdir(), "huiyin-files-"));
after(() => rm(folder, { recursive: true, force: true }));
const MEGABYTE = 1024 * 1024;

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function everyFile(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test("a stored file is read again byte by byte, and is private", async () => {
  const storage = folderStorage(path.join(folder, "plain"));
  const stored = await storage.write(pieces("客户名称,手机\n", "杭州明川电器,13800001111\n"), {
    maxBytes: MEGABYTE,
  });
  const text = "客户名称,手机\n杭州明川电器,13800001111\n";
  assert.equal(await new Response(await storage.read(stored.storageKey)).text(), text);
  assert.equal(stored.bytes, Buffer.byteLength(text));
  assert.equal(stored.sha256, createHash("sha256").update(text).digest("hex"));
  const status = await stat(await storage.path(stored.storageKey));
  assert.equal(status.mode & 0o077, 0);
});

test("a removed file is gone, and removing it again is no error", async () => {
  const storage = folderStorage(path.join(folder, "removed"));
  const { storageKey } = await storage.write(pieces("x"), { maxBytes: 10 });
  await storage.remove(storageKey);
  await storage.remove(storageKey);
  const gone = (error: unknown): boolean => error instanceof Failure && error.code === "gone-file";
  await assert.rejects(storage.read(storageKey), gone);
  await assert.rejects(storage.path(storageKey), gone);
});

test("an upload above the limit is refused while it streams, and nothing is kept", async () => {
  const storage = folderStorage(path.join(folder, "limited"));
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      sent += MEGABYTE;
      yield new Uint8Array(MEGABYTE);
    }
  }
  await assert.rejects(
    storage.write(endless(), { maxBytes: 3 * MEGABYTE }),
    (error) =>
      error instanceof Failure && error.code === "too-large-body" && error.details["limitMegabytes"] === 3,
  );
  assert.equal(sent, 4 * MEGABYTE);
  assert.deepEqual(await everyFile(path.join(folder, "limited")), []);
});

test("an upload that breaks off leaves nothing behind", async () => {
  const storage = folderStorage(path.join(folder, "broken"));
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(1000);
    throw new Error("connection lost");
  }
  await assert.rejects(storage.write(breaking(), { maxBytes: MEGABYTE }), /connection lost/u);
  assert.deepEqual(await everyFile(path.join(folder, "broken")), []);
});

test("a key never leads out of the folder", async () => {
  const storage = folderStorage(path.join(folder, "keys"));
  await assert.rejects(async () => storage.read("../../etc/passwd"), TypeError);
  await assert.rejects(async () => storage.path("00/../../secret"), TypeError);
});

test("what a killed process left half written is swept after a day", async () => {
  const root = path.join(folder, "swept");
  await mkdir(path.join(root, "incoming"), { recursive: true });
  const old = path.join(root, "incoming", "old");
  await writeFile(old, "half");
  await writeFile(path.join(root, "incoming", "fresh"), "half");
  const now = Date.UTC(2026, 2, 11);
  await utimes(path.join(root, "incoming", "fresh"), now / 1000, now / 1000);
  await utimes(old, now / 1000 - 90_000, now / 1000 - 90_000);
  assert.equal(await sweepIncoming(root, now), 1);
  assert.deepEqual(await everyFile(root), ["fresh"]);
  assert.equal(await sweepIncoming(path.join(folder, "never-made"), now), 0);
});

test("a full disk is said as such, and nothing half written is kept", async (t) => {
  const small = path.join(folder, "small-disk");
  await mkdir(small);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small], { stdio: "ignore" });
  } catch {
    t.skip("needs the right to mount a small file system");
    return;
  }
  try {
    const storage = folderStorage(small);
    async function* large(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 8; i++) yield new Uint8Array(MEGABYTE / 4);
    }
    await assert.rejects(
      storage.write(large(), { maxBytes: 4 * MEGABYTE }),
      (error) => error instanceof Failure && error.code === "disk-full",
    );
    assert.deepEqual(await everyFile(small), []);
  } finally {
    execFileSync("umount", [small]);
  }
});
