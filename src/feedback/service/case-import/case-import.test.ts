import assert from "node:assert/strict";
import test from "node:test";
import iconv from "iconv-lite";
import { addOrganization } from "../../../identity/service/add-organization.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { importedCases, readiedCases } from "../../../test/case-import.ts";
import { testDatabase } from "../../../test/database.ts";
import { testStorage } from "../../../test/imports.ts";
import { signedInAs, systemSession, TEST_NOW } from "../../../test/organization.ts";
import type { ClockEvent } from "../../domain/clock/clock-event.ts";
import { readCaseRow } from "../../store/cases.ts";
import { listFeedback } from "../list-feedback.ts";
import { presentCases } from "../present-cases.ts";
import { registerFeedback } from "../register-feedback.ts";
import { openCaseErrorFile } from "./open-case-error-file.ts";
import { readCaseImport } from "./present-case-import.ts";
import { runCaseImport } from "./run-case-import.ts";

const database = await testDatabase();
const storage = await testStorage();

const COMPLAINTS = [
  "留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间,评分",
  "1001,UU01,空调不制冷,2026-03-02 10:00:00,空调修了三次还是不制冷，没人管，我要投诉！,已换新机，请您试用。,2026-03-05 16:30:00,",
  "1002,UU02,上门太慢,2026-03-02 11:20:00,师傅约了三天都没来，太慢了，要求给个说法。,,,",
  "1003,UU03,谢谢,2026-03-02 15:40:00,师傅态度很好，修得又快又好，非常感谢！,谢谢您的肯定。,2026-03-03 09:00:00,5星",
].join("\n");

const ORGANIZATION = { name: "明川家电售后服务部", timeZone: "Asia/Shanghai", language: "zh" } as const;

async function desk() {
  const orgId = await addOrganization(database, { ...ORGANIZATION, sample: false }, TEST_NOW);
  const session = await signedInAs(database, orgId, ["manager"]);
  return { orgId, session };
}

async function casesOf(orgId: number) {
  return inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_case as c")
      .innerJoin("feedback_voice as v", (join) =>
        join.onRef("v.org_id", "=", "c.org_id").onRef("v.case_id", "=", "c.id"),
      )
      .where("c.org_id", "=", orgId)
      .selectAll("c")
      .select(["v.verbatim", "v.subject"])
      .orderBy("c.received_at")
      .orderBy("c.number")
      .execute(),
  );
}

async function ledgerOf(orgId: number, caseId: string): Promise<readonly ClockEvent[]> {
  const rows = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_clock_event")
      .where("org_id", "=", orgId)
      .where("case_id", "=", caseId)
      .select("event")
      .orderBy("place")
      .execute(),
  );
  return rows.map(({ event }) => event as ClockEvent);
}

test("a complaint list becomes cases: what was answered is closed at its own time, the rest is open", async () => {
  const { orgId, session } = await desk();
  const done = await importedCases(session, storage, { content: COMPLAINTS, name: "投诉.csv" });
  assert.deepEqual(done.counts, { read: 3, created: 3, repeated: 0, failed: 0 });
  assert.equal(done.status, "done");
  const [answered, open, praise] = await casesOf(orgId);
  assert.equal(answered?.number, "20260302-IMP-001");
  assert.equal(open?.number, "20260302-IMP-002");
  assert.equal(answered.stage, "closed");
  // The customer was answered and never asked.
  assert.equal(answered.outcome, "unreached");
  assert.equal(answered.closed_at, "2026-03-05T08:30:00Z");
  assert.equal(answered.first_response_at, answered.closed_at);
  // Monday 10:00 to Thursday 16:30: 6.5 + 7.5 + 7.5 + 6 hours.
  assert.equal(answered.worked_ms, 27.5 * 3_600_000);
  assert.equal(answered.subject, "空调不制冷");
  assert.equal(open.stage, "registered");
  assert.equal(open.received_at, "2026-03-02T03:20:00Z");
  assert.notEqual(open.due_at, null);
  assert.equal(praise?.stage, "closed");
  assert.equal(praise.outcome, "praise");
  // Nobody tried to reach that customer: it is shown as answered, and not listed as out of reach.
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, answered.id));
  assert.ok(row);
  const [shown] = await session.begin((work) => presentCases(work, [row]));
  assert.equal(shown?.isAnsweredElsewhere, true);
  const unreached = await session.begin((work) => listFeedback(work, { outcome: "unreached", limit: 10 }));
  assert.deepEqual(unreached.items, []);
});

