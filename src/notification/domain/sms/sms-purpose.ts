/** What customers get an SMS for; each needs a template that the provider has approved. */
export const SMS_PURPOSES = ["case-reply", "case-link", "satisfaction", "acknowledgement"] as const;
export type SmsPurpose = (typeof SMS_PURPOSES)[number];

/** What can stand in a message. `link`: the page of the case, of which only the end is filled in. */
export type SmsPlaceholder = "number" | "link" | "promised";

/** One kind of message. SMS go to numbers of mainland China, whose templates are Chinese. */
export interface SmsKind {
  readonly placeholders: readonly SmsPlaceholder[];
  /** Without them the message is useless. */
  readonly required: readonly SmsPlaceholder[];
  /** The built-in words. */
  readonly wording: string;
}

export const SMS_KINDS: Readonly<Record<SmsPurpose, SmsKind>> = {
  "case-reply": {
    placeholders: ["number", "link"],
    required: ["link"],
    wording: "您反馈的问题（编号{{number}}）有新的答复，请打开 {{link}} 查看，也可在页面上补充情况。",
  },
  "case-link": {
    placeholders: ["number", "link"],
    required: ["link"],
    wording: "您反馈的问题已登记，编号{{number}}。处理进展请打开 {{link}} 查看。",
  },
  satisfaction: {
    placeholders: ["number", "link"],
    required: ["link"],
    wording: "您反馈的问题（编号{{number}}）已处理，请打开 {{link}} 告诉我们是否已解决、您是否满意。",
  },
  acknowledgement: {
    placeholders: ["number", "promised", "link"],
    required: ["number", "promised"],
    wording: "已收到您反馈的问题，编号{{number}}，我们将在{{promised}}前答复您。进展请打开 {{link}} 查看。",
  },
};

/**
 * Messages about the customer's own matter, which they asked for themselves. Every other one is refused to numbers that
 * took leave by SMS.
 */
const OWN_MATTER: ReadonlySet<SmsPurpose> = new Set(["case-reply", "case-link", "acknowledgement"]);

/** True for messages that a number that took leave does not get any more. */
export function isRefusable(purpose: SmsPurpose): boolean {
  return !OWN_MATTER.has(purpose);
}

/** The provider's names of placeholders unless others are set. */
export const DEFAULT_NAMES: Readonly<Record<SmsPlaceholder, string>> = {
  number: "no",
  link: "code",
  promised: "time",
};

export const SMS_PROVIDERS = ["aliyun", "tencent"] as const;
export type SmsProviderName = (typeof SMS_PROVIDERS)[number];

/** Kind of message in the delivery log. */
export function smsTemplateCode(purpose: SmsPurpose): string {
  return `sms-${purpose}`;
}
