import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import { LessonBook } from "../../../language/domain/learning/lesson-book.ts";
import { forgetLesson } from "../../../language/service/forget-lesson.ts";
import { readTexts } from "../../../language/service/read-texts.ts";
import { inOrganization, type Database } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../../test/organization.ts";
import { tenantRuleBreaches } from "../../../test/tenant-rules.ts";
import type { VoiceFacts } from "../../domain/triage/triage-suggestion.ts";
import { triageHints } from "../../domain/triage/triage-hints.ts";
import { suggestForVoice } from "./suggest-for-voice.ts";
import { suggestForVoices } from "./suggest-for-voices.ts";
import { teachLabels } from "./teach-labels.ts";
import type { ConfirmedLabels } from "./teach-labels.ts";

const database = await testDatabase();

const FACTS: VoiceFacts = {
  channel: "phone",
  score: null,
  tier: null,
  amount: null,
  openComplaints: 0,
  product: null,
};
const REPAIR = randomUUIDv7();
const LOGISTICS = randomUUIDv7();
const PARTS = ["滤芯", "压缩机", "主板", "遥控器", "电机", "水泵"];
const PLACES = ["驿站", "楼下", "门卫", "小区", "快递柜", "仓库"];

async function desk(name: string): Promise<Session> {
  const orgId = await makeOrganization(database, name);
  const department = { org_id: orgId, created_at: TEST_NOW };
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values([
        { ...department, id: REPAIR, name: "维修部" },
        { ...department, id: LOGISTICS, name: "物流部" },
      ])
      .execute(),
  );
  return signedInAs(database, orgId, ["manager"]);
}

function labels(change: Partial<ConfirmedLabels> = {}): ConfirmedLabels {
  return {
    voice: "complaint",
    problemType: "product_quality",
    need: "functional",
    scope: "single",
    departmentId: REPAIR,
    ...change,
  };
}

/** Teaches repairs and deliveries, a dozen of each. */
async function teachDozens(work: Work): Promise<void> {
  for (let i = 0; i < 12; i++) {
    const part = PARTS[i % PARTS.length]!;
    const place = PLACES[i % PLACES.length]!;
    const repair = { caseId: randomUUIDv7(), verbatim: `机器的${part}松了，需要工程师上门检修${part}` };
    const parcel = { caseId: randomUUIDv7(), verbatim: `包裹被司机放在${place}，通知取件时${place}已关门` };
    await teachLabels(work, repair, labels());
    await teachLabels(
      work,
      parcel,
      labels({ departmentId: LOGISTICS, problemType: "convenience", need: "service_experience" }),
    );
  }
}

const suggest = (session: Session, verbatim: string) =>
  session.begin((work) => suggestForVoice(work, { verbatim, facts: FACTS }));

interface Stored {
  readonly totals: readonly object[];
  readonly counts: readonly object[];
  readonly learning: readonly object[];
  readonly lessons: number;
}

/** Everything that is stored of an organization's learning. */
async function stored({ actor }: Session, from: Database = database): Promise<Stored> {
  return inOrganization(from, actor.orgId, async (tx) => ({
    totals: await tx
      .selectFrom("language_label_total")
      .select(["task", "label", "subjects", "features"])
      .orderBy("task")
      .orderBy("label")
      .execute(),
    counts: await tx
      .selectFrom("language_label_count")
      .select(["feature", "task", "label", "n"])
      .orderBy("feature")
      .orderBy("task")
      .orderBy("label")
      .execute(),
    learning: await tx.selectFrom("language_learning").select(["lessons", "vocabulary"]).execute(),
    lessons: (await tx.selectFrom("language_lesson").select("subject_id").execute()).length,
  }));
}

test("confirmed cases name the department that usually has such a voice, with the words", async () => {
  const session = await desk("海川净水售后服务部");
  const says = "司机把包裹丢在小区门口了";
  assert.equal((await suggest(session, says)).departmentId.value, null);
  await session.begin(teachDozens);
  const found = await suggest(session, says);
  assert.equal(found.departmentId.value, LOGISTICS);
  assert.equal(found.departmentId.by, "learned");
  assert.equal(found.problemType.value, "convenience");
  const marked = found.decidingWords.filter(({ decides }) => decides.includes("department"));
  assert.ok(marked.some(({ word }) => word === "包裹"));
  assert.ok(marked.every(({ start, end, word }) => says.slice(start, end) === word));
  assert.equal((await suggest(session, "工程师检修后压缩机还是响")).departmentId.value, REPAIR);
});

test("a department that was closed is no longer proposed", async () => {
  const session = await desk("沙河热水器服务部");
  await session.begin(teachDozens);
  await session.begin(({ tx, actor }) =>
    tx
      .updateTable("identity_department")
      .set({ closed_at: TEST_NOW })
      .where("org_id", "=", actor.orgId)
      .where("id", "=", LOGISTICS)
      .execute(),
  );
  assert.equal((await suggest(session, "司机把包裹丢在小区门口了")).departmentId.value, null);
  assert.equal((await suggest(session, "工程师检修后压缩机还是响")).departmentId.value, REPAIR);
});

