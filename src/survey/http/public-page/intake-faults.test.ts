import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import test, { after } from "node:test";
import { openDatabase, type Database } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import { until } from "../../../test/until.ts";

const direct = await testDatabase();
const orgId = await makeOrganization(direct);
const manager = await signedInAs(direct, orgId, ["manager"]);

/** A way to the database that can be cut off, and that can swallow what the database answers. */
async function cutTo(url: string) {
  const target = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isOpen = true;
  let swallow = false;
  const server = createServer((near) => {
    if (!isOpen) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on("data", (chunk) => far.write(chunk));
    far.on("data", (chunk) => {
      if (!swallow) near.write(chunk);
    });
    for (const socket of pair) {
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        pairs.delete(pair);
        for (const one of pair) one.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  const address = new URL(url);
  address.port = String((server.address() as AddressInfo).port);
  const drop = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    url: address.href,
    cut: () => {
      isOpen = false;
      drop();
    },
    mend: () => {
      isOpen = true;
      swallow = false;
    },
    /** From now on nothing that the database says arrives. */
    deafen: () => void (swallow = true),
    drop,
  };
}

const way = await cutTo(direct.url);
const database: Database = openDatabase(way.url);
after(() => database.close());
const server = await startSurveyServer(database);

interface Sent {
  readonly id: string;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

async function send(token: string, id = randomUUIDv7()): Promise<Sent> {
  const answer = await fetch(`${server.url}/s/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers: GOOD_ANSWERS, id }),
  });
  return {
    id,
    status: answer.status,
    retryAfter: answer.headers.get("retry-after"),
    text: await answer.text(),
  };
}

async function storedIds(surveyId: string): Promise<ReadonlySet<string>> {
  const rows = await direct.kysely
    .selectFrom("survey_response")
    .where("survey_id", "=", surveyId)
    .select("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

test("while the database is away answers are refused with a time to come again; none that was acknowledged is lost", async () => {
  const survey = await openSurvey(manager);
  const sent: Sent[] = [];
  let stop = false;
  const customer = async (): Promise<void> => {
    while (!stop) sent.push(await send(survey.token));
  };
  const customers = Array.from({ length: 12 }, customer);
  await until("answers", () => sent.filter(({ status }) => status === 201).length > 100);
  way.cut();
  await until("refusals", () => sent.filter(({ status }) => status === 503).length > 50);
  const page = await fetch(`${server.url}/s/${survey.token.slice(0, -1)}_`, {
    headers: { accept: "text/html" },
  });
  assert.ok(page.status === 404 || page.status === 503);
  way.mend();
  const before = sent.length;
  await until("answers again", () => sent.slice(before).filter(({ status }) => status === 201).length > 100);
  stop = true;
  await Promise.all(customers);
  const statuses = new Set(sent.map(({ status }) => status));
  assert.deepEqual([...statuses].toSorted(), [201, 503]);
  for (const { status, retryAfter, text } of sent) {
    if (status === 503) assert.ok(Number(retryAfter) > 0);
    assert.doesNotMatch(text, /ECONN|at \/|node_modules/u);
  }
  const stored = await storedIds(survey.id);
  for (const { id, status } of sent) if (status === 201) assert.ok(stored.has(id));
});

test("an answer that was stored but never acknowledged is the same response when it is sent again", async () => {
  const survey = await openSurvey(manager);
  assert.equal((await send(survey.token)).status, 201);
  way.deafen();
  const id = randomUUIDv7();
  const pending = send(survey.token, id);
  await until("the row", async () => (await storedIds(survey.id)).has(id));
  way.drop();
  const first = await pending;
  assert.equal(first.status, 503);
  way.mend();
  const second = await send(survey.token, id);
  assert.equal(second.status, 201);
  assert.equal((await storedIds(survey.id)).size, 2);
  const events = await direct.kysely.selectFrom("system.outbox").select("payload").execute();
  const told = events.filter(({ payload }) => (payload as { responseId: string }).responseId === id);
  assert.equal(told.length, 1);
});
