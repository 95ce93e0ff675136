import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { sql } from "kysely";
import { statement, withScratchDatabase } from "../../test/database.ts";
import { makeOrganization, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { inOrganization, inSystem, openDatabase } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { appendEvent } from "../events/append-event.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, handledBy } from "./job.ts";

/** A database whose owner may do nothing beyond it, as an administrator of a shared server hands it out. */
async function withPlainOwner<T>(work: (url: string) => Promise<T>): Promise<T> {
  return withScratchDatabase(async (serverUrl) => {
    const name = `owner_${randomBytes(6).toString("hex")}`;
    await statement(
      serverUrl,
      `create role ${name} login password 'plain' nosuperuser nocreatedb nocreaterole`,
    );
    await statement(serverUrl, `grant huiyin_app to ${name}`);
    await statement(serverUrl, `create database ${name} owner ${name} template template0`);
    const url = new URL(serverUrl);
    url.username = name;
    url.password = "plain";
    url.pathname = `/${name}`;
    try {
      return await work(url.href);
    } finally {
      await statement(serverUrl, `drop database ${name} with (force)`);
      await statement(serverUrl, `drop role ${name}`);
    }
  });
}

test("one plain owner of the database is enough, and app work stays with the app role", async () => {
  await withPlainOwner(async (url) => {
    await migrate(url);
    const database = openDatabase(url);
    const orgId = await makeOrganization(database);
    const job = defineJob<{ orgId: number }>({ name: "test.whoami" });
    const users: string[] = [];
    const queue = testQueue({
      database,
      handlers: [handledBy(job, async () => void users.push("job"))],
      consumers: [
        {
          name: "test.whoami",
          types: ["test.happened"],
          handle: async (_event, tx) => {
            const { rows } = await sql<{ name: string }>`select current_user as name`.execute(tx);
            users.push(rows[0]?.name ?? "");
          },
        },
      ],
    });
    await queue.start();
    try {
      await inOrganization(database, orgId, async (tx) => {
        await enqueue(tx, job, { orgId }, { now: TEST_NOW });
        await appendEvent(tx, {
          id: "01980000-0000-7000-8000-000000000001",
          orgId,
          type: "test.happened",
          payload: {},
          occurredAt: TEST_NOW,
        });
      });
      await until("job and event", () => users.length === 2);
      assert.deepEqual(users.toSorted(), ["huiyin_app", "job"]);
      for (const read of ["pgboss.job", "system.job_request"]) {
        await assert.rejects(
          inSystem(database, (tx) => sql`select from ${sql.table(read)}`.execute(tx)),
          { code: "42501" },
        );
      }
    } finally {
      await queue.stop();
      await database.close();
    }
  });
});
