/** What a case is an example of. */
export const TYPICAL_KINDS = ["positive", "negative", "excellent", "common_improved"] as const;
export type TypicalKind = (typeof TYPICAL_KINDS)[number];
