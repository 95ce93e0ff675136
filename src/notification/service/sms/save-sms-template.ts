import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditSms } from "../../domain/permissions.ts";
import type { SmsProviderName, SmsPurpose } from "../../domain/sms/sms-purpose.ts";
import { approvalText, checkSmsTemplate, type SmsNames } from "../../domain/sms/sms-wording.ts";
import {
  findSmsSetting,
  findSmsTemplate,
  saveSmsTemplateRow,
  type SmsTemplateRow,
} from "../../store/sms/sms-settings.ts";
import { templateOf } from "./sms-content.ts";

/** The template of a purpose as it is set. */
export interface SmsTemplateInput {
  /** The provider's code; "": none yet. */
  readonly code: string;
  readonly wording: string | null;
  readonly names: { readonly [K in keyof SmsNames]?: string | undefined };
  readonly isOn: boolean;
}

/**
 * Sets the template of a purpose; it can be on only with the provider's code.
 * @throws Failure `sms-template-code-missing`, those of `checkSmsTemplate`
 */
export async function saveSmsTemplate(
  work: Work,
  publicUrl: string,
  purpose: SmsPurpose,
  input: SmsTemplateInput,
) {
  demand(mayEditSms(work.actor));
  const { tx, actor, now } = work;
  const names = named(input.names);
  checkSmsTemplate({ purpose, wording: input.wording, names });
  if (input.isOn && input.code === "") throw new Failure("sms-template-code-missing");
  await saveSmsTemplateRow(tx, {
    org_id: actor.orgId,
    purpose,
    code: input.code,
    wording: input.wording,
    names: JSON.stringify(names),
    is_on: input.isOn,
    updated_at: now,
  });
  await recordAct(work, {
    action: "sms-setting.change-template",
    recordType: "sms-setting",
    recordId: purpose,
    recordLabel: input.code,
    details: { purpose, isOn: input.isOn },
  });
  const setting = await findSmsSetting(tx, actor.orgId);
  const provider = setting?.provider === "tencent" ? "tencent" : "aliyun";
  return templateView(purpose, await findSmsTemplate(tx, actor.orgId, purpose), { provider, publicUrl });
}

/** Without what was left empty. */
function named(names: SmsTemplateInput["names"]): SmsNames {
  const given = Object.entries(names).filter(([, name]) => name !== undefined && name !== "");
  return Object.fromEntries(given) as SmsNames;
}

/** A template as the screen shows it; one that nobody set: the built-in words, off. */
export function templateView(
  purpose: SmsPurpose,
  row: SmsTemplateRow | null,
  { provider, publicUrl }: { readonly provider: SmsProviderName; readonly publicUrl: string },
) {
  const template = templateOf(purpose, row);
  return {
    purpose,
    code: row?.code ?? "",
    wording: template.wording,
    names: { ...template.names },
    isOn: row?.is_on ?? false,
    approvalText: approvalText(template, provider, publicUrl),
    updatedAt: row?.updated_at ?? null,
  };
}
