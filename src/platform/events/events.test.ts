import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { once } from "node:events";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { inOrganization, type Tx } from "../db/database.ts";
import { appendEvent, type DomainEvent } from "./append-event.ts";
import { consumeEvent, type Consumer } from "./consumer.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);

/** A consumer that leaves a note of each event in a tenant table, within its transaction. */
function noteTaker(name: string, types: readonly string[]): Consumer {
  return {
    name,
    types,
    handle: async (event, tx) => {
      await tx
        .insertInto("platform_dead_letter")
        .values({
          org_id: event.orgId,
          id: randomUUIDv7(),
          job: `${name}/${event.id}`,
          data: JSON.stringify(event.payload),
          error: "",
          attempts: 0,
          requested_at: event.occurredAt,
          failed_at: event.occurredAt,
        })
        .execute();
    },
  };
}

async function notesOf(name: string, org = orgId): Promise<readonly string[]> {
  const rows = await inOrganization(database, org, (tx) =>
    tx
      .selectFrom("platform_dead_letter")
      .select("job")
      .where("org_id", "=", org)
      .where("job", "like", `${name}/%`)
      .execute(),
  );
  return rows.map((row) => row.job.slice(name.length + 1)).toSorted();
}

function somethingHappened(type: string, org = orgId): DomainEvent {
  return {
    id: randomUUIDv7(),
    orgId: org,
    type,
    payload: { customer: "海宁恒达机电设备有限公司", visit: 3 },
    occurredAt: TEST_NOW,
  };
}

async function waiting(): Promise<number> {
  const rows = await database.kysely.selectFrom("system.outbox").select("id").execute();
  return rows.length;
}

const append = (event: DomainEvent) => inOrganization(database, event.orgId, (tx) => appendEvent(tx, event));

test("an event reaches each consumer that asked for its type, once, with what it carried", async () => {
  const seen: DomainEvent[] = [];
  const listener: Consumer = {
    name: "test.listener",
    types: ["survey.answered", "survey.closed"],
    handle: async (event) => void seen.push(event),
  };
  const queue = testQueue({ database, consumers: [listener, noteTaker("test.notes", ["survey.answered"])] });
  await queue.start();
  try {
    const answered = somethingHappened("survey.answered");
    await append(answered);
    await append(somethingHappened("survey.opened"));
    await until("both consumers", async () => seen.length > 0 && (await notesOf("test.notes")).length > 0);
    assert.deepEqual(seen, [answered]);
    assert.deepEqual(await notesOf("test.notes"), [answered.id]);
    await until("an empty outbox", async () => (await waiting()) === 0);
  } finally {
    await queue.stop();
  }
});

test("what is rolled back has never happened", async () => {
  const event = somethingHappened("survey.answered");
  await assert.rejects(
    inOrganization(database, orgId, async (tx) => {
      await appendEvent(tx, event);
      throw new Error("the answer was not stored after all");
    }),
  );
  assert.equal(await waiting(), 0);
});

test("an event delivered twice works once", async () => {
  const consumer = noteTaker("test.twice", ["survey.answered"]);
  const event = somethingHappened("survey.answered");
  const handled = await Promise.all([1, 2, 3].map(() => consumeEvent(database, consumer, event, TEST_NOW)));
  assert.equal(handled.filter(Boolean).length, 1);
  assert.deepEqual(await notesOf("test.twice"), [event.id]);
});

test("a consumer that fails leaves nothing behind and gets the event again", async () => {
  const notes = noteTaker("test.stumble", ["case.closed"]);
  let tries = 0;
  const stumbling: Consumer = {
    ...notes,
    handle: async (event: DomainEvent, tx: Tx) => {
      await notes.handle(event, tx);
      tries += 1;
      if (tries === 1) throw new Error("stumbled");
    },
  };
  const event = somethingHappened("case.closed");
  await assert.rejects(consumeEvent(database, stumbling, event, TEST_NOW), /stumbled/u);
  assert.deepEqual(await notesOf("test.stumble"), []);
  assert.equal(await consumeEvent(database, stumbling, event, TEST_NOW), true);
  assert.deepEqual(await notesOf("test.stumble"), [event.id]);
});

