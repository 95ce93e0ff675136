import assert from "node:assert/strict";
import { test } from "node:test";
import {
  caller,
  contextOf,
  customer,
  FRESH,
  HANDLED,
  handler,
  manager,
  MEASURE,
  person,
  refused,
  taken,
  verifier,
} from "../../../test/case-samples.ts";
import { ACTS, type CaseFacts, type Measure, type Step, type CaseActor } from "./case-facts.ts";
import { decideStep } from "./decide-step.ts";
import { GUARDS } from "./guards.ts";
import { CUT_SHORT, OPEN_STAGES, STAGES } from "./stage.ts";
import { TRANSITIONS } from "./transitions.ts";

test("a case goes from registration to a satisfied customer", () => {
  const steps: readonly (readonly [Step, CaseActor])[] = [
    [{ act: "triage" }, manager],
    [{ act: "assign", departmentId: "after-sales", handlerId: "周工" }, manager],
    [{ act: "plan" }, handler],
    [{ act: "execute" }, handler],
    [{ act: "submit" }, handler],
    [{ act: "pass_check", hasForm: true }, verifier],
    [{ act: "call_satisfied", hasForm: true }, caller],
  ];
  let facts = { ...HANDLED, stage: FRESH.stage };
  const stages = steps.map(([step, actor]) => {
    const { stage } = taken(facts, step, actor);
    facts = { ...facts, stage };
    return stage;
  });
  assert.deepEqual(stages, [
    "triaged",
    "assigned",
    "planned",
    "executing",
    "checking",
    "calling_back",
    "closed",
  ]);
});

test("who handled the case, or owns one of its measures, does not check it", () => {
  const checking: CaseFacts = { ...HANDLED, stage: "checking" };
  const both = person("周工", "handler", "verifier");
  assert.deepEqual(refused(checking, { act: "pass_check", hasForm: true }, both), [
    "independent-of-the-work",
  ]);
  const owner: CaseFacts = { ...checking, measures: [{ ...MEASURE, ownerId: "郑核查" }] };
  assert.deepEqual(refused(owner, { act: "pass_check", hasForm: true }, verifier), [
    "independent-of-the-work",
  ]);
});

test("who handled the case in an earlier round neither calls back nor handles it again", () => {
  const second: CaseFacts = {
    ...HANDLED,
    stage: "calling_back",
    round: 2,
    handlerId: "吴工",
    handlers: [
      { round: 1, userId: "孙回访" },
      { round: 2, userId: "吴工" },
    ],
  };
  assert.deepEqual(refused(second, { act: "call_satisfied", hasForm: true }, caller), ["never-handled-it"]);
  const again: CaseFacts = { ...second, stage: "triaged" };
  const assign: Step = { act: "assign", departmentId: "after-sales", handlerId: "孙回访" };
  assert.deepEqual(refused(again, assign, manager), ["handler-of-no-earlier-round"]);
});

test("a small team may pass over separated duties with a reason, and over nothing else", () => {
  const checking: CaseFacts = { ...HANDLED, stage: "checking" };
  const both = person("周工", "verifier");
  const step: Step = { act: "pass_check", hasForm: true, override: { reason: "本部门只有两人" } };
  assert.deepEqual(refused(checking, step, both), ["independent-of-the-work"]);
  const { overridden } = taken(checking, step, both, { mayOverride: true });
  assert.deepEqual(overridden, ["independent-of-the-work"]);
  const bare: Step = { act: "pass_check", override: { reason: "本部门只有两人" } };
  assert.deepEqual(refused(checking, bare, both, { mayOverride: true }), ["form-filled"]);
  const silent: Step = { ...step, override: { reason: " " } };
  assert.deepEqual(refused(checking, silent, both, { mayOverride: true }), ["override-needs-reason"]);
});

