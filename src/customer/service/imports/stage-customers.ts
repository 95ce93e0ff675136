import { newId } from "../../../identity/service/work.ts";
import { phones, text } from "../../domain/imports/check-row.ts";
import { guessCustomerKind } from "../../domain/imports/guess-kind.ts";
import type { ReadRow } from "../../domain/imports/row-reader.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { applyCustomerBatch, CUSTOMER_STAGE, POINT_STAGE } from "../../store/imports/customer-stage.ts";
import {
  arrayLiteral,
  type BatchOutcome,
  type ImportScope,
  type StageValue,
} from "../../store/imports/stage.ts";

/** A row that may be written. */
export interface GoodRow {
  readonly number: number;
  readonly values: ReadRow["values"];
}

type Values = ReadRow["values"];
type StagedCustomer = Readonly<Record<keyof typeof CUSTOMER_STAGE, StageValue>>;
type StagedPoint = Readonly<Record<keyof typeof POINT_STAGE, StageValue>>;

/** Rows made ready: what is left to do is the database's. */
export type ReadyBatch = (tx: Tx, scope: ImportScope) => Promise<BatchOutcome>;

/** Makes rows of customers ready to be written. */
export function readyCustomers(rows: readonly GoodRow[]): ReadyBatch {
  const points = rows.flatMap(stagedPoints);
  const reachable = new Set(points.map((point) => point.row));
  const customers = rows.map((row) => stagedCustomer(row, reachable.has(String(row.number))));
  const columns = arraysOf(Object.keys(CUSTOMER_STAGE), customers);
  const pointColumns = arraysOf(Object.keys(POINT_STAGE), points);
  const allNumbered = customers.every((customer) => customer.external_id !== null);
  return (tx, scope) => applyCustomerBatch(tx, scope, { columns, points: pointColumns, allNumbered });
}

/** Rows turned into columns, in the order of the stage, each as PostgreSQL writes arrays. */
export function arraysOf(
  names: readonly string[],
  rows: readonly Readonly<Record<string, StageValue>>[],
): readonly string[] {
  return rows.length === 0 ? [] : names.map((name) => arrayLiteral(rows.map((row) => row[name] ?? null)));
}

function stagedCustomer({ number, values }: GoodRow, reachable: boolean): StagedCustomer {
  const name = text(values.get("name")) ?? "";
  const contactName = text(values.get("contact.name"));
  return {
    row: String(number),
    id: newId(),
    external_id: text(values.get("externalId")),
    name,
    kind: text(values.get("kind")),
    kind_guess: guessCustomerKind(name),
    tier: text(values.get("tier")),
    region: text(values.get("region")),
    industry: text(values.get("industry")),
    registered_on: text(values.get("registeredOn")),
    cooperation_since: text(values.get("cooperationSince")),
    channel_preference: text(values.get("channelPreference")),
    account_manager_id: text(values.get("accountManager")),
    tags: tagsOf(values),
    attributes: attributesOf(values),
    note: text(values.get("note")),
    contact_id: contactName !== null || reachable ? newId() : null,
    contact_name: contactName,
    contact_title: text(values.get("contact.title")),
    phone: phones(values.get("contact.phone"))[0]?.value ?? null,
  };
}

function stagedPoints({ number, values }: GoodRow): StagedPoint[] {
  const numbers = [...phones(values.get("contact.phone")), ...phones(values.get("contact.phone2"))];
  const found = [
    ...numbers.map(({ value, extension }) => ({ kind: "phone", value, extension })),
    { kind: "email", value: text(values.get("contact.email")), extension: "" },
    { kind: "wechat", value: text(values.get("contact.wechat")), extension: "" },
  ];
  const seen = new Set<string>();
  return found
    .filter(({ kind, value, extension }) => {
      const key = `${kind} ${value} ${extension}`;
      return value !== null && !seen.has(key) && seen.add(key);
    })
    .map((point, position) => ({ ...point, id: newId(), row: String(number), position: String(position) }));
}

function tagsOf(values: Values): StageValue {
  const tags = values.get("tags");
  return Array.isArray(tags) ? arrayLiteral(tags as readonly string[]) : null;
}

function attributesOf(values: Values): StageValue {
  const entries = [...values].filter(([code]) => code.startsWith("attributes."));
  if (entries.length === 0) return null;
  return JSON.stringify(
    Object.fromEntries(entries.map(([code, value]) => [code.slice("attributes.".length), value])),
  );
}
