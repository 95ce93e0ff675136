import assert from "node:assert/strict";
import { appendFile, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import pg from "pg";
import { statement, withScratchDatabase } from "../../test/database.ts";
import { Failure } from "../../kit/failure.ts";
import { migrate, MIGRATIONS_FOLDER } from "./migrate.ts";

const isFailure = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

test("migrations run once, in the order of their names", async () => {
  await onCopy(async (url, folder) => {
    await writeFile(path.join(folder, "2099-01-01-01-later.sql"), "create table system.later (id int)");
    assert.deepEqual(await migrate(url, folder), ["2099-01-01-01-later"]);
    assert.deepEqual(await migrate(url, folder), []);
  });
});

test("two processes migrate at once: one does the work, the other waits for it", async () => {
  await onCopy(async (url, folder) => {
    await writeFile(
      path.join(folder, "2099-01-01-01-later.sql"),
      "create table system.later (id int); select pg_sleep(0.2)",
    );
    const done = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    assert.deepEqual(done.flat(), ["2099-01-01-01-later"]);
  });
});

test("a migration that fails leaves nothing of itself behind", async () => {
  await onCopy(async (url, folder) => {
    const file = path.join(folder, "2099-01-01-01-later.sql");
    await writeFile(file, "create table system.later (id int); select 1 / 0");
    await assert.rejects(migrate(url, folder), /division by zero/u);
    await writeFile(file, "create table system.later (id int)");
    assert.deepEqual(await migrate(url, folder), ["2099-01-01-01-later"]);
  });
});

test("a database of a newer Huiyin is refused", async () => {
  await onCopy(async (url, folder) => {
    await writeFile(path.join(folder, "2099-01-01-01-later.sql"), "select 1");
    await migrate(url, folder);
    await assert.rejects(migrate(url, MIGRATIONS_FOLDER), isFailure("database-newer"));
  });
});

test("a migration that was edited after it ran is refused; other line endings are not an edit", async () => {
  await onCopy(async (url, folder) => {
    const file = path.join(folder, "2099-01-01-01-later.sql");
    await writeFile(file, "select 1;\nselect 2;\n");
    await migrate(url, folder);
    await writeFile(file, "select 1;\r\nselect 2;\r\n");
    assert.deepEqual(await migrate(url, folder), []);
    await appendFile(file, "select 3;\n");
    await assert.rejects(migrate(url, folder), isFailure("migration-changed"));
  });
});

test("a user who may not create roles is told the SQL for the administrator; then migrates without being superuser", async () => {
  await withScratchDatabase(async (url) => {
    const name = new URL(url).pathname.slice(1);
    const owner = `owner_${name}`;
    await statement(url, `create role ${owner} login password 'geheim' nosuperuser nocreaterole`);
    const fresh = `fresh_${name}`;
    await statement(url, `create database ${fresh} owner ${owner} template template0`);
    const address = new URL(url);
    Object.assign(address, { pathname: `/${fresh}`, username: owner, password: "geheim" });
    try {
      await assert.rejects(migrate(address.href), (error) => {
        assert.ok(error instanceof Failure);
        assert.equal(error.code, "database-role-missing");
        assert.match(String(error.details["sql"]), new RegExp(`grant huiyin_app to "${owner}"`, "u"));
        return true;
      });
      await statement(url, `grant huiyin_app to ${owner}`);
      assert.ok((await migrate(address.href)).length >= 4);
      await workAsPlainOwner(address.href);
    } finally {
      await statement(url, `drop database ${fresh} with (force)`);
      await statement(url, `drop role ${owner}`);
    }
  });
});

/** The owner's own connection takes on the app role and is bound by its policies. */
async function workAsPlainOwner(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin; set local role huiyin_app; set local huiyin.org_id = '7'");
    const { rows } = await client.query(
      "select current_user as name, count(*) as rows from customer_customer",
    );
    assert.deepEqual(rows, [{ name: "huiyin_app", rows: "0" }]);
  } finally {
    await client.end();
  }
}

async function onCopy(work: (url: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-migrations-"));
  try {
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
    await withScratchDatabase((url) => work(url, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}