test("a consumer sees the event's organization and no other", async () => {
  const other = await makeOrganization(database, "青禾物业客服中心");
  await append(somethingHappened("survey.closed"));
  const counts: number[] = [];
  const curious: Consumer = {
    name: "test.curious",
    types: ["case.opened"],
    handle: async (_event, tx) => {
      const rows = await tx.selectFrom("platform_consumed_event").select("org_id").execute();
      counts.push(rows.filter((row) => row.org_id !== other).length);
    },
  };
  await consumeEvent(database, curious, somethingHappened("case.opened", other), TEST_NOW);
  assert.deepEqual(counts, [0]);
  await sql`delete from system.outbox`.execute(database.kysely);
});

test("a dispatcher killed between claim and commit loses and doubles nothing", async () => {
  const events = Array.from({ length: 20 }, () => somethingHappened("import.finished"));
  for (const event of events) await append(event);
  const code = `
    import { openDatabase } from ${JSON.stringify(new URL("../db/database.ts", import.meta.url).href)};
    import { dispatchOutbox } from ${JSON.stringify(new URL("./dispatch-outbox.ts", import.meta.url).href)};
    await dispatchOutbox(openDatabase(process.argv[1]), {
      consumers: [{ name: "test.killed", types: ["import.finished"], handle: async () => {} }],
      jobs: [],
      send: async (tx, jobs) => {
        await tx.selectFrom("system.outbox").select("id").execute();
        process.stdout.write(String(jobs.length), () => process.kill(process.pid, "SIGKILL"));
        await new Promise(() => {});
      },
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code, database.url]);
  let claimed = "";
  child.stdout.on("data", (text: Buffer) => (claimed += text.toString()));
  const [, signal] = await once(child, "exit");
  assert.deepEqual([claimed, signal], ["20", "SIGKILL"]);
  assert.equal(await waiting(), 20);

  const queue = testQueue({ database, consumers: [noteTaker("test.killed", ["import.finished"])] });
  await queue.start();
  try {
    await until("all events", async () => (await notesOf("test.killed")).length >= 20);
    assert.deepEqual(await notesOf("test.killed"), events.map((event) => event.id).toSorted());
  } finally {
    await queue.stop();
  }
});

test("four dispatchers at once deliver each of 1,200 events once", async () => {
  const orgs = [orgId, await makeOrganization(database, "锦程汽修连锁"), await makeOrganization(database)];
  const events = Array.from({ length: 1_200 }, (_, i) => somethingHappened("case.moved", orgs[i % 3]));
  const consumers = [noteTaker("test.crowd-a", ["case.moved"]), noteTaker("test.crowd-b", ["case.moved"])];
  const queues = [1, 2, 3, 4].map(() => testQueue({ database, consumers }));
  await Promise.all(queues.map((queue) => queue.start()));
  try {
    await Promise.all(
      orgs.map((org) =>
        inOrganization(database, org, async (tx) => {
          for (const event of events) if (event.orgId === org) await appendEvent(tx, event);
        }),
      ),
    );
    await until("an empty outbox", async () => (await waiting()) === 0);
    const { rows } = await sql<{ jobs: number; events: number }>`
      select count(*) as jobs, count(distinct (name, data ->> 'id')) as events
        from pgboss.job where name like 'consumer.test.crowd-%'`.execute(database.kysely);
    assert.deepEqual(rows, [{ jobs: 2_400, events: 2_400 }]);
    const first = events.filter((event) => event.orgId === orgId).map((event) => event.id);
    await until("the work", async () => (await notesOf("test.crowd-a")).length >= first.length);
    assert.deepEqual(await notesOf("test.crowd-a"), first.toSorted());
  } finally {
    await Promise.all(queues.map((queue) => queue.stop()));
  }
});
