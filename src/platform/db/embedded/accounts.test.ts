import assert from "node:assert/strict";
import { chmodSync, chownSync, cpSync, lchownSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  isRoot,
  query,
  startHere,
  trialFolder,
  trialMachine,
  wholePackage,
} from "../../../test/embedded-trial.ts";
import { databasePaths } from "./database-paths.ts";
import { thisMachine } from "./machine.ts";
import { serverAccount } from "./server-account.ts";

const ROOT = 0;

test("an ordinary user's server runs as that user", async () => {
  const machine = await trialMachine({ uid: process.getuid?.() ?? 0 });
  const paths = databasePaths(trialFolder());
  const account = serverAccount(paths, { ...machine, uid: 4321 });
  assert.equal(account, undefined);
});

test("root on a machine without postgres and nobody is told to start as somebody else", () => {
  const paths = databasePaths(join("/", "huiyin-nowhere"));
  const accounts = [{ name: "root", uid: ROOT, gid: ROOT }];
  assert.throws(() => serverAccount(paths, { ...thisMachine(), uid: ROOT, accounts }), {
    code: "embedded-no-account",
  });
});

if (isRoot) {
  const nobody = thisMachine().accounts.find((one) => one.name === "nobody")!;
  const withoutPostgres = async () => trialMachine({ accounts: [{ name: "root", uid: 0, gid: 0 }, nobody] });

  test("root on a machine without a user postgres: the server runs as nobody", async () => {
    const folder = trialFolder();
    const server = await startHere(folder, {}, await withoutPostgres());
    assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
    assert.equal(ownerOfServer(folder), nobody.uid);
    assert.equal(statSync(join(folder, "database-access.json")).uid, ROOT);
    await server.stop();
  });

  test("root on a database of somebody: the server runs as its owner, whoever else there is", async () => {
    const folder = trialFolder();
    mkdirSync(join(folder, "database"), { mode: 0o700 });
    chownSync(join(folder, "database"), nobody.uid, nobody.gid);
    const server = await startHere(folder);
    assert.equal(ownerOfServer(folder), nobody.uid);
    await server.stop();
  });

  test("root on somebody's data folder: the server runs as that user, who can go on without root", async () => {
    const folder = trialFolder();
    chownSync(folder, nobody.uid, nobody.gid);
    const server = await startHere(folder);
    assert.equal(ownerOfServer(folder), nobody.uid);
    for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).uid, nobody.uid, name);
    await server.stop();
  });

  test("a database that root restored from a backup is handed to the server's user", async () => {
    const folder = trialFolder();
    await (await startHere(folder)).stop();
    const database = join(folder, "database");
    for (const name of readdirSync(database, { recursive: true, encoding: "utf8" }))
      lchownSync(join(database, name), ROOT, ROOT);
    chownSync(database, ROOT, ROOT);
    const server = await startHere(folder);
    assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
    await server.stop();
  });

  test("a clone in a home closed to others: the server's user runs a copy of the programs in the data folder", async () => {
    const home = closedHome();
    const packaged = await wholePackage();
    const clone = { folder: join(home, "native"), version: packaged.version };
    cpSync(packaged.folder, clone.folder, { recursive: true, verbatimSymlinks: true });
    const machine = await trialMachine({ packaged: () => clone });
    const folder = trialFolder();
    const server = await startHere(folder, {}, machine);
    assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
    assert.ok(readdirSync(folder).includes(`postgresql-${packaged.version}`));
    await server.stop();
    await (await startHere(folder, {}, machine)).stop();
  });

  test("clone and data in a home closed to others: the programs are copied to the machine's folder", async () => {
    const home = closedHome();
    const packaged = await wholePackage();
    const clone = { folder: join(home, "native"), version: packaged.version };
    cpSync(packaged.folder, clone.folder, { recursive: true, verbatimSymlinks: true });
    const machine = await trialMachine({ packaged: () => clone });
    const folder = join(home, "回音 数据");
    const first = await startHere(folder, {}, machine);
    await query(first.url, "create table kept (n int); insert into kept values (3)");
    const joined = await startHere(folder, {}, machine);
    assert.equal(joined.owned, false);
    await first.stop();
    const second = await startHere(folder, {}, machine);
    assert.deepEqual(await query(second.url, "select n from kept"), [{ n: 3 }]);
    assert.deepEqual(readdirSync(machine.sharedFolder), [`postgresql-${packaged.version}`]);
    assert.equal(statSync(home).mode & 0o777, 0o700, "the home stays closed");
    await second.stop();
  });
}

/** As root's own home. */
function closedHome(): string {
  const home = trialFolder();
  chmodSync(home, 0o700);
  return home;
}

function ownerOfServer(folder: string): number {
  return statSync(join(folder, "database", "cluster", "postmaster.pid")).uid;
}
