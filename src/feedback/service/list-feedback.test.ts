import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { testDatabase } from "../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, registerVoice, step } from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { CASE_SORTS, maySortBy } from "../domain/queue/case-sort.ts";
import { QUEUES } from "../domain/queue/queue-name.ts";
import { changeFeedback } from "./change-feedback.ts";
import { exportFeedback } from "./export-feedback.ts";
import { countStages, listFeedback, type FeedbackListQuery } from "./list-feedback.ts";

const database = await testDatabase();
const team = await makeCaseTeam(database, await makeCaseOrganization(database));
const manager = team.manager.at(TEST_NOW);

const VOICES = [
  ["空调漏电，孩子差点出事，再不处理就向12315举报！", 1],
  ["电视机送货晚了一天，师傅态度还不错。", 3],
  ["师傅讲解耐心，表扬一下。", 5],
  ["洗衣机修了三次还是漏水，要求退货！", 1],
  ["希望晚上也有人接电话。", 4],
  ["冰箱门关不严，打了两次电话没人来。", 2],
] as const;
for (const [at, [verbatim, score]] of VOICES.entries())
  await registerVoice(team.caller.at(TEST_NOW), {
    verbatim,
    score,
    receivedAt: `2026-03-${String(10 - at).padStart(2, "0")}T02:00:00Z`,
  });
await caseAt(database, team, "executing");
const closed = await caseAt(database, team, "triaged");
await step(team.caller.at(TEST_NOW), closed.id, { act: "close_at_once", outcome: "solved_at_first_contact" });

async function readAll(query: Omit<FeedbackListQuery, "limit">) {
  const found = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listFeedback>> = await manager.begin((work) =>
      listFeedback(work, { ...query, limit: 2, ...(cursor !== null && { cursor }) }),
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

const RANK = { urgent: 0, high: 1, medium: 2, low: 3 };

test("every order pages through all cases once, in that order and the other way about", async () => {
  for (const queue of ["open", "closed", undefined] as const) {
    const usual = (await readAll({ queue })).map(({ id }) => id).toSorted();
    for (const sort of CASE_SORTS.filter((one) => maySortBy(one, queue))) {
      const found = await readAll({ queue, sort });
      assert.deepEqual(found.map(({ id }) => id).toSorted(), usual, `${queue} ${sort}`);
      const keys = found.map((row) => {
        if (sort.endsWith("priority")) return RANK[row.priority];
        if (sort.endsWith("received")) return Date.parse(row.receivedAt);
        if (sort.endsWith("closed")) return Date.parse(row.closedAt ?? "");
        return row.due === null ? Infinity : Date.parse(row.due.dueAt);
      });
      const sorted = keys.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1));
      assert.deepEqual(keys, sort.startsWith("-") ? sorted.toReversed() : sorted, `${queue} ${sort}`);
    }
  }
});

test("an order that a queue has no index for is refused, not computed", async () => {
  for (const [queue, sort] of [
    [undefined, "due"],
    ["closed", "-priority"],
    ["open", "closed"],
  ] as const)
    await assert.rejects(
      manager.begin((work) => listFeedback(work, { queue, sort, limit: 10 })),
      (error) => error instanceof Failure && error.code === "feedback-sort-not-here",
    );
});

test("a cursor of one order is none of another", async () => {
  const { nextCursor } = await manager.begin((work) =>
    listFeedback(work, { queue: "open", sort: "priority", limit: 2 }),
  );
  await assert.rejects(
    manager.begin((work) =>
      listFeedback(work, { queue: "open", sort: "due", limit: 2, cursor: nextCursor ?? "" }),
    ),
    (error) => error instanceof Failure && error.code === "invalid-cursor",
  );
});

test("the board counts each stage by the filters of the list", async () => {
  const { stages } = await manager.begin((work) => countStages(work, {}));
  assert.deepEqual(stages, {
    registered: VOICES.length,
    triaged: 0,
    assigned: 0,
    planned: 0,
    executing: 1,
    checking: 0,
    calling_back: 0,
    management_review: 0,
    closed: 1,
  });
  const mine = await team.handler.at(TEST_NOW).begin((work) => countStages(work, { queue: "mine" }));
  assert.deepEqual([mine.stages.executing, mine.stages.registered, mine.stages.closed], [1, 0, 0]);
  const later = await team.manager.at("2026-03-25T02:00:00Z").begin((work) => countStages(work, {}));
  assert.equal(later.stages.closed, 0, "closed more than seven days ago");
  assert.deepEqual(
    await manager.begin((work) => countStages(work, { stage: "executing", queue: "closed" })),
    {
      stages: {},
    },
  );
});

test("every queue can be shown as a board", async () => {
  for (const queue of QUEUES) {
    const { stages } = await manager.begin((work) => countStages(work, { queue }));
    assert.equal("closed" in stages, ["open", "mine", "closed"].includes(queue), queue);
  }
});

async function fileOf(session: typeof manager, query: Parameters<typeof exportFeedback>[1]): Promise<string> {
  const { bytes } = await exportFeedback(session, query);
  return new Response(bytes).text();
}

test("the list goes out as a file in its order, with nothing that runs as a formula", async () => {
  await registerVoice(team.caller.at(TEST_NOW), {
    verbatim: '=HYPERLINK("https://example.com","点这里")',
    contact: { name: "+吴女士", phone: "13800002452" },
  });
  const text = await fileOf(manager, { format: "csv", queue: "open", sort: "priority" });
  const [head = "", ...lines] = text.trim().split("\r\n");
  assert.match(head, /^编号,收到时间,渠道,客户,联系人,电话/u);
  assert.equal(lines.length, VOICES.length + 2);
  assert.match(lines[0] ?? "", /特急|高/u);
  assert.match(text, /"'=HYPERLINK/u);
  assert.match(text, /'\+吴女士/u);
  assert.match(text, /\+?8?6?13800002452/u);
});

test("contacts leave masked for who may not see them, and nothing for who may not export", async () => {
  const text = await fileOf(team.analyst.at(TEST_NOW), { format: "csv", queue: "open" });
  assert.doesNotMatch(text, /13800002452|陈女士/u);
  assert.match(text, /\*/u);
  await assert.rejects(
    exportFeedback(team.handler.at(TEST_NOW), { format: "csv" }),
    (error) => error instanceof Failure && error.code === "forbidden",
  );
});

test("who comes second is told who was first, and when", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  await team.caller
    .at("2026-03-11T02:32:00Z")
    .begin((work) => changeFeedback(work, id, { revision: 1, cause: "接地线未压紧" }));
  const refused = (by: string, name: string) => (error: unknown) => {
    assert.ok(error instanceof Failure);
    assert.equal(error.code, "conflict-feedback-changed");
    assert.deepEqual(
      [error.details["by"], error.details["name"], error.details["time"]],
      [by, name, "10:32"],
    );
    return true;
  };
  await assert.rejects(
    manager.begin((work) => changeFeedback(work, id, { revision: 1, cause: "另有原因" })),
    refused("user", team.caller.name),
  );
  await assert.rejects(
    team.caller.at(TEST_NOW).begin((work) => changeFeedback(work, id, { revision: 1, cause: "另有原因" })),
    refused("you", team.caller.name),
  );
});
