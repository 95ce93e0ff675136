import assert from "node:assert/strict";
import { after, test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeCaseOrganization, makeCaseTeam, registerVoice } from "../../../test/feedback.ts";
import { signedInAs, systemSession } from "../../../test/organization.ts";
import type { SmsPurpose } from "../../../notification/domain/sms/sms-purpose.ts";
import { hearOfSms, setUpSms, smsWorker } from "../../../test/sms-desk.ts";
import { startSmsProvider } from "../../../test/sms-provider.ts";
import { readEventRows } from "../../store/case-events.ts";
import type { NewVoice } from "../new-voice.ts";

const database = await testDatabase();
const provider = await startSmsProvider();
after(() => provider.close());

/** Seven in the evening of a Wednesday in Shanghai, and ten in the morning. */
const EVENING = "2026-03-11T11:00:00.000Z";
const MORNING = "2026-03-11T02:00:00.000Z";

async function scene(purposes: readonly SmsPurpose[] = ["acknowledgement"]) {
  const orgId = await makeCaseOrganization(database);
  const team = await makeCaseTeam(database, orgId);
  await setUpSms(await signedInAs(database, orgId, ["admin"]), { purposes });
  const worker = smsWorker(database, orgId, provider.url);
  const come = async (voice: Partial<NewVoice>, now = EVENING) => {
    const { id, number } = await registerVoice(systemSession(database, orgId, now), voice);
    await hearOfSms(database, orgId, now);
    await hearOfSms(database, orgId, now);
    await worker.deliver(now);
    return { id, number };
  };
  return { orgId, team, worker, come };
}

test("outside working hours whoever left a mobile number hears at once when an answer comes", async () => {
  const { come, worker, orgId } = await scene();
  const { id, number } = await come({ channel: "web" });
  const sent = provider.messages.at(-1);
  assert.deepEqual([sent?.template, sent?.number], ["SMS_acknowledgement", "13800002451"]);
  // The form promises two hours, also at night, unless it is set otherwise.
  assert.deepEqual([sent?.params["no"], sent?.params["time"]], [number, "3月11日 21:00"]);
  assert.equal((await worker.log()).length, 1);
  const events = await inOrganization(database, orgId, (tx) => readEventRows(tx, orgId, id));
  assert.equal(events.filter(({ act }) => act === "acknowledge").length, 1);
});

test("a voice by phone is promised the deadline of its first response", async () => {
  const { come } = await scene();
  await come({ channel: "hotline" });
  assert.match(provider.messages.at(-1)?.params["time"] ?? "", /^3月1[12]日 \d\d:\d\d$/u);
});

test("nobody is written to within working hours, without a mobile number, by other ways, or while it is off", async () => {
  const { come, worker } = await scene();
  await come({ channel: "web" }, MORNING);
  await come({ channel: "web", contact: { name: "陈女士" } });
  await come({ channel: "web", contact: { name: "陈女士", phone: "021-64101234" } });
  for (const channel of ["email", "import", "survey", "paper"] as const) await come({ channel });
  await come({ channel: "phone", receivedAt: "2026-03-10T02:00:00Z" });
  await come({ channel: "phone", closeAs: "praise" });
  assert.deepEqual(await worker.log(), []);
  const off = await scene(["case-reply"]);
  await off.come({ channel: "web" });
  assert.deepEqual(await off.worker.log(), []);
});
