import { Failure } from "../../kit/failure.ts";
import type { CustomerChange, CustomerDraft } from "./customer.ts";

/** Column of each field that is stored as it is entered. */
const COLUMN = {
  externalId: "external_id",
  kind: "kind",
  name: "name",
  tier: "tier",
  region: "region",
  industry: "industry",
  registeredOn: "registered_on",
  cooperationSince: "cooperation_since",
  channelPreference: "channel_preference",
  accountManagerId: "account_manager_id",
  tags: "tags",
  note: "note",
} as const satisfies Record<Exclude<keyof CustomerDraft, "attributes">, string>;

type Column = (typeof COLUMN)[keyof typeof COLUMN];

/** Columns to write. */
export type CustomerColumns = {
  [F in keyof typeof COLUMN as (typeof COLUMN)[F]]?: CustomerDraft[F] extends readonly string[]
    ? string[]
    : CustomerDraft[F];
};

/** Each tag once, trimmed, in the order given. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.normalize("NFC").trim()))].filter((tag) => tag !== "");
}

/** The columns a change writes, and the names of the fields that really change. */
export function changedColumns(
  before: Readonly<Record<Column, unknown>>,
  change: Omit<CustomerChange, "revision" | "attributes">,
): { readonly values: CustomerColumns; readonly fields: readonly string[] } {
  const values: Partial<Record<Column, unknown>> = {};
  const fields: string[] = [];
  for (const [field, column] of Object.entries(COLUMN) as [keyof typeof COLUMN, Column][]) {
    const sent = change[field];
    if (sent === undefined) continue;
    const value = field === "tags" ? cleanTags(sent as readonly string[]) : sent;
    if (JSON.stringify(value) === JSON.stringify(before[column])) continue;
    values[column] = value;
    fields.push(field);
  }
  return { values: values as CustomerColumns, fields };
}

/** @throws Failure `cooperation-in-future` | `registration-in-future` */
export function checkCustomerDays(
  days: {
    readonly registeredOn?: string | null | undefined;
    readonly cooperationSince?: string | null | undefined;
  },
  today: string,
): void {
  if (days.registeredOn && days.registeredOn > today)
    throw new Failure("registration-in-future", { day: days.registeredOn });
  if (days.cooperationSince && days.cooperationSince > today)
    throw new Failure("cooperation-in-future", { day: days.cooperationSince });
}
