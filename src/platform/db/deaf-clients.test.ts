import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { testDatabase } from "../../test/database.ts";
import { surviveDeafOwners } from "./deaf-clients.ts";

const database = await testDatabase();

test("a connection that the server ends after its owner stopped listening does not end the process", async () => {
  surviveDeafOwners();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  client.removeAllListeners();
  const ended = new Promise((resolve) => client.once("end", resolve));
  await database.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await ended;
  assert.equal((await database.pool.query("select 1")).rowCount, 1);
});
