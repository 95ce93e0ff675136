import assert from "node:assert/strict";
import { test } from "node:test";
import { createCustomer } from "../../../customer/service/create-customer.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import type { NewVoice } from "../new-voice.ts";
import { listTwins, proposeRepeat } from "./find-twins.ts";

const database = await testDatabase();
const NOW = "2026-03-11T02:00:00Z";

const scene = async () => makeCaseTeam(database, await makeCaseOrganization(database));
const newCustomer = async (team: CaseTeam): Promise<string> =>
  (await team.manager.at(NOW).begin((work) => createCustomer(work, customerDraft()))).id;
const voice = (team: CaseTeam, told: Partial<NewVoice>, now = NOW) =>
  registerVoice(team.manager.at(now), {
    contact: { name: "", phone: "", email: "" },
    orderNumber: undefined,
    ...told,
  });
const twinsOf = (who: Colleague, id: string, now = NOW) =>
  who
    .at(now)
    .begin((work) => listTwins(work, id))
    .then(({ items }) => items);

const LEAK = "净水器安装后第三天就漏水，地板都泡了，打了两次电话没人来处理。";

test("cases of the same customer, contact, order or words are found, the likeliest first", async () => {
  const team = await scene();
  const customerId = await newCustomer(team);
  const contact = { name: "林女士", phone: "138 0000 2451", email: "Lin@Example.com" };
  const asked = await voice(team, { verbatim: LEAK, customerId, contact, orderNumber: "SO-7781" }, NOW);
  const before = "2026-03-01T02:00:00Z";
  const order = await voice(
    team,
    { verbatim: "发票抬头开错了，请重新开具一张。", orderNumber: "SO-7781" },
    before,
  );
  const phone = await voice(
    team,
    { verbatim: "滤芯多久换一次？", contact: { phone: "+86 13800002451" } },
    before,
  );
  const mail = await voice(
    team,
    { verbatim: "希望增加周末上门服务", contact: { email: "lin@example.com" } },
    "2026-03-02T02:00:00Z",
  );
  const customer = await voice(team, { verbatim: "客服态度很好，谢谢！", customerId }, before);
  const words = await voice(team, { verbatim: `${LEAK.replace("第三天", "第3天")}请尽快！` }, before);
  await voice(team, { verbatim: "空调外机噪音很大，晚上无法休息，邻居也有意见。" }, before);
  const old = await voice(team, { verbatim: LEAK, customerId }, "2025-12-10T02:00:00Z");
  const found = await twinsOf(team.manager, asked.id);
  assert.deepEqual(
    found.map(({ id, reasons }) => [id, reasons.join()]),
    [
      [order.id, "order"],
      [words.id, "words"],
      [mail.id, "contact"],
      [phone.id, "contact"],
      [customer.id, "customer"],
    ],
  );
  const scores = found.map(({ likeness }) => likeness);
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  assert.ok(scores.every((score) => score > 0 && score <= 1));
  assert.ok(!found.some(({ id }) => id === old.id));
  assert.equal(found.find(({ id }) => id === words.id)?.excerpt.startsWith("净水器安装后第3天"), true);
});

test("everything in common adds up, and never passes one", async () => {
  const team = await scene();
  const customerId = await newCustomer(team);
  const all = { verbatim: LEAK, customerId, contact: { phone: "13800002451" }, orderNumber: "SO-7781" };
  const [first, second] = [await voice(team, all), await voice(team, all)];
  const [twin] = await twinsOf(team.manager, second.id);
  assert.equal(twin?.id, first.id);
  assert.deepEqual(twin.reasons, ["order", "contact", "customer", "words"]);
  assert.equal(twin.likeness, 1);
});

test("at most ten are named, merged ones and those that the reader may not see are left out", async () => {
  const team = await scene();
  const customerId = await newCustomer(team);
  const told = { customerId, verbatim: LEAK };
  const asked = await voice(team, told);
  const others = [];
  for (let i = 0; i < 12; i++) others.push(await voice(team, told));
  assert.equal((await twinsOf(team.manager, asked.id)).length, 10);
  const [merged, mine] = others;
  assert.ok(merged && mine);
  await step(team.manager.at(NOW), merged.id, { act: "merge", into: asked.id });
  for (const id of [asked.id, mine.id]) {
    await step(team.manager.at(NOW), id, { act: "triage" });
    const to = { departmentId: team.departmentId, handlerId: team.handler.id };
    await step(team.manager.at(NOW), id, { act: "assign", ...to });
  }
  const seen = await twinsOf(team.handler, asked.id);
  assert.deepEqual(
    seen.map(({ id }) => id),
    [mine.id],
  );
  const all = await twinsOf(team.manager, asked.id);
  assert.ok(!all.some(({ id }) => id === merged.id));
});

test("a matter of the same customer and type that was closed lately is proposed as repeated", async () => {
  const team = await scene();
  const customerId = await newCustomer(team);
  const close = (id: string, closedAt: string, type: string) =>
    inOrganization(database, team.orgId, (tx) =>
      tx
        .updateTable("feedback_case")
        .set({ stage: "closed", outcome: "satisfied", closed_at: closedAt, problem_type: type })
        .where("id", "=", id)
        .execute(),
    );
  const told = { customerId, verbatim: "空调维修后还是不制冷，维修质量太差，我要投诉" };
  const january = await voice(team, told, "2026-01-05T02:00:00Z");
  const february = await voice(team, told, "2026-02-05T02:00:00Z");
  const attitude = await voice(team, told, "2026-03-01T02:00:00Z");
  const again = await voice(team, told);
  const { problem_type: type } = await inOrganization(database, team.orgId, (tx) =>
    tx
      .selectFrom("feedback_case")
      .where("id", "=", again.id)
      .select("problem_type")
      .executeTakeFirstOrThrow(),
  );
  await close(january.id, "2026-02-20T02:00:00Z", type);
  await close(february.id, "2026-02-10T02:00:00Z", type);
  await close(attitude.id, "2026-03-05T02:00:00Z", "other");
  const propose = (id: string) => team.manager.at(NOW).begin((work) => proposeRepeat(work, id));
  assert.deepEqual(await propose(again.id), {
    id: january.id,
    number: january.number,
    closedAt: "2026-02-20T02:00:00Z",
  });
  const stranger = await voice(team, { verbatim: told.verbatim });
  assert.equal(await propose(stranger.id), null);
});
