import assert from "node:assert/strict";
import test from "node:test";
import { addOrganization } from "../../identity/service/add-organization.ts";
import { deriveClocks } from "../../feedback/domain/clock/derive-clocks.ts";
import type { ClockEvent } from "../../feedback/domain/clock/clock-event.ts";
import { CHANNELS } from "../../feedback/domain/number/case-number.ts";
import { OUTCOMES, STAGES } from "../../feedback/domain/life/stage.ts";
import { TRANSITIONS } from "../../feedback/domain/life/transitions.ts";
import { DEFAULT_SETTINGS } from "../../feedback/domain/feedback-settings.ts";
import { loadWorkingCalendar } from "../../identity/service/load-working-calendar.ts";
import { inOrganization, type Tx } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { testStorage } from "../../test/imports.ts";
import { systemSession } from "../../test/organization.ts";
import { makeCases } from "./make-cases.ts";
import { DEPARTMENTS, PEOPLE } from "./sample-staff.ts";

const NOW = "2026-11-20T08:30:00.000Z";
const database = await testDatabase();
const files = await testStorage();

/** The people and departments of the sample, with ids that are always the same; services are a handful. */
async function sample(): Promise<number> {
  const org = await addOrganization(
    database,
    { name: "示例组织", timeZone: "Asia/Shanghai", language: "zh", sample: false },
    NOW,
  );
  await inOrganization(database, org, (tx) => hire(tx, org));
  await inOrganization(database, org, (tx) => makeCases(tx, org, { files, now: NOW }));
  return org;
}

const idOf = (kind: number, at: number): string =>
  `00000000-0000-7000-800${kind}-${String(at).padStart(12, "0")}`;

async function hire(tx: Tx, org_id: number): Promise<void> {
  const created_at = "2025-01-01T00:00:00Z";
  const departments = DEPARTMENTS.map(({ name }, at) => ({ org_id, id: idOf(1, at), name, created_at }));
  await tx.insertInto("identity_department").values(departments).execute();
  const people = PEOPLE.map((person, at) => ({
    org_id,
    id: idOf(2, at),
    name: person.name,
    email: `${person.mailbox}@example.com`,
    roles: [...person.roles],
    department_id: departments.find(({ name }) => name === person.department)?.id ?? null,
    language: "zh",
    created_at,
  }));
  await tx.insertInto("identity_user").values(people).execute();
  const customers = Array.from({ length: 40 }, (_, at) => ({
    org_id,
    id: idOf(3, at),
    kind: "individual",
    name: `示例客户${at}`,
    tier: "ordinary",
    created_at,
    updated_at: created_at,
  }));
  await tx.insertInto("customer_customer").values(customers).execute();
  const services = Array.from({ length: 400 }, (_, at) => ({
    org_id,
    id: idOf(4, at),
    external_id: String(at).padStart(4, "0"),
    customer_id: idOf(3, at % 40),
    kind: "repair",
    product: ["壁挂空调 BG-35", "滚筒洗衣机 XY-10", "燃气热水器 RQ-16"][at % 3] ?? "",
    order_number: `DD${at}`,
    served_on: new Date(Date.parse(NOW) - (at + 2) * 86_400_000).toISOString().slice(0, 10),
    created_at,
    updated_at: created_at,
  }));
  await tx.insertInto("customer_service_record").values(services).execute();
}

const org = await sample();
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inOrganization(database, org, work);
const cases = await read((tx) => tx.selectFrom("feedback_case").selectAll().orderBy("number").execute());
const events = await read((tx) => tx.selectFrom("feedback_event").selectAll().orderBy("id").execute());
const eventsOf = Map.groupBy(events, (event) => event.case_id);

test("a year of sample cases stands in all stages, channels and outcomes, some over three rounds", () => {
  assert.ok(cases.length >= 430 && cases.length <= 490, String(cases.length));
  assert.deepEqual(new Set(cases.map(({ stage }) => stage)), new Set(STAGES));
  assert.deepEqual(new Set(cases.map(({ channel }) => channel)), new Set(CHANNELS));
  const outcomes = cases.flatMap(({ outcome }) => outcome ?? []);
  assert.deepEqual(new Set(outcomes), new Set(OUTCOMES));
  assert.deepEqual(new Set(cases.map(({ round }) => round)), new Set([1, 2, 3]));
  const open = cases.filter(({ is_open }) => is_open);
  assert.ok(open.length >= 30 && open.length <= 45, String(open.length));
  assert.ok(open.filter(({ paused_until }) => paused_until !== null && paused_until > NOW).length >= 2);
  assert.equal(new Set(cases.map(({ number }) => number)).size, cases.length);
  assert.ok(cases.every(({ received_at }) => received_at < NOW && received_at > "2025-11-19"));
});

