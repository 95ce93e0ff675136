import { randomUUID } from "node:crypto";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditSms } from "../../domain/permissions.ts";
import { dayOf } from "../../domain/sms/sms-hours.ts";
import { SMS_PURPOSES, type SmsProviderName } from "../../domain/sms/sms-purpose.ts";
import { changeCallbackId } from "../../store/sms/sms-reports.ts";
import { readSmsCount } from "../../store/sms/sms-counts.ts";
import {
  deleteSmsSetting,
  findSmsSetting,
  listSmsTemplates,
  saveSmsSetting,
  type SmsSettingRow,
} from "../../store/sms/sms-settings.ts";
import { signCallback } from "./callback-token.ts";
import { sealSmsKey } from "./sms-account.ts";
import { templateView } from "./save-sms-template.ts";

/** What the settings of SMS need. */
export interface SmsSettingDeps {
  /** Seals keys. */
  readonly secret: string;
  /** Address of the server, without a slash at its end. */
  readonly publicUrl: string;
}

/** The account with a provider as it is set. */
export interface SmsAccountInput {
  readonly provider: SmsProviderName;
  readonly accessKeyId: string;
  readonly accessKeySecret?: string | undefined;
  readonly signName: string;
  readonly appId: string;
  readonly region: string;
  readonly dailyLimit: number;
  readonly numberLimit: number;
  readonly isOn: boolean;
  readonly revision: number;
}

/** Where the address begins at which the provider tells of messages and answers. */
const CALLBACK_PATH = "/hooks/sms/";
const TENCENT_REGION = "ap-guangzhou";

/** The account, the templates of every purpose, and how many messages went out today. */
export async function readSmsSettings(work: Work, deps: SmsSettingDeps) {
  demand(mayEditSms(work.actor));
  const { tx, actor, now } = work;
  const { publicUrl } = deps;
  const row = await findSmsSetting(tx, actor.orgId);
  const templates = new Map((await listSmsTemplates(tx, actor.orgId)).map((one) => [one.purpose, one]));
  const provider = row?.provider === "tencent" ? "tencent" : "aliyun";
  const { timeZone } = await getOrganization(work);
  return {
    account: row && accountView(row, deps),
    templates: SMS_PURPOSES.map((purpose) =>
      templateView(purpose, templates.get(purpose) ?? null, { provider, publicUrl }),
    ),
    sentToday: await readSmsCount(tx, actor.orgId, { day: dayOf(now, timeZone), number: "" }),
    publicUrl,
  };
}

function accountView(row: SmsSettingRow, { secret, publicUrl }: SmsSettingDeps) {
  const { fault_code: code, fault_said: said, fault_at: at } = row;
  return {
    provider: row.provider as SmsProviderName,
    accessKeyId: row.access_key_id,
    signName: row.sign_name,
    appId: row.app_id,
    region: row.region,
    dailyLimit: row.daily_limit,
    numberLimit: row.number_limit,
    isOn: row.is_on,
    revision: row.revision,
    updatedAt: row.updated_at,
    fault: code === null || at === null ? null : { code, said: said ?? "", at },
    callback: {
      url: `${publicUrl}${CALLBACK_PATH}${signCallback(secret, { orgId: row.org_id, callbackId: row.callback_id })}`,
      heardAt: row.heard_at,
      unknownReports: row.unknown_reports,
    },
  };
}

/**
 * Sets the account.
 * @throws Failure `sms-key-needed` when the key would go to another provider or belong to another id,
 *   `sms-app-id-missing`, `conflict-sms-settings-changed`
 */
export async function saveSmsSettings(work: Work, deps: SmsSettingDeps, input: SmsAccountInput) {
  demand(mayEditSms(work.actor));
  const { tx, actor, now } = work;
  const current = await findSmsSetting(tx, actor.orgId, true);
  const isTencent = input.provider === "tencent";
  if (isTencent && input.appId === "") throw new Failure("sms-app-id-missing");
  const { revision } = input;
  const row = await saveSmsSetting(
    tx,
    {
      org_id: actor.orgId,
      provider: input.provider,
      access_key_id: input.accessKeyId,
      sealed_secret: sealedKey(deps, actor.orgId, current, input),
      sign_name: input.signName,
      app_id: isTencent ? input.appId : "",
      region: isTencent ? input.region || TENCENT_REGION : "",
      daily_limit: input.dailyLimit,
      number_limit: input.numberLimit,
      is_on: input.isOn,
      updated_at: now,
      // What was wrong may have been mended.
      fault_code: null,
      fault_said: null,
      fault_at: null,
    },
    revision,
  );
  if (row === null) throw new Failure("conflict-sms-settings-changed");
  await record(work, row, "change");
  return readSmsSettings(work, deps);
}

/** @throws Failure `sms-key-needed` */
function sealedKey(
  { secret }: SmsSettingDeps,
  orgId: number,
  current: SmsSettingRow | null,
  { accessKeySecret, accessKeyId, provider }: SmsAccountInput,
): string {
  if (accessKeySecret !== undefined) return sealSmsKey(secret, orgId, accessKeySecret);
  const isSame = current?.access_key_id === accessKeyId && current.provider === provider;
  if (current === null || !isSame) throw new Failure("sms-key-needed");
  return current.sealed_secret;
}

/** Forgets the account with its key; what waits is not sent any more. Templates stay. @throws Failure `not-found` */
export async function removeSmsSettings(work: Work): Promise<void> {
  demand(mayEditSms(work.actor));
  const row = await findSmsSetting(work.tx, work.actor.orgId, true);
  if (row === null) throw new Failure("not-found", { record: "sms-setting" });
  await deleteSmsSetting(work.tx, work.actor.orgId);
  await record(work, row, "remove");
}

/** Draws another address for the provider; nothing is heard by the former one any more. @throws Failure `not-found` */
export async function renewSmsCallback(work: Work, deps: SmsSettingDeps) {
  demand(mayEditSms(work.actor));
  const row = await findSmsSetting(work.tx, work.actor.orgId, true);
  if (row === null) throw new Failure("not-found", { record: "sms-setting" });
  await changeCallbackId(work.tx, work.actor.orgId, randomUUID());
  await record(work, row, "renew-address");
  return readSmsSettings(work, deps);
}

function record(work: Work, row: SmsSettingRow, verb: string): Promise<void> {
  return recordAct(work, {
    action: `sms-setting.${verb}`,
    recordType: "sms-setting",
    recordId: "sms",
    recordLabel: row.sign_name,
    details: { provider: row.provider, isOn: row.is_on, dailyLimit: row.daily_limit },
  });
}
