import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { randomUUIDv7 } from "node:crypto";
import test, { after } from "node:test";
import { createCustomer } from "../../../customer/service/create-customer.ts";
import { inOrganization, openDatabase, type Database } from "../../../platform/db/database.ts";
import { startHttpServer } from "../../../platform/http/serve.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { giveLink, GOOD_ANSWERS, openSurvey } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import { until } from "../../../test/until.ts";
import { closeSurvey } from "../../service/close-survey.ts";
import type { PublicSurveyDeps } from "./public-survey-pages.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);

type Line = Readonly<Record<string, unknown>>;

/** The same pages behind both ways in: `direct` as the product runs them, `router` without the direct way. */
async function bothWays(db: Database, deps: Partial<PublicSurveyDeps> = {}) {
  const { api, url, lines } = await startSurveyServer(db, deps);
  let taken = 0;
  const direct = await startHttpServer({
    fetch: api.fetch,
    direct(incoming, outgoing) {
      const isTaken = api.direct.take(incoming, outgoing);
      if (isTaken) taken++;
      return isTaken;
    },
    port: 0,
    host: "127.0.0.1",
  });
  const router = await startHttpServer({ fetch: api.fetch, port: 0, host: "127.0.0.1" });
  after(() => Promise.all([direct.close(), router.close()]));
  return { product: url, direct: direct.url, router: router.url, lines, taken: () => taken };
}

const ways = await bothWays(database);
let requests = 0;

