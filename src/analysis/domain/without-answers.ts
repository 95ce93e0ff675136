/** What stands in place of a mean where nobody answered: listed with n = 0, never left out. */
export const NO_MEAN = { n: 0, mean: null, interval: null } as const;

/** What stands in place of a share of the answers where nobody answered. */
export const NO_SHARE = { share: null, interval: null } as const;

/** What stands in place of satisfaction where its base is empty. */
export const NO_SATISFACTION = { satisfaction: null, interval: null } as const;
