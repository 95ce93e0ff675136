import {
  isWechat,
  MAPPED_FIELDS,
  type MappedField,
  type Proof,
} from "../../domain/webhook/webhook-mapping.ts";
import type { Webhook } from "../../contract/webhook/webhook.ts";
import type { WebhookSettings } from "./webhook-queries.ts";

/** What the form holds. */
export interface WebhookValues {
  readonly name: string;
  readonly channel: Webhook["channel"];
  readonly proof: Proof;
  /** AppID or CorpID. */
  readonly receiver: string;
  /** "": as it is. */
  readonly encodingAesKey: string;
  /** Back to plain messages. */
  readonly isKeyCleared: boolean;
  readonly items: string;
  readonly fields: Readonly<Record<MappedField, string>>;
  /** A grade a line: `很差=1`. */
  readonly scores: string;
}

/** What a new one begins with. */
const FIRST: Partial<Record<MappedField, string>> = {
  verbatim: "/content",
  sourceId: "/id",
  receivedAt: "/time",
  phone: "/phone",
};

const NEW: Pick<Webhook, "name" | "channel" | "proof" | "receiver" | "mapping"> = {
  name: "",
  channel: "hotline",
  proof: "signature",
  receiver: "",
  mapping: { items: "", fields: FIRST, scores: {} },
};

/** What the form begins with. */
export function valuesOf(webhook: Webhook | null): WebhookValues {
  const { name, channel, proof, receiver, mapping } = webhook ?? NEW;
  const fields = Object.fromEntries(MAPPED_FIELDS.map((field) => [field, mapping.fields[field] ?? ""]));
  return {
    name,
    channel,
    proof,
    receiver,
    encodingAesKey: "",
    isKeyCleared: false,
    items: mapping.items,
    fields: fields as Record<MappedField, string>,
    scores: Object.entries(mapping.scores)
      .map(([grade, score]) => `${grade}=${score}`)
      .join("\n"),
  };
}

const SCORE = /^(.+?)\s*[=＝]\s*([1-5])$/u;

/** The grades of the lines; null: a line is none. */
export function readScores(text: string): Readonly<Record<string, number>> | null {
  const scores = new Map<string, number>();
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const read = SCORE.exec(line);
    if (read === null) return null;
    scores.set(read[1] ?? "", Number(read[2]));
  }
  return Object.fromEntries(scores);
}

/** What the form holds as the API takes it. */
export function settingsOf(values: WebhookValues): WebhookSettings {
  const fields = MAPPED_FIELDS.map((field) => [field, (values.fields[field] ?? "").trim()] as const);
  return {
    name: values.name.trim(),
    channel: values.channel,
    proof: values.proof,
    mapping: {
      items: (values.items ?? "").trim(),
      fields: Object.fromEntries(fields.filter(([, place]) => place !== "")),
      scores: readScores(values.scores ?? "") ?? {},
    },
    ...keyOf(values),
  };
}

/** What opens encrypted messages, where WeChat or WeCom sends. */
function keyOf(values: WebhookValues): Pick<WebhookSettings, "receiver" | "encodingAesKey"> {
  if (!isWechat(values.proof)) return {};
  const key = (values.encodingAesKey ?? "").trim();
  const given = values.isKeyCleared ? null : key;
  return { receiver: (values.receiver ?? "").trim(), ...(given !== "" && { encodingAesKey: given }) };
}
