import { CHANNEL_PREFERENCES, CUSTOMER_KINDS, CUSTOMER_TIERS } from "./customer.ts";
import { LIFECYCLES } from "./lifecycle.ts";
import { SERVICE_KINDS, type ServiceKind } from "./service-record.ts";

/** How a field is compared. */
export type SegmentFieldType =
  "choice" | "text" | "tags" | "person" | "date" | "number" | "months" | "count" | "days" | "boolean";

/** Operators by type of field. Every condition is true or false; an unknown value meets none but `not_in`, `has_none`, `unknown`. */
export const SEGMENT_OPERATORS = {
  choice: ["in", "not_in", "known", "unknown"],
  text: ["in", "not_in", "contains", "known", "unknown"],
  tags: ["has_any", "has_all", "has_none"],
  person: ["in", "not_in", "known", "unknown"],
  date: ["on_or_after", "on_or_before", "within_days", "known", "unknown"],
  number: ["at_least", "at_most", "equals", "known", "unknown"],
  months: ["at_least", "less_than", "known", "unknown"],
  count: ["at_least", "at_most"],
  days: ["at_least", "at_most", "known", "unknown"],
  boolean: ["is", "known", "unknown"],
} as const satisfies Record<SegmentFieldType, readonly string[]>;
export type SegmentOperator = (typeof SEGMENT_OPERATORS)[SegmentFieldType][number];

export interface SegmentField {
  readonly type: SegmentFieldType;
  /** Allowed values of a choice. */
  readonly choices?: readonly string[];
}

/**
 * The fields every organization has; custom attributes are `attributes.CODE`.
 * `serviceCount`, `purchaseCount`: services on or before today, in the last `days` when given; `cooperationMonths`:
 * full months since the beginning; `lastServiceDays`: days since the latest service (of `serviceKinds` when given).
 */
export const SEGMENT_FIELDS = {
  kind: { type: "choice", choices: CUSTOMER_KINDS },
  lifecycle: { type: "choice", choices: LIFECYCLES },
  tier: { type: "choice", choices: CUSTOMER_TIERS },
  region: { type: "text" },
  industry: { type: "text" },
  tags: { type: "tags" },
  channelPreference: { type: "choice", choices: CHANNEL_PREFERENCES },
  accountManager: { type: "person" },
  registeredOn: { type: "date" },
  cooperationSince: { type: "date" },
  cooperationMonths: { type: "months" },
  serviceCount: { type: "count" },
  purchaseCount: { type: "count" },
  lastServiceKind: { type: "choice", choices: SERVICE_KINDS },
  lastServiceDays: { type: "days" },
  hasOpenDoNotContact: { type: "boolean" },
} as const satisfies Record<string, SegmentField>;
export type SegmentFieldName = keyof typeof SEGMENT_FIELDS;

/** One comparison. `value` by operator: list of texts, text, day, number, boolean; none for known and unknown. */
export type FieldCondition = {
  readonly op: "field";
  readonly field: SegmentFieldName | `attributes.${string}`;
  readonly operator: SegmentOperator;
  readonly value?: ConditionValue;
  /** Of counts: only the last so many days, 1–3660. */
  readonly days?: number;
  /** Of `serviceCount` and `lastServiceDays`: only these kinds. */
  readonly serviceKinds?: readonly ServiceKind[];
};
export type ConditionValue = string | number | boolean | readonly string[];

/** A typed tree; an empty `and` is true for everyone. */
export type SegmentCondition =
  | { readonly op: "and" | "or"; readonly conditions: readonly SegmentCondition[] }
  | { readonly op: "not"; readonly condition: SegmentCondition }
  | FieldCondition;

/** Prefix of a custom attribute's field. */
export const ATTRIBUTE_PREFIX = "attributes.";
