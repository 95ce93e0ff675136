import type { webhookFailuresZh } from "./webhook-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

const FIELDS: Readonly<Record<string, string>> = {
  items: "place of the list",
  verbatim: "customer's words",
  subject: "subject",
  sourceId: "source number",
  receivedAt: "time of receipt",
  name: "name",
  phone: "phone",
  email: "e-mail",
  customer: "customer number",
  product: "product",
  orderNumber: "order number",
  score: "score",
  platform: "external platform",
  externalNumber: "external number",
  externalDueAt: "external deadline",
};
const fieldOf = ({ field }: Details): string => FIELDS[String(field)] ?? String(field);
const placeOf = ({ pointer }: Details): string =>
  pointer === "" ? "the whole item" : `“${String(pointer)}”`;

/** Sentences for failures of webhooks, and for items of deliveries that are refused. */
export const webhookFailuresEn: typeof webhookFailuresZh = {
  "webhook-pointer-wrong": (details) =>
    `The place of “${fieldOf(details)}”, ${placeOf(details)}, is written wrongly. Places begin with “/”, as in /data/content; fixed text begins with “=”.`,
  "webhook-words-unmapped": () =>
    "Say at least where the customer's words or the subject stand, or nothing can be read.",
  "webhook-external-unmapped": () =>
    "With the external number, say the external platform too: its place, or fixed text such as =12315.",
  "conflict-webhook-name": ({ name }) => `There is a webhook named “${name}” already. Choose another name.`,
  "too-many-webhooks": ({ most }) => `There can be ${most} webhooks at most. Remove one first.`,
  "conflict-webhook-changed": () =>
    "Somebody else just changed this webhook. Refresh, look again, and change it anew.",
  "webhook-secret-unfit": ({ proof }) =>
    proof === "wechat"
      ? "WeChat's token must be 3 to 32 letters or digits. Enter another."
      : "The secret must be 16 to 200 visible ASCII signs without blanks. Enter another.",
  "webhook-secret-lost": () =>
    "The installation's secret was changed, so this webhook's secret cannot be read. Renew it, and enter it in the other system.",
  "gone-webhook-off": () =>
    "This webhook is switched off. Ask the receiver to switch it on, then send again.",
  "forbidden-webhook-unsigned": () =>
    "The signature is missing. Send the headers X-Huiyin-Timestamp (seconds) and X-Huiyin-Signature.",
  "forbidden-webhook-signature": () =>
    "The signature is wrong. Check the secret, and that “timestamp.raw body” is what you sign.",
  "forbidden-webhook-stale": ({ seconds }) =>
    `The time stamp is ${seconds === undefined ? "" : `${seconds} s off the server's clock, `}more than 5 minutes off. Set the sender's clock, and sign each delivery anew.`,
  "forbidden-webhook-token": () =>
    "The token is wrong. Send the right one in the header Authorization: Bearer.",
  "conflict-webhook-replayed": () =>
    "This signature was used before. To send again, sign with a new time stamp; the same source number opens no second case.",
  "webhook-wechat-encrypted": () =>
    "An encrypted message came, but no EncodingAESKey is set here. Fill in AppID and EncodingAESKey under “Inbound webhooks”, or choose plain mode (明文模式) with WeChat.",
  "forbidden-webhook-unencrypted": () =>
    "Only encrypted messages are taken here, and this one is not. Choose safe mode (安全模式) with WeChat, or clear the EncodingAESKey under “Inbound webhooks”.",
  "forbidden-webhook-receiver": () =>
    "The message is for another official account or company. Check the AppID or CorpID under “Inbound webhooks”.",
  "webhook-wechat-undecipherable": () =>
    "The message cannot be decrypted. Fill in the EncodingAESKey again, as the console of WeChat or WeCom shows it.",
  "webhook-aes-key-missing": () =>
    "Messages of WeCom are always encrypted: fill in the EncodingAESKey that its console shows for receiving messages.",
  "webhook-aes-key-unfit": () =>
    "An EncodingAESKey has 43 letters and digits; copy all of it from the console of WeChat or WeCom.",
  "webhook-receiver-missing": ({ proof }) =>
    proof === "wecom"
      ? "Fill in the CorpID, which the console of WeCom shows under “我的企业 › 企业信息”."
      : "Fill in the AppID of the official account, which its console shows under “设置与开发 › 开发接口管理”.",
  "webhook-wechat-unreadable": () =>
    "The body is no message of WeChat. Check who sends it, or choose another kind of proof.",
  "webhook-body-unreadable": () => "The body cannot be read. Send JSON or a form, in UTF-8.",
  "webhook-body-too-deep": () => "The body nests deeper than 64 levels. Simplify it, then send again.",
  "webhook-list-missing": (details) =>
    `There is no list at ${placeOf(details)}. Check the place of the list; leave it empty where items come singly.`,
  "webhook-too-many-items": ({ most, count }) =>
    `A delivery holds ${most} items at most${count === undefined ? "" : `, this one ${count}`}. Send them in parts.`,
  "webhook-item-without-words": (details) =>
    `There is no “${fieldOf(details)}” at ${placeOf(details)}. Check the field mapping, then take the item again.`,
  "webhook-item-no-text": (details) =>
    `At ${placeOf(details)}, the place of “${fieldOf(details)}”, stands a list or an object. Point to the text itself.`,
  "webhook-item-too-long": (details) =>
    `“${fieldOf(details)}” has ${details["length"] ?? ""} signs, more than ${details["limit"] ?? ""}. Shorten it in the other system and send it again.`,
  "webhook-item-no-moment": (details) =>
    `“${details["value"] ?? ""}” in “${fieldOf(details)}” is no time that can be read. Use ISO, seconds or milliseconds since 1970, or 2026-03-16 10:00:00.`,
  "webhook-item-no-score": ({ value }) =>
    `The score “${value ?? ""}” is not 1 to 5. Say under “Scores” which grade it stands for.`,
  "webhook-item-no-platform": () =>
    "There is an external number without a platform. Fill in “external platform”, for instance the fixed text =12315.",
};
