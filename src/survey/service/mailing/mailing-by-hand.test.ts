import assert from "node:assert/strict";
import test from "node:test";
import { createSegment } from "../../../customer/service/create-segment.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import { SHORT_SURVEY, threeCustomers } from "../../../test/mailing-desk.ts";
import { giveLink, openSurvey } from "../../../test/survey.ts";
import { checkAudience, listAudience } from "./check-audience.ts";
import { saveContactPolicy } from "./contact-policy.ts";
import { changeMailing, removeMailing } from "./edit-mailing.ts";
import { previewMail } from "./preview-mail.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { sendMailingTest } from "./send-mailing-test.ts";
import { startMailing } from "./start-mailing.ts";

const database = await testDatabase();

test("one customer is written to again by hand, not within a day and not after an answer", async () => {
  const { desk, survey, a, b } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b], { reminders: [] });
  await desk.advance(key.id);
  const resend = (id: string) => desk.manager.begin((work) => resendInvitation(work, desk.settings, key, id));
  await assert.rejects(resend(a), { code: "conflict-mailing-mail-waiting" });
  await desk.deliver();
  await assert.rejects(resend(a), { code: "too-many-mailing-mails" });
  desk.at("2026-03-30T02:00:00.000Z");
  await resend(a);
  await desk.deliver();
  const letters = desk.letters().filter(({ to }) => to === "lin.qing@example.com");
  assert.equal(letters.length, 2);
  assert.equal(letters[0]?.token, letters[1]?.token);
  assert.match(letters[1]?.text ?? "", /有效期至2026年4月13日/u);
  await desk.answer(letters[1]?.token ?? "");
  await desk.hear();
  await assert.rejects(resend(a), { code: "conflict-mailing-answered" });
});

test("who was passed over for want of an address is invited once there is one", async () => {
  const { desk, survey, a } = await threeCustomers(database);
  const mute = await desk.customer("金华东阳木业", null);
  const key = await desk.send(survey.id, [a, mute]);
  await desk.advance(key.id);
  assert.equal((await desk.recipients(key)).get(mute)?.refusal, "no-address");
  const resend = () => desk.manager.begin((work) => resendInvitation(work, desk.settings, key, mute));
  await assert.rejects(resend(), { code: "mailing-recipient-refused", details: { reason: "no-address" } });
  const points = [{ kind: "email" as const, value: "he.xin@example.com" }];
  await desk.desk.addContact(mute, { name: "何欣", title: "", isPrimary: true, points });
  await resend();
  await desk.deliver();
  assert.ok(desk.letters().some(({ to }) => to === "he.xin@example.com"));
});

test("a mailing is started once, at the revision somebody saw, and only with a mail server", async () => {
  const { desk, survey, a } = await threeCustomers(database);
  const audience = { kind: "customers" as const, customerIds: [a] };
  const { id, revision } = await desk.draft(survey.id, { audience });
  const key = { surveyId: survey.id, id };
  const start = (with_ = desk.settings, at = revision) =>
    desk.manager.begin((work) => startMailing(work, with_, key, { revision: at }));
  await assert.rejects(start({ ...desk.settings, mailConfigured: false }), {
    code: "conflict-no-mail-server",
  });
  await assert.rejects(start(desk.settings, revision - 1), { code: "conflict-mailing-changed" });
  const [one, two] = await Promise.allSettled([start(), start()]);
  assert.deepEqual([one.status, two.status].toSorted(), ["fulfilled", "rejected"]);
  const viewer = await desk.person("viewer");
  await assert.rejects(
    viewer.begin((work) => startMailing(work, desk.settings, key, { revision })),
    { code: "forbidden" },
  );
});

