export const ATTRIBUTE_TYPES = ["text", "number", "date", "choice", "boolean"] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** A field the organization added to its customers. `code` never changes; records hold it. */
export interface CustomerAttributeDraft {
  /** Latin letters, digits and underscores, beginning with a letter. */
  readonly code: string;
  readonly label: string;
  readonly type: AttributeType;
  /** Allowed values of type `choice`, in order. */
  readonly choices: readonly string[];
}

export interface AttributeDefinition extends CustomerAttributeDraft {
  readonly id: string;
  /** ISO instant since which it takes no new values; null while in use. */
  readonly retiredAt: string | null;
}
