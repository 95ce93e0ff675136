import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import pg from "pg";
import { openDatabase, type Database } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";

/** Address of a PostgreSQL for tests as its superuser; without it each test file starts one of its own. */
const SERVER = "HUIYIN_TEST_SERVER";
/** Nothing in a test database has to outlive a power cut. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
const TEMPLATE = "huiyin_test_template";
const TEMPLATE_LOCK = 7_300_112_202;

/** Starts a server for tests in a new folder; `stop` ends it and removes the folder. */
export async function startTestServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "huiyin-test-"));
  const { startEmbeddedPostgres } = await import("../platform/db/embedded/start-embedded-postgres.ts");
  const server = await startEmbeddedPostgres({ dataFolder, settings: FAST });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Runs `work` with the address of a fresh, migrated database that is dropped afterwards. */
export async function withScratchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env[SERVER];
  const server = given === undefined ? await startTestServer() : { url: given, stop: async () => {} };
  try {
    const name = await cloneTemplate(server.url);
    try {
      return await work(withName(server.url, name));
    } finally {
      await statement(server.url, `drop database if exists ${name} with (force)`);
    }
  } finally {
    await server.stop();
  }
}

/** For a test file: a migrated database of its own, open; closed and dropped when the file is done. */
export async function testDatabase(): Promise<Database> {
  let release = (): void => {};
  const done = new Promise<void>((resolve) => (release = resolve));
  return new Promise((resolve, reject) => {
    const use = withScratchDatabase(async (url) => {
      const database = openDatabase(url);
      resolve(database);
      await done;
      await database.close();
    });
    use.catch(reject);
    after(async () => {
      release();
      await use;
    });
  });
}

/** Runs one statement as the superuser of the test server, outside any transaction. */
export async function statement(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function cloneTemplate(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await prepareTemplate(client, serverUrl);
    const name = `test_${randomBytes(8).toString("hex")}`;
    await client.query(`create database ${name} template ${TEMPLATE}`);
    return name;
  } finally {
    await client.end();
  }
}

async function prepareTemplate(client: pg.Client, serverUrl: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [TEMPLATE]);
  if (rowCount === 0) await client.query(`create database ${TEMPLATE} template template0`);
  try {
    await migrate(withName(serverUrl, TEMPLATE));
  } catch {
    // A migration under work was edited: begin anew.
    await client.query(`drop database ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE} template template0`);
    await migrate(withName(serverUrl, TEMPLATE));
  }
}

function withName(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
