export const CONSENT_PURPOSES = ["survey", "call_back", "recording", "marketing"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What a customer agreed to (or took back), and how that is known. */
export interface ConsentDraft {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** Where it was said: contract, call, web form … */
  readonly source: string;
  readonly reason: string;
}

export const DO_NOT_CONTACT_CHANNELS = ["all", "phone", "sms", "email", "wechat"] as const;
export type DoNotContactChannel = (typeof DO_NOT_CONTACT_CHANNELS)[number];
export type ContactChannel = Exclude<DoNotContactChannel, "all">;

export interface DoNotContactDraft {
  readonly channel: DoNotContactChannel;
  readonly reason: string;
  /** `YYYY-MM-DD`; null: from today. */
  readonly since: string | null;
  /** Last day (`YYYY-MM-DD`); null: until lifted. */
  readonly until: string | null;
}