interface Sent {
  readonly address: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What can be seen of one request from outside and in the log; what differs by nature is taken out. */
async function see(
  base: string,
  { address, body, headers }: Sent,
  lines: readonly Line[],
): Promise<{ readonly status: number; readonly seen: unknown }> {
  const requestId = `request-${++requests}`.padEnd(14, "-");
  const answer = await fetch(`${base}${address}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": requestId, ...headers },
    body,
  });
  const text = await answer.text();
  const fields = Object.fromEntries(answer.headers);
  assert.equal(fields["x-request-id"], requestId);
  if (!answer.headers.has("content-encoding"))
    assert.equal(fields["content-length"], String(Buffer.byteLength(text)));
  const { date: _, "x-request-id": _id, "content-length": _length, ...rest } = fields;
  return {
    status: answer.status,
    seen: {
      status: answer.status,
      headers: rest,
      text: neutral(text, requestId),
      log: told(lines, requestId),
    },
  };
}

function neutral(text: string, requestId: string): string {
  return text.replaceAll(requestId, "ID").replaceAll(/[\da-f]{8}-[\da-f-]{27}/gu, "UUID");
}

function told(lines: readonly Line[], requestId: string): readonly Line[] {
  return lines
    .filter((line) => line["requestId"] === requestId)
    .map(({ time: _time, ms: _ms, requestId: _id, error: _error, ...line }) => line);
}

const json = (body: unknown): string => JSON.stringify(body);
const good = json({ answers: GOOD_ANSWERS });
const open = await openSurvey(manager);
const closed = await openSurvey(manager);
await manager.begin((work) => closeSurvey(work, closed.id));
const customer = await manager.begin((work) => createCustomer(work, customerDraft()));
const used = await giveLink(manager, open.id, { customerIds: [customer.id] });
const at = (token: string, query = ""): string => `/s/${token}${query}`;
const english = { "accept-language": "en-GB,en;q=0.9" };
const faulty = json({ answers: { ...GOOD_ANSWERS, overall: 99, stray: 1 } });

const CASES: readonly (readonly [name: string, status: number, sent: Sent, isDirect?: boolean])[] = [
  ["good answers", 201, { address: at(open.token), body: good }],
  [
    "good answers with an id",
    201,
    { address: at(open.token), body: json({ answers: GOOD_ANSWERS, id: randomUUIDv7() }) },
  ],
  [
    "tracked fields in the address",
    201,
    { address: at(open.token, "?store=SH%2001&lang=en&x=<b>"), body: good },
  ],
  ["a mark at the beginning of the text", 201, { address: at(open.token), body: `\uFEFF${good}` }],
  [
    "a type with a charset",
    201,
    { address: at(open.token), body: good, headers: { "content-type": "application/json; charset=utf-8" } },
  ],
  [
    "the first use of a personal link",
    201,
    { address: at(used.token), body: json({ answers: GOOD_ANSWERS, id: randomUUIDv7() }) },
  ],
  ["faulty answers", 422, { address: at(open.token), body: faulty }],
  ["faulty answers, read in English", 422, { address: at(open.token), body: faulty, headers: english }],
  ["faulty answers, asked in English", 422, { address: at(open.token, "?lang=en"), body: faulty }],
  ["a ticket that is none", 422, { address: at(open.token), body: json({ answers: {}, ticket: "x.1.2.3" }) }],
  ["no JSON", 400, { address: at(open.token), body: '{"answers": ' }],
  ["no JSON, told in English", 400, { address: at(open.token), body: "[]", headers: english }],
  ["no text", 400, { address: at(open.token), body: new Uint8Array([0x22, 0xff, 0xfe]) }],
  ["nothing", 400, { address: at(open.token), body: "" }],
  ["an id that is none", 400, { address: at(open.token), body: json({ answers: GOOD_ANSWERS, id: 7 }) }],
  ["a link used up", 410, { address: at(used.token), body: good }],
  ["a closed survey", 410, { address: at(closed.token), body: good }],
  ["an address that leads nowhere", 404, { address: at("A".repeat(40)), body: good }],
  [
    "the greatest body",
    422,
    { address: at(open.token), body: json({ answers: { overall: 5 } }).padEnd(1_048_576) },
  ],
  ["a body too large", 413, { address: at(open.token), body: good.padEnd(1_048_577) }, false],
  ["an address to be decoded", 404, { address: at("%E5%AE%A2"), body: good }, false],
  [
    "a form",
    404,
    {
      address: at("A".repeat(40)),
      body: "x=1",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
    false,
  ],
  [
    "text",
    404,
    { address: at("A".repeat(40)), body: good, headers: { "content-type": "text/plain" } },
    false,
  ],
];

for (const [name, status, sent, isDirect = true] of CASES) {
  test(`${name}: the same answer, headers and log line on either way`, async () => {
    const before = ways.taken();
    const direct = await see(ways.direct, sent, ways.lines);
    assert.equal(ways.taken() - before, isDirect ? 1 : 0);
    const router = await see(ways.router, sent, ways.lines);
    assert.deepEqual(direct.seen, router.seen);
    assert.deepEqual([direct.status, router.status], [status, status]);
    const { log } = direct.seen as { log: readonly Line[] };
    assert.equal(log.filter(({ event }) => event === "request").length, 1);
  });
}

test("the product's own server takes the direct way, and tracked fields are stored on either", async () => {
  const survey = await openSurvey(manager);
  for (const base of [ways.product, ways.direct, ways.router]) {
    const { status } = await see(
      base,
      { address: at(survey.token, "?store=%E6%B5%A6%E4%B8%9C+1"), body: good },
      ways.lines,
    );
    assert.equal(status, 201);
  }
  const rows = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("survey_response").where("survey_id", "=", survey.id).select(["fields", "mode"]).execute(),
  );
  assert.deepEqual(
    rows,
    rows.map(() => ({ fields: { store: "浦东 1" }, mode: "json" })),
  );
  assert.equal(rows.length, 3);
});

test("too many submissions and too many guesses are sent away alike", async () => {
  const limits = { submissionsPerMinute: 1, guessesPerMinute: 1 };
  const seen = [];
  for (const way of ["direct", "router"] as const) {
    const few = await bothWays(database, limits);
    for (const token of [open.token, "B".repeat(40)]) {
      await see(few[way], { address: at(token), body: good }, few.lines);
      const second = await see(few[way], { address: at(token), body: good }, few.lines);
      assert.equal(second.status, 429);
      seen.push(
        JSON.parse(
          json(second.seen)
            .replaceAll(/\d+ 秒|"retry-after":"\d+"/gu, "soon")
            .replaceAll("soon,", ""),
        ),
      );
    }
  }
  assert.deepEqual(seen.slice(0, 2), seen.slice(2));
});

test("without the database both ways say when to come again", async () => {
  const nowhere = new URL(database.url);
  Object.assign(nowhere, { hostname: "127.0.0.1", port: "1" });
  const away = openDatabase(nowhere.href);
  after(() => away.close());
  const dark = await bothWays(away);
  const sent = { address: at(open.token), body: good };
  const direct = await see(dark.direct, sent, dark.lines);
  assert.deepEqual(direct.seen, (await see(dark.router, sent, dark.lines)).seen);
  assert.equal(direct.status, 503);
  assert.equal((direct.seen as { headers: Record<string, string> }).headers["retry-after"], "5");
});

test("a caller who goes away in the middle of the body is noted alike, and stores nothing", async () => {
  const survey = await openSurvey(manager);
  const seen = [];
  for (const way of ["direct", "router"] as const) {
    const requestId = `broken-off-${way}`;
    const { hostname, port, host } = new URL(ways[way]);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      `POST ${at(survey.token)} HTTP/1.1\r\nhost: ${host}\r\nx-request-id: ${requestId}\r\ncontent-type: application/json\r\ncontent-length: ${good.length * 4}\r\n\r\n${good.slice(0, 20)}`,
    );
    await new Promise((done) => setTimeout(done, 100));
    socket.destroy();
    await until("the line", () => told(ways.lines, requestId).some(({ event }) => event === "request"));
    seen.push(told(ways.lines, requestId));
  }
  assert.deepEqual(seen[0], seen[1]);
  const rows = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("survey_response").where("survey_id", "=", survey.id).select("id").execute(),
  );
  assert.equal(rows.length, 0);
});
