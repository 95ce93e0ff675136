/** Company or person. */
export const CUSTOMER_KINDS = ["business", "individual"] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

export const CUSTOMER_TIERS = ["core", "high_value", "ordinary"] as const;
export type CustomerTier = (typeof CUSTOMER_TIERS)[number];

export const CHANNEL_PREFERENCES = ["online", "offline"] as const;
export type ChannelPreference = (typeof CHANNEL_PREFERENCES)[number];

/** Orders of the customer list: by name (pinyin), by time of entry, by time of the last change. */
export const CUSTOMER_SORTS = ["name", "newest", "updated"] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** Value of one custom attribute; dates as `YYYY-MM-DD`. */
export type AttributeValue = string | number | boolean;
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

/** What people enter about a customer. Dates are plain `YYYY-MM-DD`. */
export interface CustomerFields {
  readonly externalId: string | null;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly tier: CustomerTier;
  readonly region: string | null;
  readonly industry: string | null;
  readonly registeredOn: string | null;
  readonly cooperationSince: string | null;
  readonly channelPreference: ChannelPreference | null;
  readonly accountManagerId: string | null;
  readonly tags: readonly string[];
  readonly note: string;
}

/** A new customer; null removes nothing here, absent attributes are simply not set. */
export interface CustomerDraft extends CustomerFields {
  readonly attributes: Readonly<Record<string, AttributeValue | null>>;
}

/** Fields to change (absent: as it is) of the customer seen at `revision`. In `attributes`, null clears one. */
export type CustomerChange = {
  readonly [K in keyof CustomerDraft]?: CustomerDraft[K] | undefined;
} & { readonly revision: number };

/** Narrowing of the customer list; `today` decides lifecycles. */
export interface CustomerFilter {
  readonly q?: string | undefined;
  readonly kind?: CustomerKind | undefined;
  readonly tier?: CustomerTier | undefined;
  readonly region?: string | undefined;
  readonly tag?: string | undefined;
  readonly accountManagerId?: string | undefined;
  readonly segmentId?: string | undefined;
}
