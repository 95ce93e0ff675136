import { addDoNotContactMark } from "../customer/service/add-do-not-contact-mark.ts";
import { createCustomer } from "../customer/service/create-customer.ts";
import { smsConsumers } from "../feedback/jobs/sms-consumers.ts";
import type { Session } from "../identity/service/session.ts";
import type { SmsProviderName } from "../notification/domain/sms/sms-purpose.ts";
import { SMS_PURPOSES, type SmsPurpose } from "../notification/domain/sms/sms-purpose.ts";
import { deliverSms } from "../notification/service/sms/deliver-sms.ts";
import { saveSmsTemplate } from "../notification/service/sms/save-sms-template.ts";
import { saveSmsSettings, type SmsAccountInput } from "../notification/service/sms/sms-settings.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { consumeEvent } from "../platform/events/consumer.ts";
import { customerDraft } from "./customer.ts";
import { SMS_APP_ID, SMS_KEY, SMS_SIGN_NAME } from "./sms-provider-account.ts";

export const SMS_DEPS = { secret: "test secret ".repeat(4), publicUrl: "https://huiyin.example.com" };

/** An account as an administrator fills it in. */
const SMS_ACCOUNT: SmsAccountInput = {
  provider: "aliyun",
  accessKeyId: SMS_KEY.id,
  accessKeySecret: SMS_KEY.secret,
  signName: SMS_SIGN_NAME,
  appId: "",
  region: "",
  dailyLimit: 100,
  numberLimit: 5,
  isOn: true,
  revision: 0,
};

/** Sets up SMS in an organization, with a template for each of `purposes`. */
export async function setUpSms(
  admin: Session,
  {
    purposes = SMS_PURPOSES,
    provider = "aliyun",
    ...account
  }: Partial<SmsAccountInput> & {
    readonly purposes?: readonly SmsPurpose[];
    readonly provider?: SmsProviderName;
  } = {},
): Promise<void> {
  await admin.begin(async (work) => {
    const appId = provider === "tencent" ? SMS_APP_ID : "";
    await saveSmsSettings(work, SMS_DEPS, { ...SMS_ACCOUNT, provider, appId, ...account });
    for (const purpose of purposes)
      await saveSmsTemplate(work, SMS_DEPS.publicUrl, purpose, {
        code: `SMS_${purpose.replaceAll("-", "_")}`,
        wording: null,
        names: {},
        isOn: true,
      });
  });
}

/** Lets cases hear of everything that happened so far: what went out, what did not, what came in. */
export async function hearOfSms(database: Database, orgId: number, now: string): Promise<void> {
  const rows = await database.kysely
    .selectFrom("system.outbox")
    .where("org_id", "=", orgId)
    .selectAll()
    .orderBy("id")
    .execute();
  for (const { id, type, payload, occurred_at } of rows) {
    const event = { id, orgId, type, payload: payload as Record<string, unknown>, occurredAt: occurred_at };
    for (const consumer of smsConsumers(() => now))
      if (consumer.types.includes(type)) await consumeEvent(database, consumer, event, now);
  }
}

/** What a worker does for SMS, one try at a time. */
export function smsWorker(database: Database, orgId: number, endpoint: string) {
  return {
    /** Tries every message that is not out, at `now`. */
    async deliver(now: string): Promise<void> {
      const due = await inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("notification_delivery")
          .where("org_id", "=", orgId)
          .where("channel", "=", "sms")
          .where("status", "in", ["queued", "failed"])
          .select("id")
          .orderBy("id")
          .execute(),
      );
      const deps = { ...SMS_DEPS, database, endpoint, clock: () => now, patience: 5_000 };
      for (const { id } of due) await deliverSms(deps, { orgId, deliveryId: id });
    },
    /** Every SMS of the log, oldest first. */
    log: () =>
      inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("notification_delivery")
          .where("org_id", "=", orgId)
          .where("channel", "=", "sms")
          .selectAll()
          .orderBy("id")
          .execute(),
      ),
  };
}

/** Gives a case a customer; what is answered lets them say that they want no SMS. */
export async function addCustomerOf(
  admin: Session,
  orgId: number,
  caseId: string,
): Promise<() => Promise<void>> {
  const draft = customerDraft({ name: "陈女士", kind: "individual" });
  const { id } = await admin.begin(async (work) => {
    const customer = await createCustomer(work, draft);
    await work.tx
      .updateTable("feedback_case")
      .set({ customer_id: customer.id })
      .where("org_id", "=", orgId)
      .where("id", "=", caseId)
      .execute();
    return customer;
  });
  const refusal = { channel: "sms", reason: "客户要求不发短信", since: "2026-03-01", until: null } as const;
  return async () => void (await admin.begin((work) => addDoNotContactMark(work, id, refusal)));
}
