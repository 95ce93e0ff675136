import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, step, type Colleague } from "../../../test/feedback.ts";
import { signedInAs } from "../../../test/organization.ts";
import { hearOfSms, setUpSms, SMS_DEPS, smsWorker } from "../../../test/sms-desk.ts";
import { startSmsProvider } from "../../../test/sms-provider.ts";
import { readCaseRow } from "../../store/cases.ts";
import { readWork } from "../work/read-work.ts";
import { sendSurvey, type SurveyRequest } from "./send-survey.ts";

const database = await testDatabase();
const provider = await startSmsProvider();
after(() => provider.close());

const NOW = "2026-03-11T02:00:00.000Z";
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;
const CHEN = { name: "陈女士", phone: "13800002451", email: "chen@example.com" };

async function scene(contact: Partial<typeof CHEN> = CHEN) {
  const orgId = await makeCaseOrganization(database);
  const team = await makeCaseTeam(database, orgId);
  await setUpSms(await signedInAs(database, orgId, ["admin"]));
  const { id, number } = await caseAt(database, team, "calling_back", { now: NOW, voice: { contact } });
  const worker = smsWorker(database, orgId, provider.url);
  return {
    orgId,
    team,
    id,
    number,
    worker,
    ask: (request: SurveyRequest, { who = team.caller, now = NOW, mailConfigured = true } = {}) =>
      (who as Colleague)
        .at(now)
        .begin((work) => sendSurvey(work, { secret: SMS_DEPS.secret, mailConfigured }, id, request)),
    row: async () => {
      const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
      assert.ok(row);
      return row;
    },
    surveys: async () => (await team.caller.at(NOW).begin((work) => readWork(work, id))).surveys,
    hear: (now: string) => hearOfSms(database, orgId, now),
  };
}

test("the survey really goes out by SMS, and only then counts as sent; once in a round", async () => {
  const { ask, row, worker, hear, surveys, number } = await scene();
  await ask({ channel: "sms" });
  assert.equal((await row()).survey_sent_at, null);
  await assert.rejects(ask({ channel: "email" }), fails("conflict-feedback-survey-sent"));
  await worker.deliver(at(1));
  const sent = provider.messages.at(-1);
  assert.deepEqual([sent?.template, sent?.params["no"]], ["SMS_satisfaction", number]);
  await hear(at(2));
  assert.equal(Date.parse((await row()).survey_sent_at ?? ""), Date.parse(at(2)));
  assert.deepEqual(
    (await surveys()).map(({ channel, state, round, askedByName }) => [channel, state, round, askedByName]),
    [["sms", "sent", 1, "孙回访"]],
  );
  await assert.rejects(ask({ channel: "sms" }), fails("conflict-feedback-survey-sent"));
});

test("by e-mail it carries the link to the page of the case, in the customer's conversation", async () => {
  const { ask, orgId, number, hear, row } = await scene();
  await ask({ channel: "email" });
  const [mail] = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("notification_delivery").where("channel", "=", "email").selectAll().execute(),
  );
  assert.deepEqual(
    [mail?.address, mail?.template, mail?.subject, mail?.reports],
    ["chen@example.com", "feedback-survey", `[${number}] 您反馈的问题是否已经解决？`, true],
  );
  assert.match(mail?.body ?? "", /\{\{origin\}\}\/f\/[\w-]{40}/u);
  await hear(at(1));
  assert.equal((await row()).survey_sent_at, null);
});

test("one that could not be sent may be sent anew, also by another way; twenty at once are one", async () => {
  const { ask, worker, hear, row, surveys } = await scene();
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => ask({ channel: "sms" })));
  assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
  provider.script({ code: "isv.MOBILE_NUMBER_ILLEGAL" });
  await worker.deliver(at(1));
  await hear(at(2));
  assert.equal((await row()).survey_sent_at, null);
  assert.equal((await surveys())[0]?.errorCode, "sms-number-invalid");
  await ask({ channel: "other", note: "微信转发给陈女士" });
  assert.notEqual((await row()).survey_sent_at, null);
});

test("a closed case is asked as long as the customer may judge it and has not; another round asks again", async () => {
  const { ask, team, id, worker, hear, row } = await scene();
  await assert.rejects(ask({ channel: "sms" }, { who: team.handler }), fails("forbidden"));
  await step(team.caller.at(at(1)), id, {
    act: "call_satisfied",
    hasForm: true,
    resultScore: 5,
  });
  await assert.rejects(ask({ channel: "sms" }), fails("conflict-feedback-not-calling-back"));
  await step(team.manager.at(at(2)), id, { act: "reopen", reason: "又漏水了" });
  await assert.rejects(ask({ channel: "sms" }), fails("conflict-feedback-not-calling-back"));
  const unreached = await scene();
  await step(unreached.team.caller.at(at(1)), unreached.id, { act: "call_satisfied", hasForm: true });
  await unreached.ask({ channel: "sms" }, { now: at(60) });
  await unreached.worker.deliver(at(61));
  await unreached.hear(at(61));
  assert.notEqual((await unreached.row()).survey_sent_at, null);
  const late = await scene();
  await step(late.team.caller.at(at(1)), late.id, { act: "call_satisfied", hasForm: true });
  await assert.rejects(
    late.ask({ channel: "sms" }, { now: at(31 * 24 * 60) }),
    fails("conflict-feedback-not-calling-back"),
  );
  await worker.deliver(at(3));
  await hear(at(3));
  assert.equal((await row()).survey_sent_at, null);
});

test("without a number, an address or a mail server it is said why; passed on by hand it needs a word how", async () => {
  const { ask } = await scene({ name: "陈女士" });
  await assert.rejects(ask({ channel: "sms" }), fails("feedback-no-mobile"));
  await assert.rejects(ask({ channel: "email" }), fails("feedback-no-mail-address"));
  await assert.rejects(
    ask({ channel: "email" }, { mailConfigured: false }),
    fails("feedback-mail-not-set-up"),
  );
  await assert.rejects(ask({ channel: "other", note: "  " }), fails("feedback-survey-how"));
});