test("the history of every sample case is one that the life of a case allows", () => {
  const steps = new Set(TRANSITIONS.map(({ act }) => act as string));
  for (const row of cases) {
    const history = (eventsOf.get(row.id) ?? []).filter(({ act }) => act === "register" || steps.has(act));
    let stage: string | null = null;
    let last = "";
    for (const event of history) {
      assert.equal(event.from_stage, stage, `${row.number} ${event.act}`);
      assert.ok(event.at >= last && event.at <= NOW, `${row.number} ${event.at}`);
      if (event.act !== "register") {
        const known = TRANSITIONS.some(
          ({ act, from, to }) =>
            act === event.act &&
            from.some((one) => one === stage) &&
            (to === event.to_stage || (to === "same" && event.to_stage === stage)),
        );
        assert.ok(known, `${row.number}: ${event.act} from ${stage} to ${event.to_stage}`);
      }
      stage = event.to_stage;
      last = event.at;
    }
    assert.equal(stage, row.stage, row.number);
  }
});

test("nobody checks or calls about a case that they handled, in the sample as in life", async () => {
  const handlers = await read((tx) => tx.selectFrom("feedback_handler").selectAll().execute());
  const hands = new Set(handlers.map(({ case_id, user_id }) => `${case_id} ${user_id}`));
  const apart = new Set([
    "pass_check",
    "fail_check",
    "call",
    "call_satisfied",
    "call_dissatisfied",
    "call_unreached",
  ]);
  const judged = events.filter(({ act }) => apart.has(act));
  assert.ok(judged.length > 300);
  for (const event of judged) assert.ok(!hands.has(`${event.case_id} ${event.actor_id}`), event.act);
});

test("short-term measures that were handed in are done and have evidence that can be opened", async () => {
  const measures = await read((tx) => tx.selectFrom("feedback_measure").selectAll().execute());
  const shown = await read((tx) =>
    tx
      .selectFrom("feedback_file as f")
      .innerJoin("platform_file as p", (join) =>
        join.onRef("p.org_id", "=", "f.org_id").onRef("p.id", "=", "f.file_id"),
      )
      .select(["f.measure_id", "p.storage_key"])
      .execute(),
  );
  const evidence = new Map(shown.map((file) => [file.measure_id, file.storage_key]));
  const submitted = new Set(cases.filter(({ submitted_at }) => submitted_at !== null).map(({ id }) => id));
  const due = measures.filter(
    ({ case_id, term, round }) =>
      term === "short" && submitted.has(case_id) && round === cases.find(({ id }) => id === case_id)?.round,
  );
  assert.ok(due.length > 150);
  for (const measure of due) assert.ok(measure.done_at !== null && evidence.has(measure.id), measure.text);
  const text = await new Response(await files.read([...evidence.values()][0] ?? "")).text();
  assert.match(text, /反馈编号：\d{8}-[A-Z]{2,3}-\d{3}/u);
});

test("deadlines of open sample cases follow from their ledgers; few are late, a few due today", async () => {
  const rows = await read((tx) =>
    tx.selectFrom("feedback_clock_event").selectAll().orderBy("place").execute(),
  );
  const ledgers = Map.groupBy(rows, ({ case_id }) => case_id);
  const calendar = await systemSession(database, org, NOW).begin((work) => loadWorkingCalendar(work, null));
  const open = cases.filter(({ is_open }) => is_open);
  for (const row of open) {
    const ledger = (ledgers.get(row.id) ?? []).map(({ event }) => event as ClockEvent);
    const states = deriveClocks(ledger, calendar, Temporal.Instant.from(NOW));
    const due = states
      .filter(({ state }) => state === "running")
      .map(({ dueAt }) => dueAt)
      .toSorted()[0];
    assert.equal(row.due_at, due ?? null, row.number);
    assert.ok(row.alarm_at === null || row.alarm_at > NOW, row.number);
  }
  const late = open.filter(({ due_at }) => due_at !== null && due_at < NOW);
  const midnight = "2026-11-20T16:00:00Z";
  const today = open.filter(({ due_at }) => due_at !== null && due_at >= NOW && due_at < midnight);
  assert.ok(today.length >= 2 && today.length <= 8, String(today.length));
  assert.ok(late.length >= 2 && late.length <= 5, String(late.length));
});