test("a dissatisfied customer opens another round, more urgent; the second time management decides", () => {
  const calling: CaseFacts = { ...HANDLED, stage: "calling_back", priority: "high" };
  const step: Step = { act: "call_dissatisfied", hasForm: true };
  const first = taken(calling, step, caller);
  assert.deepEqual([first.stage, first.round, first.priority], ["triaged", 2, "urgent"]);
  const second = taken({ ...calling, round: 2, dissatisfactions: 1 }, step, caller);
  assert.deepEqual([second.stage, second.round], ["management_review", 2]);
});

test("work is handed in with evidence, the customer told and a cause for all but low cases", () => {
  const bare: CaseFacts = {
    ...HANDLED,
    measures: [{ ...MEASURE, evidence: 0 }],
    isCustomerTold: false,
    hasCause: false,
  };
  assert.deepEqual(refused(bare, { act: "submit" }, handler), [
    "evidence-given",
    "customer-told",
    "cause-named",
  ]);
  const low: CaseFacts = { ...HANDLED, priority: "low", hasCause: false };
  assert.equal(taken(low, { act: "submit" }, handler).stage, "checking");
  assert.deepEqual(refused({ ...low, isRepeat: true }, { act: "submit" }, handler), ["cause-named"]);
  const waiting: CaseFacts = { ...HANDLED, isPaused: true };
  assert.deepEqual(refused(waiting, { act: "submit" }, handler), ["not-paused"]);
});

test("long-term measures are not waited for", () => {
  const later: Measure = { ...MEASURE, term: "long", isDone: false, evidence: 0 };
  assert.equal(
    taken({ ...HANDLED, measures: [MEASURE, later] }, { act: "submit" }, handler).stage,
    "checking",
  );
});

test("a case is sent back once, within half a working day", () => {
  const assigned: CaseFacts = { ...HANDLED, stage: "assigned" };
  const step: Step = { act: "return", reason: "属于物流部职责" };
  assert.equal(taken(assigned, step, handler).stage, "triaged");
  assert.deepEqual(refused({ ...assigned, returns: 1 }, step, handler), ["first-return"]);
  const old: CaseFacts = { ...assigned, assignedAt: "2026-05-08T01:00:00Z" };
  assert.deepEqual(refused(old, step, handler), ["within-half-a-day"]);
  assert.deepEqual(refused(assigned, { act: "return", reason: " " }, handler), ["reason-given"]);
});

test("nobody was reached only after three calls at different times and a survey by message", () => {
  const calling: CaseFacts = { ...HANDLED, stage: "calling_back", isSurveySent: true };
  const step: Step = { act: "call_unreached" };
  const attempts = ["2026-05-08T02:00:00Z", "2026-05-08T02:20:00Z", "2026-05-08T07:00:00Z"];
  assert.deepEqual(refused({ ...calling, attempts }, step, caller), ["three-attempts"]);
  const spread = [...attempts, "2026-05-09T11:00:00Z"];
  assert.equal(taken({ ...calling, attempts: spread }, step, caller).outcome, "unreached");
  assert.deepEqual(refused({ ...calling, attempts: spread, isSurveySent: false }, step, caller), [
    "survey-sent",
  ]);
});

test("a closed case is opened again within 30 days, later it is a new one", () => {
  const closed: CaseFacts = { ...HANDLED, stage: "closed", closedAt: "2026-04-12T02:00:00Z" };
  const step: Step = { act: "reopen", reason: "同样的漏水又出现了" };
  assert.deepEqual(
    [taken(closed, step, customer).stage, taken(closed, step, customer).round],
    ["triaged", 2],
  );
  const long: CaseFacts = { ...closed, closedAt: "2026-04-10T02:00:00Z" };
  assert.deepEqual(refused(long, step, customer), ["closed-lately"]);
});

test("praise closes in one step, and takes its outcome along", () => {
  assert.equal(taken(FRESH, { act: "close_at_once", outcome: "praise" }, caller).outcome, "praise");
  assert.deepEqual(refused(FRESH, { act: "close_at_once", outcome: "satisfied" }, manager), [
    "short-outcome",
  ]);
});

