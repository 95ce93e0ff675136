import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  isRoot,
  query,
  remount,
  smallDisk,
  startHere,
  trialFolder,
  trialMachine,
} from "../../../test/embedded-trial.ts";
import { databasePaths } from "./database-paths.ts";
import { failureOfServer } from "./server-words.ts";

const small = smallDisk("24m");

test("a data folder at an impossible place is refused with a word on what is wrong", async () => {
  const folder = trialFolder();
  writeFileSync(join(folder, "file"), "");
  symlinkSync(join(folder, "nowhere"), join(folder, "link"));
  const faults = [
    [join(folder, "file"), "embedded-folder-not-folder"],
    [join(folder, "file", "data"), "embedded-folder-not-folder"],
    [join(folder, "link", "data"), "embedded-folder-not-folder"],
    ["/proc/huiyin/data", "embedded-folder-impossible"],
    [join(folder, "n".repeat(300)), "embedded-folder-impossible"],
    ["nul\0byte", "embedded-folder-impossible"],
  ] as const;
  for (const [place, code] of faults) await assert.rejects(startHere(place), { code }, place);
  writeFileSync(join(folder, "database"), "");
  await assert.rejects(startHere(folder), { code: "embedded-folder-not-folder" });
});

test("a database of another user is refused to an ordinary user, by name", async () => {
  const folder = trialFolder();
  mkdirSync(join(folder, "database"));
  const stranger = { uid: (process.getuid?.() ?? 0) + 4321 };
  await assert.rejects(startHere(folder, {}, await trialMachine(stranger)), {
    code: "embedded-folder-owner",
  });
  assert.deepEqual(readdirSync(join(folder, "database")), []);
});

test("a database of another version of PostgreSQL is left alone", async () => {
  const folder = trialFolder();
  mkdirSync(join(folder, "database", "cluster"), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "database", "cluster", "PG_VERSION"), "16\n");
  await assert.rejects(startHere(folder), (error: { code: string; details: object }) => {
    assert.equal(error.code, "embedded-other-version");
    assert.deepEqual(error.details, { folder: join(folder, "database"), found: "16", needed: 18 });
    return true;
  });
  rmSync(join(folder, "database", "cluster", "PG_VERSION"));
  await assert.rejects(startHere(folder), { code: "embedded-database-incomplete" });
});

test("a server that does not start says why", async () => {
  const folder = trialFolder();
  await assert.rejects(
    startHere(folder, { settings: { fsync: "off", max_connections: "none" } }),
    (error: { code: string; details: { reason?: string } }) => {
      assert.equal(error.code, "embedded-server-failed");
      assert.match(error.details.reason ?? "", /max_connections/u);
      return true;
    },
  );
});

test("what the programs of PostgreSQL say is told as a fault to mend", () => {
  const paths = databasePaths(trialFolder());
  const programs = { initdb: "", postgres: "", pgCtl: "", major: 18 };
  const codeOf = (words: string) => failureOfServer(words, { paths, programs, account: undefined }).code;
  assert.equal(
    codeOf('FATAL:  could not write lock file "postmaster.pid": No space left on device'),
    "embedded-disk-full",
  );
  assert.equal(codeOf("PANIC: could not write to file: Disk quota exceeded"), "embedded-disk-full");
  assert.equal(codeOf("initdb: error: could not look up effective user ID 4711"), "embedded-account-unknown");
  assert.equal(codeOf("FATAL: could not open file: Permission denied"), "embedded-folder-not-writable");
  assert.equal(codeOf("LOG: starting"), "embedded-server-failed");
});

if (small === undefined) {
  test("a full disk is a fault to mend (only in words: this user cannot mount a small disk to fill)", () => {
    const hands = {
      paths: databasePaths(trialFolder()),
      programs: { initdb: "", postgres: "", pgCtl: "", major: 18 },
      account: undefined,
    };
    assert.equal(failureOfServer("No space left on device", hands).code, "embedded-disk-full");
  });
} else {
  test("making a database on a disk too small leaves nothing behind; with more room it is made", async () => {
    await assert.rejects(startHere(join(small, "data")), { code: "embedded-disk-full" });
    const database = join(small, "data", "database");
    assert.deepEqual(
      existsSync(database) ? readdirSync(database).filter((name) => name.startsWith("cluster")) : [],
      [],
    );
    remount(small, "size=200m");
    const server = await startHere(join(small, "data"));
    assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
    await server.stop();
  });

  test("a disk that fills up stops the database, and with room again every committed row is there", async () => {
    const folder = join(small, "data");
    const server = await startHere(folder);
    await query(server.url, "create table kept (n int); insert into kept values (5)");
    const ballast = join(small, "ballast");
    fill(ballast);
    await assert.rejects(
      query(server.url, "create table big as select repeat('a', 2000) from generate_series(1, 100000)"),
    );
    await server.stop();
    await assert.rejects(startHere(folder), { code: "embedded-disk-full" });
    rmSync(ballast);
    const again = await startHere(folder);
    assert.deepEqual(await query(again.url, "select n from kept"), [{ n: 5 }]);
    await again.stop();
  });

  test("a disk mounted read-only is told", async () => {
    const disk = smallDisk("8m")!;
    remount(disk, "ro");
    await assert.rejects(startHere(join(disk, "data")), { code: "embedded-folder-read-only" });
    await assert.rejects(startHere(disk), { code: "embedded-folder-read-only" });
  });
}

if (!isRoot) {
  test("a data folder that the user may not write is told", async () => {
    await assert.rejects(startHere("/usr"), { code: "embedded-folder-not-writable" });
    await assert.rejects(startHere("/usr/huiyin/data"), { code: "embedded-folder-not-writable" });
  });
}

/** Writes until the disk takes no more. */
function fill(file: string): void {
  assert.throws(
    () => {
      for (;;) appendFileSync(file, Buffer.alloc(64 * 1024));
    },
    { code: "ENOSPC" },
  );
}