test("an organization learns nothing from another", async () => {
  const [teacher, other] = [await desk("东湖电器客服部"), await desk("西岭家居客服部")];
  await teacher.begin(teachDozens);
  const before = await suggest(other, "司机把包裹丢在小区门口了");
  assert.deepEqual(before.departmentId, { value: null, confidence: 0, by: "default" });
  assert.deepEqual(await stored(other), { totals: [], counts: [], learning: [], lessons: 0 });
});

test("a correction takes back what the case taught, and the same labels teach once", async () => {
  const [session, straight] = [await desk("北原暖通售后部"), await desk("南浦暖通售后部")];
  const subject = { caseId: randomUUIDv7(), verbatim: "机器漏水三天没人来，打了客服电话也没有结果" };
  await session.begin((work) => teachLabels(work, subject, labels()));
  await session.begin((work) => teachLabels(work, subject, labels()));
  const corrected = labels({ problemType: "response_speed", departmentId: LOGISTICS });
  await session.begin((work) => teachLabels(work, subject, corrected));
  await straight.begin((work) => teachLabels(work, subject, corrected));
  const [found, wanted] = [await stored(session), await stored(straight)];
  assert.deepEqual(found, wanted);
  assert.equal(found.lessons, 1);
  assert.ok(found.counts.length > 0);
});

test("what is stored is what the same lessons leave in memory", async () => {
  const session = await desk("云岭照明售后部");
  const book = new LessonBook();
  const says = [
    "灯罩裂了，客服让等通知",
    "安装师傅很专业，灯罩也擦干净了",
    "客服让等通知，等了一周",
    "建议灯罩换材质",
  ];
  for (const [i, verbatim] of says.entries()) {
    const given = labels(i % 2 === 0 ? {} : { voice: "praise", departmentId: null });
    const subject = { caseId: randomUUIDv7(), verbatim, facts: FACTS };
    await session.begin((work) => teachLabels(work, subject, given));
    const { reading, features } = readTexts([verbatim])[0]!;
    const hints = triageHints({ verbatim, reading, facts: FACTS });
    const { departmentId, ...rest } = given;
    const all = { ...rest, ...(departmentId === null ? {} : { department: departmentId }) };
    book.teach(subject.caseId, {
      features: features.map(({ feature }) => feature),
      labels: Object.fromEntries(
        Object.entries(all).map(([task, label]) => [
          task,
          { label, hint: hints[task as keyof typeof hints] },
        ]),
      ),
    });
  }
  const found = await stored(session);
  assert.deepEqual(found.learning, [{ lessons: 4, vocabulary: book.vocabulary }]);
  const order = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  assert.deepEqual(order(found.counts), order(book.rows().counts));
  assert.deepEqual(order(found.totals), order(book.rows().totals));
});

test("what answers to our own question are is learned apart from what customers bring by themselves", async () => {
  const session = await desk("白杨空调客服部");
  const says = "师傅态度很差";
  const asked = { channel: "survey", score: null };
  for (let i = 0; i < 15; i++) {
    const subject = { caseId: randomUUIDv7(), verbatim: says, facts: asked };
    await session.begin((work) => teachLabels(work, subject, labels({ problemType: "attitude" })));
  }
  const answer = { verbatim: says, facts: { ...FACTS, ...asked } };
  const found = await session.begin((work) => suggestForVoice(work, answer));
  assert.equal(found.voice.value, "complaint");
  assert.equal(found.voice.by, "learned");
  assert.ok(found.priorityReasons.includes("complaint"));
});

test("an erased case leaves none of its words behind", async () => {
  const session = await desk("青禾电器客服部");
  const caseId = randomUUIDv7();
  await session.begin((work) => teachLabels(work, { caseId, verbatim: "欧阳师傅把地板划伤了" }, labels()));
  await session.begin((work) => forgetLesson(work, caseId));
  await session.begin((work) => forgetLesson(work, caseId));
  const left = await stored(session);
  assert.deepEqual(left, { totals: [], counts: [], learning: [{ lessons: 0, vocabulary: 0 }], lessons: 0 });
});

test("cases confirmed at once by many people are all counted", async () => {
  const session = await desk("金桥电梯维保部");
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      session.begin((work) =>
        teachLabels(work, { caseId: randomUUIDv7(), verbatim: `电梯困人，第${i}次报修没人应答` }, labels()),
      ),
    ),
  );
  const { learning, totals } = await stored(session);
  assert.equal((learning[0] as { lessons: number }).lessons, 8);
  assert.ok(totals.every((row) => (row as { subjects: number }).subjects === 8));
});

test("a chunk of voices is suggested as they are one by one", async () => {
  const session = await desk("长风家电服务部");
  await session.begin(teachDozens);
  const says = ["司机把包裹丢在小区门口了", "", "工程师检修后压缩机还是响", "非常满意", "我要投诉你们"];
  const voices = Array.from({ length: 430 }, (_, i) => ({ verbatim: says[i % says.length]!, facts: FACTS }));
  const together = await session.begin((work) => suggestForVoices(work, voices));
  const alone = await Promise.all(says.map((verbatim) => suggest(session, verbatim)));
  assert.deepEqual(
    together,
    voices.map((_, i) => alone[i % says.length]),
  );
});

test("the tables of learning keep the tenant rules", async () => {
  const { breaches } = await tenantRuleBreaches(database);
  assert.deepEqual(
    breaches.filter((breach) => breach.startsWith("language_")),
    [],
  );
});