test("clocks of an answered complaint run from its receipt to its answer", async () => {
  const { orgId, session } = await desk();
  await importedCases(session, storage, { content: COMPLAINTS });
  const [answered] = await casesOf(orgId);
  const ledger = await ledgerOf(orgId, answered!.id);
  const told = ledger.map(({ type, at, ...rest }) => `${type} ${"clock" in rest ? rest.clock : ""} ${at}`);
  assert.deepEqual(told, [
    "start firstResponse 2026-03-02T02:00:00Z",
    "start solution 2026-03-02T02:00:00Z",
    "stop firstResponse 2026-03-05T08:30:00Z",
    "stop solution 2026-03-05T08:30:00Z",
  ]);
});

test("a voice is the same whether it is imported or registered one by one", async () => {
  const { orgId, session } = await desk();
  const other = await desk();
  await importedCases(session, storage, { content: COMPLAINTS });
  await other.session.begin((work) =>
    registerFeedback(work, {
      channel: "import",
      verbatim: "师傅约了三天都没来，太慢了，要求给个说法。",
      subject: "上门太慢",
      receivedAt: "2026-03-02T11:20:00+08:00",
      contact: { name: "UU02" },
      source: "import:留言编号",
      sourceId: "1002",
    }),
  );
  const imported = (await casesOf(orgId))[1]!;
  const [registered] = await casesOf(other.orgId);
  const plain = ({ org_id: _org, id: _id, number: _number, registered_by: _by, ...row }: typeof imported) =>
    row;
  assert.deepEqual(plain(imported), plain(registered!));
  assert.deepEqual(await ledgerOf(orgId, imported.id), await ledgerOf(other.orgId, registered!.id));
});

test("the same list imported again adds nothing", async () => {
  const { orgId, session } = await desk();
  await importedCases(session, storage, { content: COMPLAINTS });
  const again = await importedCases(session, storage, { content: COMPLAINTS });
  assert.deepEqual(again.counts, { read: 3, created: 0, repeated: 3, failed: 0 });
  assert.equal((await casesOf(orgId)).length, 3);
});

test("rows without a number are met again by their time and words", async () => {
  const { orgId, session } = await desk();
  const content =
    "评论时间,评论内容,评分,用户昵称\n2026-03-01 08:00,App 老是闪退，登录不上,1星,小林\n2026-03-01 08:00,很好用,5星,阿远\n";
  await importedCases(session, storage, { content });
  const again = await importedCases(session, storage, { content });
  assert.equal(again.counts.repeated, 2);
  const rows = await casesOf(orgId);
  assert.deepEqual(rows.map(({ score }) => score).toSorted(), [1, 5]);
});

test("other words under a number that is registered are refused, and the words of the case stay", async () => {
  const { orgId, session } = await desk();
  await importedCases(session, storage, { content: COMPLAINTS });
  const changed = COMPLAINTS.replace("太慢了，要求给个说法", "现在已经好了");
  const done = await importedCases(session, storage, { content: changed });
  assert.deepEqual(done.counts, { read: 3, created: 0, repeated: 2, failed: 1 });
  assert.equal(done.faults[0]?.code, "known-otherwise");
  assert.match(done.faults[0]?.message ?? "", /20260302-IMP-002/u);
  assert.ok((await casesOf(orgId)).some(({ verbatim }) => verbatim.includes("要求给个说法")));
});

test("a list in GB18030 is read like one in UTF-8", async () => {
  const { orgId, session } = await desk();
  const done = await importedCases(session, storage, { content: iconv.encode(COMPLAINTS, "gb18030") });
  assert.equal(done.counts.created, 3);
  assert.match((await casesOf(orgId))[0]?.verbatim ?? "", /空调修了三次/u);
});

test("ten faulty rows among a thousand are listed with what to do, and the others are registered", async () => {
  const { orgId, session } = await desk();
  const rows = Array.from({ length: 1_000 }, (_, i) => {
    const bad = i % 100 === 7;
    const time = bad && i < 500 ? "昨天" : "2026-03-02 09:00";
    const words = bad && i >= 500 ? "" : `第${i}位客户：洗衣机漏水，报修没人来`;
    return `T${i},${time},${words}`;
  });
  const content = ["工单号,受理时间,投诉内容", ...rows].join("\n");
  const done = await importedCases(session, storage, { content });
  assert.deepEqual(done.counts, { read: 1_000, created: 990, repeated: 0, failed: 10 });
  assert.deepEqual(
    done.faults.map(({ row }) => row),
    [9, 109, 209, 309, 409, 509, 609, 709, 809, 909],
  );
  const numbers = (await casesOf(orgId)).map(({ number }) => number);
  assert.equal(new Set(numbers).size, 990);
  assert.ok(numbers.includes("20260302-IMP-001") && numbers.includes("20260302-IMP-990"));
  const { content: errors } = await openCaseErrorFile(session, storage, done.id);
  const text = await new Response(errors).text();
  assert.equal(text.trim().split("\r\n").length, 11);
  assert.match(text, /原行号,错误原因/u);
});

