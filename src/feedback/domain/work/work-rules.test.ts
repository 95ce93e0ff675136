import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Role } from "../../../identity/domain/role.ts";
import type { Actor } from "../../../identity/domain/actor.ts";
import { OPEN_STAGES, STAGES } from "../life/stage.ts";
import { checkFault } from "./check-form.ts";
import { bigramsOf, likenessOf, reasonsOf, wordsLikeness } from "./likeness.ts";
import { checkDay, defaultCheckDay, hadPart, isChangeable, mayDo, mayPlan } from "./measure-rules.ts";
import { isRepeatOf, type RepeatSide } from "./repeat.ts";

const actor = (id: string, ...roles: Role[]): Actor => ({
  kind: "user",
  orgId: 1,
  id,
  name: id,
  roles,
  departmentId: null,
  maySeeContacts: false,
  language: "zh",
});
const SIDES = { handlerId: "周工", departmentId: "华东售后部", heads: [], ownerId: "吴工" };

test("the plan is the handler's, the department head's and the managers' to change", () => {
  assert.ok(mayPlan(actor("周工", "handler"), SIDES));
  assert.ok(mayPlan(actor("林主管", "manager"), SIDES));
  assert.ok(mayPlan(actor("沈经理", "department_head"), { ...SIDES, heads: ["华东售后部"] }));
  assert.ok(!mayPlan(actor("沈经理", "department_head"), { ...SIDES, heads: ["华南售后部"] }));
  assert.ok(!mayPlan(actor("吴工", "handler"), SIDES));
  assert.ok(!mayPlan(actor("郑核查", "verifier"), SIDES));
});

test("a measure is done by its owner, the handler or a manager", () => {
  assert.ok(mayDo(actor("吴工", "handler"), SIDES));
  assert.ok(mayDo(actor("周工", "handler"), SIDES));
  assert.ok(mayDo(actor("林主管", "manager"), SIDES));
  assert.ok(!mayDo(actor("郑核查", "verifier"), SIDES));
  assert.ok(!mayDo({ ...actor("周工"), kind: "key" }, SIDES));
});

test("whoever owns a measure or handled the case in any round had a part in it", () => {
  const handlers = [{ userId: "周工" }, { userId: "王工" }];
  const parts = ["吴工", "周工", "王工", "郑核查"].map((id) => hadPart(actor(id), "吴工", handlers));
  assert.deepEqual(parts, [true, true, true, false]);
});

test("what is being checked stays as it is; long-term measures go on after the case is closed", () => {
  const short = { term: "short", round: 2 } as const;
  const changeable = STAGES.filter((stage) => isChangeable(short, { stage, round: 2 }));
  assert.deepEqual(changeable, ["registered", "triaged", "assigned", "planned", "executing"]);
  assert.deepEqual(
    STAGES.filter((stage) => isChangeable(short, { stage, round: 3 })),
    [],
  );
  const long = STAGES.filter((stage) => isChangeable({ term: "long", round: 1 }, { stage, round: 2 }));
  assert.deepEqual(long, [...OPEN_STAGES, "closed"]);
});

test("a long-term measure is looked at a month after it is due, unless another day is named", () => {
  assert.equal(defaultCheckDay("2026-01-31"), "2026-02-28");
  assert.equal(checkDay("long", "2026-03-20", undefined), "2026-04-20");
  assert.equal(checkDay("long", "2026-03-20", "2026-09-20"), "2026-09-20");
  assert.equal(checkDay("long", null, null), null);
  assert.equal(checkDay("short", "2026-03-20", "2026-09-20"), null);
});

test("a check has one line for each measure, and passes only what holds", () => {
  const line = (measureId: string, ok = true) => ({ measureId, ok, note: "" });
  const form = { lines: [line("上门检修"), line("致歉")], problemSolved: true };
  const ids = ["上门检修", "致歉"];
  assert.equal(checkFault(form, true, ids), null);
  assert.equal(checkFault({ ...form, lines: [line("致歉")] }, true, ids), "feedback-check-lines");
  const twice = { ...form, lines: [line("致歉"), line("致歉")] };
  assert.equal(checkFault(twice, true, ids), "feedback-check-lines");
  const more = { ...form, lines: [...form.lines, line("换机")] };
  assert.equal(checkFault(more, true, ids), "feedback-check-lines");
  const bad = { ...form, lines: [line("上门检修", false), line("致歉")] };
  assert.equal(checkFault(bad, true, ids), "feedback-check-contradicts");
  assert.equal(checkFault(bad, false, ids), null);
  assert.equal(checkFault({ ...form, problemSolved: false }, true, ids), "feedback-check-contradicts");
});

const likeness = (a: string, b: string): number => wordsLikeness(bigramsOf(a), bigramsOf(b));

test("the same complaint said again is alike, two complaints on the same fault are not", () => {
  const said = "净水器安装后第三天就漏水，地板都泡了，打了两次电话没人来处理。";
  assert.equal(likeness(said, said), 1);
  assert.ok(likeness(said, "净水器安装后第3天就漏水, 地板都泡了!打了两次电话，没人来处理") >= 0.6);
  assert.ok(likeness(said, "你们的净水器接口处一直滴水，厨房柜子受潮发霉，要求赔偿损失。") < 0.34);
  assert.equal(likeness("太慢了", "太慢了"), 0);
});

test("likeness is symmetric, within 0 and 1, and grows with every reason", () => {
  const words = fc.array(fc.constantFrom(..."空调不制冷维修师傅迟到两次电话无人接听"), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, fc.boolean(), fc.boolean(), (a, b, customer, contact) => {
      const score = likeness(a.join(""), b.join(""));
      assert.equal(score, likeness(b.join(""), a.join("")));
      const shared = { customer, contact, order: false, words: score };
      const some = likenessOf(shared);
      assert.ok(some >= 0 && some <= 1 && some <= likenessOf({ ...shared, order: true }));
      assert.equal(some > 0, reasonsOf(shared).length > 0);
    }),
  );
});

test("a matter comes back when the same customer says it again within 30 days of its end", () => {
  const now = {
    customerId: "远山净水",
    problemType: "repair_quality",
    voice: "complaint",
    receivedAt: "2026-03-31T02:00:00Z",
  };
  const earlier: RepeatSide = {
    customerId: "远山净水",
    isSameContact: false,
    problemType: "repair_quality",
    voice: "complaint",
    closedAt: "2026-03-01T02:00:00Z",
  };
  assert.ok(isRepeatOf(now, earlier));
  assert.ok(isRepeatOf({ ...now, customerId: null }, { ...earlier, isSameContact: true }));
  assert.ok(!isRepeatOf({ ...now, customerId: null }, { ...earlier, customerId: null }));
  assert.ok(!isRepeatOf(now, { ...earlier, closedAt: "2026-03-01T01:59:59Z" }));
  assert.ok(!isRepeatOf(now, { ...earlier, closedAt: null }));
  assert.ok(!isRepeatOf(now, { ...earlier, closedAt: "2026-04-01T02:00:00Z" }));
  assert.ok(!isRepeatOf(now, { ...earlier, problemType: "attitude" }));
  assert.ok(!isRepeatOf(now, { ...earlier, voice: "praise" }));
});
