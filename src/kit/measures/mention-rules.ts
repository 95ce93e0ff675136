export interface MentionCount {
  /** Customers who mention the issue. */
  readonly customers: number;
  /** Customers who answered, ≥ `customers`. */
  readonly answering: number;
}

export interface MentionRuleSettings {
  /** Mention rate (0–1) from which a root-cause analysis is required; 0.1 when not given. */
  readonly rootCauseShare?: number | undefined;
  /** Customers with the same point from which it is a key improvement 重点改进项; 3 when not given. */
  readonly keyImprovementCustomers?: number | undefined;
}

export interface MentionVerdict {
  readonly rootCauseRequired: boolean;
  readonly keyImprovement: boolean;
}

export const DEFAULT_ROOT_CAUSE_SHARE = 0.1;
export const DEFAULT_KEY_IMPROVEMENT_CUSTOMERS = 3;

/** Mention rate 提及率: customers mentioning an issue ÷ customers answering, 0–1; null when nobody answered. */
export function mentionRate({ customers, answering }: MentionCount): number | null {
  return answering === 0 ? null : customers / answering;
}

/** What a number of mentions obliges to; both limits are reached by the value itself. Source: the domain's "Numbers". */
export function mentionRules(count: MentionCount, settings: MentionRuleSettings = {}): MentionVerdict {
  const {
    rootCauseShare = DEFAULT_ROOT_CAUSE_SHARE,
    keyImprovementCustomers = DEFAULT_KEY_IMPROVEMENT_CUSTOMERS,
  } = settings;
  const rate = mentionRate(count) ?? 0;
  return {
    rootCauseRequired: rate > 0 && rate >= rootCauseShare,
    keyImprovement: count.customers > 0 && count.customers >= keyImprovementCustomers,
  };
}