test("words a customer could not act on, and reminders that make no sense, are refused before anything is sent", async () => {
  const { desk, survey, a } = await threeCustomers(database);
  const audience = { kind: "customers" as const, customerIds: [a] };
  const { wording } = await desk.draft(survey.id, { audience });
  const without = { subject: "请评价", body: "请点 {{link}}" };
  const refused = async (change: object, code: string) => {
    const { id, revision } = await desk.draft(survey.id, { audience, ...change });
    const key = { surveyId: survey.id, id };
    await assert.rejects(
      desk.manager.begin((work) => startMailing(work, desk.settings, key, { revision })),
      { code },
    );
  };
  await refused(
    { wording: { ...wording, invitation: { ...wording.invitation, zh: without } } },
    "template-placeholder-missing",
  );
  await refused(
    {
      reminders: [
        { afterDays: 5, hour: 9 },
        { afterDays: 5, hour: 10 },
      ],
    },
    "mailing-reminder-order",
  );
  await refused({ validDays: 3 }, "mailing-reminder-after-expiry");
  await refused({ audience: { kind: "customers", customerIds: [] } }, "mailing-nobody");
  await refused({ audience: { kind: "segment", segmentId: survey.id } }, "mailing-segment-gone");
});

test("before sending, everybody chosen is told apart by name: who gets the mail, and who not and why", async () => {
  const { desk, survey, a, b, c } = await threeCustomers(database);
  const other = await openSurvey(desk.manager, { ...SHORT_SURVEY, title: { zh: "年度评价" } });
  const earlier = await desk.send(other.id, [b]);
  await desk.advance(earlier.id);
  await desk.desk.recordConsent(c, { purpose: "survey", granted: false, source: "电话", reason: "" });
  const mute = await desk.customer("金华东阳木业", null);
  const twin = await desk.customer("杭州远山净水", "twin@example.com");
  await desk.desk.mergeCustomers(a, twin);
  const marked = await desk.customer("嘉兴南湖包装", "mark@example.com");
  await desk.desk.addDoNotContactMark(marked, {
    channel: "all",
    reason: "客户来电",
    since: null,
    until: null,
  });
  const holder = await desk.customer("湖州吴兴丝绸", "holder@example.com");
  await giveLink(desk.manager, survey.id, { customerIds: [holder] });
  const nobody = "01990000-0000-7000-8000-000000000000";
  const customerIds = [a, b, c, mute, twin, marked, holder, nobody];
  const { id, revision } = await desk.draft(survey.id, { audience: { kind: "customers", customerIds } });
  const key = { surveyId: survey.id, id };
  const check = await desk.manager.begin((work) => checkAudience(work, desk.settings, key));
  assert.deepEqual([check.chosen, check.receives, check.capDays, check.surveyOpen], [8, 1, 30, true]);
  assert.deepEqual(check.reminders, [{ at: "2026-03-16T02:00:00.000Z", provisional: false }]);
  const { items } = await desk.manager.begin((work) =>
    listAudience(work, key, { limit: 50, outcome: "refused" }),
  );
  const found = new Map(items.map((item) => [item.customerId, item]));
  assert.deepEqual(
    [b, c, mute, twin, marked, holder, nobody].map((one) => found.get(one)?.refusal),
    [
      "contacted-lately",
      "consent-withdrawn",
      "no-address",
      "merged",
      "do-not-contact",
      "open-link",
      "unknown",
    ],
  );
  assert.deepEqual(
    [found.get(b)?.refusalTitle, found.get(b)?.refusalAt, found.get(mute)?.name],
    ["年度评价", "2026-03-11T02:00:00Z", "金华东阳木业"],
  );
  assert.equal(
    check.refusals.reduce((sum, { count }) => sum + count, 0),
    7,
  );
  await desk.manager.begin((work) => saveContactPolicy(work, { capDays: 0 }));
  assert.equal((await desk.manager.begin((work) => checkAudience(work, desk.settings, key))).receives, 2);
  await desk.manager.begin((work) => startMailing(work, desk.settings, key, { revision }));
  await desk.advance(id);
  const view = await desk.read(key);
  assert.deepEqual([view.counts.chosen, view.counts.invited, view.counts.skipped], [7, 2, 5]);
});