test("sample cases are the same each time they are drawn at a moment", async () => {
  const other = await sample();
  const again = await inOrganization(database, other, (tx) =>
    tx.selectFrom("feedback_case").selectAll().orderBy("number").execute(),
  );
  const plain = ({ org_id: _org, ...row }: (typeof cases)[number]) => row;
  assert.deepEqual(again.map(plain), cases.map(plain));
});

test("some sample cases are told as stories, some were merged, some came again", () => {
  const kinds = new Set(cases.flatMap(({ typical }) => typical ?? []));
  assert.deepEqual(kinds, new Set(["positive", "negative", "excellent", "common_improved"]));
  const told = cases.filter(({ typical_story }) => typical_story !== null);
  for (const { typical_story } of told)
    assert.deepEqual(Object.keys(typical_story as object).toSorted(), [
      "process",
      "request",
      "result",
      "scene",
    ]);
  assert.ok(cases.filter(({ merged_into }) => merged_into !== null).length >= 5);
  assert.ok(cases.filter(({ repeat_of }) => repeat_of !== null).length >= 5);
});

test("every typical sample case tells a story of its own", () => {
  const stories = cases.flatMap(({ typical_story }) => (typical_story === null ? [] : [typical_story]));
  assert.ok(stories.length >= 8, String(stories.length));
  const scenes = stories.map((story) => (story as { readonly scene: string }).scene);
  assert.equal(new Set(scenes).size, stories.length);
  assert.ok(stories.every((story) => !JSON.stringify(story).includes("{品}")));
});

test("no two open sample cases say the same", async () => {
  const said = await read((tx) =>
    tx
      .selectFrom("feedback_voice as v")
      .innerJoin("feedback_case as c", (join) =>
        join.onRef("c.org_id", "=", "v.org_id").onRef("c.id", "=", "v.case_id"),
      )
      .where("c.is_open", "=", true)
      .where("c.org_id", "=", org)
      .select(["v.verbatim", "c.channel", "c.external_number", "c.external_due_at"])
      .execute(),
  );
  const begins = said.map(({ verbatim }) => verbatim.replaceAll(/[0-9]/gu, "").slice(0, 14));
  assert.equal(new Set(begins).size, begins.length);
  const external = said.filter(({ channel }) => channel === "external");
  assert.ok(external.length >= 3);
  assert.ok(external.every((one) => one.external_number !== null && one.external_due_at !== null));
});

test("money is proposed, approved, refused, paid and withdrawn in the sample, at every level of approval", async () => {
  const rows = await read((tx) => tx.selectFrom("feedback_compensation").selectAll().execute());
  assert.deepEqual(
    new Set(rows.map(({ state }) => state)),
    new Set(["proposed", "approved", "refused", "paid", "withdrawn"]),
  );
  for (const { state, decided_at, decided_by, proposed_by, paid_at } of rows) {
    assert.equal(decided_at === null, state === "proposed" || state === "withdrawn");
    assert.equal(paid_at !== null, state === "paid");
    assert.notEqual(decided_by, proposed_by);
  }
  const { department_head: head = 0, manager = 0 } = DEFAULT_SETTINGS.compensationLimits;
  assert.ok(rows.some(({ amount }) => amount <= head));
  assert.ok(rows.some(({ amount }) => amount > head && amount <= manager));
  assert.ok(rows.some(({ amount }) => amount > manager));
});

test("sample cases that came by mail have a title and mails to and fro, some with what the customer sent", async () => {
  const mailed = cases.filter(
    ({ channel, voice, is_open }) => channel === "email" && voice === "complaint" && !is_open,
  );
  const messages = await read((tx) => tx.selectFrom("feedback_message").selectAll().execute());
  const voices = await read((tx) => tx.selectFrom("feedback_voice").selectAll().execute());
  const files = await read((tx) =>
    tx.selectFrom("feedback_file").where("added_kind", "=", "customer").selectAll().execute(),
  );
  assert.ok(mailed.length >= 8, String(mailed.length));
  const asked = mailed.filter(({ id }) => {
    const mails = messages.filter(({ case_id, channel }) => case_id === id && channel === "email");
    return new Set(mails.map(({ kind }) => kind)).size === 2 && mails.length >= 3;
  });
  assert.ok(asked.length >= 8, String(asked.length));
  for (const { id } of mailed) assert.notEqual(voices.find(({ case_id }) => case_id === id)?.subject, "");
  assert.ok(files.length >= 2 && files.every(({ message_id }) => message_id !== null));
});
