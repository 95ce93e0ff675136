import type { FeedbackChannel } from "../number/case-number.ts";
import { parsePointer, pointedAt } from "./json-pointer.ts";
import { isConstant, type MappedField, type WebhookMapping } from "./webhook-mapping.ts";
import { readMoment } from "./read-moment.ts";

/** An item of a delivery as a voice. Instants are ISO in UTC. */
export interface HookedVoice {
  readonly channel: FeedbackChannel;
  readonly verbatim: string;
  readonly subject?: string;
  readonly receivedAt?: string;
  readonly contact: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly customer?: string;
  readonly product?: string;
  readonly orderNumber?: string;
  /** 1–5. */
  readonly score?: number;
  readonly external?: { readonly platform: string; readonly number: string; readonly dueAt?: string };
  /** The same twice is one case. */
  readonly sourceId: string;
}

/** Why an item cannot be taken; `details` name the field and where it was looked for. */
export interface ItemFault {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export type ReadItem =
  | { readonly voice: HookedVoice; readonly fault?: undefined }
  | { readonly voice?: undefined; readonly fault: ItemFault };

/** How items of one webhook are read. */
export interface ItemReading {
  readonly channel: FeedbackChannel;
  readonly mapping: WebhookMapping;
  /** IANA name; times without an offset are told on its wall clock. */
  readonly timeZone: string;
  /** Always the same for the same text, at most 200 signs. */
  readonly digest: (text: string) => string;
}

/** Most signs of each field, as the API takes them. */
const LONGEST: Readonly<Record<MappedField, number>> = {
  verbatim: 20_000,
  subject: 300,
  sourceId: 200,
  receivedAt: 60,
  name: 100,
  phone: 40,
  email: 200,
  customer: 200,
  product: 200,
  orderNumber: 100,
  score: 60,
  platform: 60,
  externalNumber: 100,
  externalDueAt: 60,
};
/** Signs of a value that are repeated in what is said of it. */
const SHOWN = 60;

class Unreadable extends Error {
  readonly fault: ItemFault;
  constructor(code: string, details: ItemFault["details"]) {
    super(code);
    this.fault = { code, details };
  }
}

/** Reads one item by the mapping; the first thing that is wrong with it is told. */
export function readItem(item: unknown, reading: ItemReading): ReadItem {
  try {
    return { voice: voiceOf(item, reading) };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}

function voiceOf(item: unknown, reading: ItemReading): HookedVoice {
  const { channel, mapping, digest } = reading;
  const text = (field: MappedField): string => textAt(item, mapping, field);
  const [said, subject] = [text("verbatim"), text("subject")];
  if (said === "" && subject === "") throw missing(mapping);
  const sourceId = text("sourceId");
  return {
    channel,
    verbatim: said === "" ? subject : said,
    ...(said !== "" && subject !== "" && { subject }),
    ...given("receivedAt", momentAt(item, reading, "receivedAt")),
    contact: contactOf(text("name"), text("phone"), text("email")),
    ...given("customer", text("customer")),
    ...given("product", text("product")),
    ...given("orderNumber", text("orderNumber")),
    ...scoreAt(item, mapping),
    ...externalAt(item, reading),
    sourceId: sourceId === "" ? digest(JSON.stringify(item) ?? "") : sourceId,
  };
}

function missing({ fields }: WebhookMapping): Unreadable {
  const field = fields.verbatim === undefined ? "subject" : "verbatim";
  return new Unreadable("webhook-item-without-words", { field, pointer: fields[field] ?? "" });
}

function given<N extends string>(name: N, value: string): { readonly [K in N]?: string } {
  return (value === "" ? {} : { [name]: value }) as { readonly [K in N]?: string };
}

/** What stands at the place of a field as plain text; "": nothing. */
function textAt(item: unknown, { fields }: WebhookMapping, field: MappedField): string {
  const place = fields[field];
  if (place === undefined) return "";
  const found = isConstant(place) ? place.slice(1) : pointedAt(item, parsePointer(place) ?? []);
  if (found === undefined || found === null) return "";
  if (typeof found === "object") throw new Unreadable("webhook-item-no-text", { field, pointer: place });
  // A sign of nothing that PostgreSQL takes in no text.
  const text = String(found).toWellFormed().replaceAll("\0", "").trim();
  if (text.length > LONGEST[field]) {
    const details = { field, pointer: place, limit: LONGEST[field], length: text.length };
    throw new Unreadable("webhook-item-too-long", details);
  }
  return text;
}

function momentAt(
  item: unknown,
  { mapping, timeZone }: ItemReading,
  field: "receivedAt" | "externalDueAt",
): string {
  const text = textAt(item, mapping, field);
  if (text === "") return "";
  const moment = readMoment(text, timeZone, field === "receivedAt" ? "begins" : "ends");
  if (moment !== null) return moment;
  const details = { field, pointer: mapping.fields[field] ?? "", value: text.slice(0, SHOWN) };
  throw new Unreadable("webhook-item-no-moment", details);
}

const ADDRESS = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/u;

/** A mail's sender stands in one piece: `"陈女士" <chen@example.com>`. */
function contactOf(name: string, phone: string, email: string): HookedVoice["contact"] {
  const piece = ADDRESS.exec(email);
  const inPiece = (piece?.[1] ?? "").replaceAll(/^["']|["']$/gu, "");
  return {
    ...given("name", name === "" ? inPiece : name),
    ...given("phone", phone),
    ...given("email", piece?.[2] ?? email),
  };
}

function scoreAt(item: unknown, mapping: WebhookMapping): { readonly score?: number } {
  const text = textAt(item, mapping, "score");
  if (text === "") return {};
  const score = Object.hasOwn(mapping.scores, text) ? mapping.scores[text] : gradeOf(text);
  if (score !== undefined) return { score };
  const details = { pointer: mapping.fields.score ?? "", value: text.slice(0, SHOWN) };
  throw new Unreadable("webhook-item-no-score", { field: "score", ...details });
}

function gradeOf(text: string): number | undefined {
  const grade = /^([1-5])(?:\.0+)?$/u.exec(text)?.[1];
  return grade === undefined ? undefined : Number(grade);
}

function externalAt(item: unknown, reading: ItemReading): Pick<HookedVoice, "external"> {
  const platform = textAt(item, reading.mapping, "platform");
  const number = textAt(item, reading.mapping, "externalNumber");
  if (number === "") return {};
  if (platform === "") {
    const pointer = reading.mapping.fields.platform ?? "";
    throw new Unreadable("webhook-item-no-platform", { field: "platform", pointer });
  }
  const dueAt = momentAt(item, reading, "externalDueAt");
  return { external: { platform, number, ...given("dueAt", dueAt) } };
}