test("a handler neither assigns, checks, closes nor merges", () => {
  for (const [stage, act] of [
    ["triaged", "assign"],
    ["checking", "pass_check"],
    ["calling_back", "call_satisfied"],
    ["executing", "merge"],
  ] as const)
    assert.deepEqual(refused({ ...HANDLED, stage }, { act, handlerId: "x" }, handler), ["not-by-you"]);
});

test("what is ended takes no step but to be opened or taken apart again", () => {
  for (const stage of STAGES.filter((one) => !(OPEN_STAGES as readonly string[]).includes(one))) {
    const acts = ACTS.filter((act) => TRANSITIONS.some((row) => row.act === act && row.from.includes(stage)));
    const expected =
      stage === "closed" ? ["reopen"] : stage === "merged" ? ["unmerge"] : ["restore", "reopen"];
    assert.deepEqual(acts, expected);
  }
});

test("every act and every guard has its place in the table, and from every open stage the end can be reached", () => {
  assert.deepEqual(new Set(TRANSITIONS.map(({ act }) => act)), new Set(ACTS));
  assert.deepEqual(new Set(TRANSITIONS.flatMap(({ guards }) => guards)), new Set(Object.keys(GUARDS)));
  for (const begin of OPEN_STAGES) assert.ok(reachableFrom(begin).has("closed"), begin);
});

function reachableFrom(begin: string): ReadonlySet<string> {
  const reached = new Set([begin]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { from, to } of TRANSITIONS) if (from.some((one) => reached.has(one))) reached.add(to);
  }
  return reached;
}

test("who can be reached is told before a case is referred, rejected or withdrawn; an anonymous voice is not", () => {
  const untold: CaseFacts = { ...FRESH, isCustomerTold: false };
  for (const act of ["refer", "reject", "withdraw"] as const) {
    assert.deepEqual(refused(untold, { act, reason: "不属于本公司业务" }, manager), ["customer-told"]);
    assert.ok(taken({ ...untold, isReachable: false }, { act, reason: "无法核实的留言" }, manager));
  }
  assert.equal(taken(untold, { act: "withdraw", reason: "已自行解决" }, customer).stage, "withdrawn");
});

test("a manager takes back at any time what was ended by mistake; who comes back does so within 30 days", () => {
  for (const stage of CUT_SHORT) {
    const ended: CaseFacts = { ...HANDLED, stage, closedAt: "2026-01-12T02:00:00Z" };
    const restore: Step = { act: "restore", reason: "误判，客户确有诉求" };
    const { outcome } = decideStep(ended, restore, contextOf(manager), "executing");
    assert.deepEqual([outcome?.stage, outcome?.round, outcome?.priority], ["executing", 1, ended.priority]);
    for (const actor of [customer, handler, verifier, caller])
      assert.deepEqual(refused(ended, restore, actor), ["not-by-you"]);
    const again: Step = { act: "reopen", reason: "问题还在" };
    assert.deepEqual(refused(ended, again, customer), ["closed-lately"]);
    const lately = { ...ended, closedAt: "2026-05-01T02:00:00Z" };
    const { stage: now, round, priority } = taken(lately, again, customer);
    assert.deepEqual([now, round, priority], ["registered", 2, "high"]);
    assert.deepEqual(refused(lately, { act: "reopen" }, manager), ["reason-given"]);
  }
});

test("a complex case is given to who is named for such; while nobody is named to anybody", () => {
  const complex: CaseFacts = { ...HANDLED, stage: "triaged", handlerId: null, handlers: [], isComplex: true };
  const give: Step = { act: "assign", departmentId: "after-sales", handlerId: "吴工" };
  assert.equal(taken(complex, give, manager).stage, "assigned");
  assert.deepEqual(refused({ ...complex, qualified: ["周工"] }, give, manager), ["handler-qualified"]);
  assert.equal(taken({ ...complex, qualified: ["吴工"] }, give, manager).stage, "assigned");
  assert.equal(taken({ ...complex, qualified: ["周工"], isComplex: false }, give, manager).stage, "assigned");
});
