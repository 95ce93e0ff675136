import type { SmsPurpose } from "../../domain/sms/sms-purpose.ts";
import type { SmsNames, SmsTemplate, SmsValues } from "../../domain/sms/sms-wording.ts";
import type { SmsTemplateRow } from "../../store/sms/sms-settings.ts";

/** What a delivery holds until it is out. */
export interface SmsContent {
  readonly purpose: SmsPurpose;
  readonly values: SmsValues;
  /** Asked for by an administrator just now: at night too. */
  readonly atOnce: boolean;
}

export function writeContent(content: SmsContent): string {
  return JSON.stringify(content);
}

export function readContent(body: string): SmsContent {
  return JSON.parse(body) as SmsContent;
}

/** The template as it is set; of a purpose that nobody set: the built-in words. */
export function templateOf(purpose: SmsPurpose, row: SmsTemplateRow | null | undefined): SmsTemplate {
  return { purpose, wording: row?.wording ?? null, names: (row?.names ?? {}) as SmsNames };
}
