import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Failure } from "../../kit/failure.ts";
import { prepareAppRole } from "./app-role.ts";

/** `db/migrations` of this package. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../../db/migrations", import.meta.url));
const OLDEST_SERVER = 14;
/** Any number that is ours: the lock under which one process migrates and others wait. */
const LOCK = 7_300_112_201;

interface Migration {
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

/**
 * Brings the database at `url` to the newest schema: forward only, each file in its own transaction, under a lock
 * (a second process waits and then finds nothing to do). Answers the names of the files it ran.
 * @throws Failure `database-too-old` (server below 14), `database-newer` (made by a newer Huiyin),
 * `migration-changed` (a file that ran was edited), `database-role-missing` (no right to create the app role)
 */
export async function migrate(url: string, folder: string = MIGRATIONS_FOLDER): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await prepareAppRole(client);
    return await runPending(client, await readMigrations(folder));
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < OLDEST_SERVER) throw new Failure("database-too-old", { version: major, needed: OLDEST_SERVER });
}

/** The migration files in order. Line endings do not count: a checkout on Windows has others. */
async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (file) => {
      const text = (await readFile(path.join(folder, file), "utf8")).replaceAll("\r\n", "\n");
      return {
        name: file.slice(0, -".sql".length),
        checksum: createHash("sha256").update(text).digest("hex"),
        sql: text,
      };
    }),
  );
}

async function runPending(client: pg.Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(
    `create schema if not exists system;
     create table if not exists system.migration
       (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from system.migration",
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  refuseForeign(applied, migrations);
  const pending = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of pending) await runMigration(client, migration);
  return pending.map((migration) => migration.name);
}

function refuseForeign(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    const ours = known.get(name);
    if (ours === undefined) throw new Failure("database-newer", { migration: name });
    if (ours !== checksum) throw new Failure("migration-changed", { migration: name });
  }
}

async function runMigration(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into system.migration (name, checksum) values ($1, $2)", [
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