test("a formula in a cell is never run and never believed", async () => {
  const { session } = await desk();
  const content = [
    "工单号,受理时间,投诉内容,处理结果,答复时间",
    `F1,2026-03-02 09:00,"=HYPERLINK(""http://evil.example"",""点我"")",,`,
    `F2,2026-03-02 09:00,+8613800138000 打电话没人接,,`,
    `F3,@SUM(1+1),冰箱不制冷,,`,
  ].join("\n");
  const done = await importedCases(session, storage, { content });
  assert.deepEqual(done.counts, { read: 3, created: 2, repeated: 0, failed: 1 });
  const { content: errors } = await openCaseErrorFile(session, storage, done.id);
  assert.match(await new Response(errors).text(), /'@SUM/u);
});

test("numbers of a day go on after those that are there", async () => {
  const { orgId, session } = await desk();
  await session.begin((work) =>
    registerFeedback(work, {
      channel: "import",
      verbatim: "热水器点不着火",
      receivedAt: "2026-03-02T09:00:00+08:00",
    }),
  );
  await importedCases(session, storage, { content: COMPLAINTS });
  const numbers = (await casesOf(orgId)).map(({ number }) => number).toSorted();
  assert.deepEqual(
    numbers,
    [1, 2, 3, 4].map((place) => `20260302-IMP-00${place}`),
  );
});

test("two organizations import the same list apart", async () => {
  const [one, two] = [await desk(), await desk()];
  await importedCases(one.session, storage, { content: COMPLAINTS });
  const done = await importedCases(two.session, storage, { content: COMPLAINTS });
  assert.equal(done.counts.created, 3);
  assert.equal((await casesOf(one.orgId)).length, 3);
  assert.equal((await casesOf(two.orgId)).length, 3);
});

test("a broken-off import goes on where it ended and registers nothing twice", async () => {
  const { orgId } = await desk();
  const session = systemSession(database, orgId);
  const rows = Array.from({ length: 900 }, (_, i) =>
    i % 300 === 5 ? `R${i},昨天,坏行` : `R${i},2026-03-02 09:00,第${i}位：油烟机噪音大`,
  );
  const content = ["工单号,受理时间,投诉内容", ...rows].join("\n");
  const stop = new AbortController();
  const { id } = await readiedCases(session, storage, { content });
  await assert.rejects(
    runCaseImport(session, storage, id, {
      signal: stop.signal,
      onProgress: ({ read }) => {
        if (read >= 400) stop.abort(new Error("the server stops"));
      },
    }),
    /the server stops/u,
  );
  const between = (await casesOf(orgId)).length;
  assert.ok(between > 0 && between < 897, String(between));
  await runCaseImport(session, storage, id);
  const done = await session.begin((work) => readCaseImport(work, id));
  assert.deepEqual(done.counts, { read: 900, created: 897, repeated: 0, failed: 3 });
  assert.deepEqual(
    done.faults.map(({ row }) => row),
    [7, 307, 607],
  );
  assert.equal((await casesOf(orgId)).length, 897);
});

test("a dry run tells what would come and writes nothing", async () => {
  const { orgId, session } = await desk();
  const done = await importedCases(session, storage, { content: COMPLAINTS, dryRun: true });
  assert.equal(done.status, "checked");
  assert.deepEqual(done.counts, { read: 3, created: 3, repeated: 0, failed: 0 });
  assert.equal((await casesOf(orgId)).length, 0);
});

test("a mapping overrules what the headings say, and words of a choice can be named", async () => {
  const { orgId, session } = await desk();
  const content = "A,B,C,D,E\n7,2026-03-02,漏水了快来人,弄好了,done-ish\n";
  const columns = { A: "sourceId", B: "receivedAt", C: "verbatim", D: "product", E: "status" };
  const mapping = { columns, values: { status: { "done-ish": "open" } }, defaults: { channel: "电话" } };
  await importedCases(session, storage, { content, mapping });
  const [row] = await casesOf(orgId);
  assert.equal(row?.number, "20260302-TEL-001");
  // A bare day counts from its beginning.
  assert.equal(row.received_at, "2026-03-01T16:00:00Z");
  assert.equal(row.product, "弄好了");
});

test("only who may import whole sheets does", async () => {
  const { orgId } = await desk();
  const session = await signedInAs(database, orgId, ["handler"]);
  await assert.rejects(importedCases(session, storage, { content: COMPLAINTS }), { code: "forbidden" });
});