test("names and addresses are masked for who may not see contact data, and refused to who may not see customers", async () => {
  const { desk, survey, a } = await threeCustomers(database);
  const person = await desk.desk.createCustomer(customerDraft({ kind: "individual", name: "沈亦舟" }));
  const audience = { kind: "customers" as const, customerIds: [a, person.id] };
  const { id } = await desk.draft(survey.id, { audience });
  const analyst = await desk.person("analyst");
  const key = { surveyId: survey.id, id };
  const { items } = await analyst.begin((work) => listAudience(work, key, { limit: 50, outcome: "all" }));
  const shown = items.map(({ name, address }) => [name, address]).toSorted();
  assert.deepEqual(shown, [
    ["杭州远山净水设备有限公司", "l***@example.com"],
    ["沈**", null],
  ]);
  const viewer = await desk.person("viewer");
  const forbidden = viewer.begin((work) => listAudience(work, key, { limit: 50, outcome: "all" }));
  await assert.rejects(forbidden, { code: "forbidden" });
  const policy = analyst.begin((work) => saveContactPolicy(work, { capDays: 7 }));
  await assert.rejects(policy, { code: "forbidden" });
});

test("a segment means whoever is in it when the sending begins", async () => {
  const { desk, survey } = await threeCustomers(database);
  const conditions = { op: "field", field: "kind", operator: "in", value: ["business"] };
  const segment = await desk.manager.begin((work) => createSegment(work, { name: "企业客户", conditions }));
  const { id, revision } = await desk.draft(survey.id, {
    audience: { kind: "segment", segmentId: segment.id },
  });
  await desk.customer("绍兴柯桥纺织", "late@example.com");
  const key = { surveyId: survey.id, id };
  const begun = await desk.manager.begin((work) => startMailing(work, desk.settings, key, { revision }));
  assert.deepEqual([begun.counts.chosen, begun.audience.segmentName], [4, "企业客户"]);
  await desk.advance(id);
  await desk.deliver();
  assert.ok(desk.letters().some(({ to }) => to === "late@example.com"));
});

test("of two who change a draft the second is told, and a draft can be dropped", async () => {
  const { desk, survey } = await threeCustomers(database);
  const { id, revision } = await desk.draft(survey.id, {});
  const key = { surveyId: survey.id, id };
  const change = (name: string) =>
    desk.manager.begin((work) => changeMailing(work, desk.settings, key, { name, revision }));
  assert.equal((await change("四月回访")).name, "四月回访");
  await assert.rejects(change("五月回访"), { code: "conflict-mailing-changed" });
  await desk.manager.begin((work) => removeMailing(work, key));
  await assert.rejects(desk.read(key), { code: "not-found" });
});

test("a preview and a test mail show the words with a made-up customer and make no link", async () => {
  const { desk, survey } = await threeCustomers(database);
  const { id, wording, validDays } = await desk.draft(survey.id, { language: "both" });
  const preview = await desk.manager.begin((work) =>
    previewMail(work, desk.settings, survey.id, {
      kind: "reminder",
      language: "en",
      words: wording.reminder,
      validDays,
    }),
  );
  assert.match(preview.subject, /^A reminder: /u);
  assert.match(preview.html, /Dear Lin Qing,[\s\S]*Open the survey<[\s\S]*25 March 2026/u);
  const key = { surveyId: survey.id, id };
  const { address } = await desk.manager.begin((work) =>
    sendMailingTest(work, desk.settings, key, { kind: "invitation" }),
  );
  await desk.deliver();
  const [mail] = desk.letters();
  assert.equal(mail?.to, address);
  assert.match(mail?.subject ?? "", /^【测试】/u);
  assert.equal(mail?.token, "");
  assert.equal(mail?.headers.get("list-unsubscribe"), undefined);
});
