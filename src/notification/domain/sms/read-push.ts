import { isMobileNumber } from "./mobile-number.ts";

/** Whether a message arrived, as a provider tells it. */
export interface SmsReport {
  /** The provider's id of the message. */
  readonly messageId: string;
  /** Our own id, where the provider tells it back; "": it does not. */
  readonly ownId: string;
  /** E.164. */
  readonly number: string;
  readonly isDelivered: boolean;
  /** The provider's code and words. */
  readonly said: string;
  /** ISO instant. */
  readonly reportedAt: string;
}

/** What somebody answered to an SMS. */
export interface SmsReplyTold {
  /** The provider's number of the reply; "": it has none. */
  readonly sequence: string;
  /** E.164. */
  readonly number: string;
  readonly text: string;
  /** ISO instant. */
  readonly saidAt: string;
}

/** What a provider told in one go; `unread`: items that are neither. */
export interface SmsPush {
  readonly reports: readonly SmsReport[];
  readonly replies: readonly SmsReplyTold[];
  readonly unread: number;
}

type Item = Readonly<Record<string, unknown>>;

/** Both providers write wall clocks of Beijing. */
const ZONE = "Asia/Shanghai";
const LONGEST_ID = 100;
const LONGEST_SAID = 500;
const LONGEST_TEXT = 2_000;

/**
 * What a provider's push says: SmsReport and SmsUp of Alibaba Cloud (lists), the notices of status (a list) and reply (one
 * or a list) of Tencent Cloud. Null: it is no list and no object.
 * Sources: help.aliyun.com/zh/sms/developer-reference/smsreport-2, …/smsup-2;
 * cloud.tencent.com/document/product/382/59178, …/59179.
 * @param now ISO instant; holds where an item tells none, and where its clock is ahead
 */
export function readPush(body: unknown, now: string): SmsPush | null {
  if (typeof body !== "object" || body === null) return null;
  const items = Array.isArray(body) ? (body as readonly unknown[]) : [body];
  const read = items.map((item) => (isItem(item) ? readItem(item, now) : null));
  return {
    reports: read.flatMap((one) => (one !== null && "messageId" in one ? [one] : [])),
    replies: read.flatMap((one) => (one !== null && "text" in one ? [one] : [])),
    unread: read.filter((one) => one === null).length,
  };
}

type Reader = (item: Item, now: string) => SmsReport | SmsReplyTold | null;

/** By a field that only this kind of item has; the first that fits. */
const READERS: readonly (readonly [string, Reader])[] = [
  ["report_status", tencentReport],
  ["biz_id", aliyunReport],
  ["content", aliyunReply],
  ["mobile", tencentReply],
];

function readItem(item: Item, now: string): SmsReport | SmsReplyTold | null {
  const [, reader] = READERS.find(([field]) => field in item) ?? [];
  const read = reader?.(item, now) ?? null;
  return read !== null && isMobileNumber(read.number) ? read : null;
}

function aliyunReport(item: Item, now: string): SmsReport | null {
  const messageId = word(item, "biz_id", LONGEST_ID);
  const success = item["success"];
  const isDelivered = success === true || success === "true";
  if (messageId === "" || (!isDelivered && success !== false && success !== "false")) return null;
  return {
    messageId,
    ownId: word(item, "out_id", LONGEST_ID),
    number: e164(word(item, "phone_number", LONGEST_ID)),
    isDelivered,
    said: `${word(item, "err_code", LONGEST_SAID)} ${word(item, "err_msg", LONGEST_SAID)}`.trim(),
    reportedAt: wallClock(word(item, "report_time", LONGEST_ID), now),
  };
}

function tencentReport(item: Item, now: string): SmsReport | null {
  const messageId = word(item, "sid", LONGEST_ID);
  const status = item["report_status"];
  if (messageId === "" || (status !== "SUCCESS" && status !== "FAIL")) return null;
  return {
    messageId,
    ownId: "",
    number: nationalNumber(item),
    isDelivered: status === "SUCCESS",
    said: `${word(item, "errmsg", LONGEST_SAID)} ${word(item, "description", LONGEST_SAID)}`.trim(),
    reportedAt: wallClock(word(item, "user_receive_time", LONGEST_ID), now),
  };
}

function aliyunReply(item: Item, now: string): SmsReplyTold {
  return {
    sequence: word(item, "sequence_id", LONGEST_ID),
    number: e164(word(item, "phone_number", LONGEST_ID)),
    text: word(item, "content", LONGEST_TEXT),
    saidAt: wallClock(word(item, "send_time", LONGEST_ID), now),
  };
}

function tencentReply(item: Item, now: string): SmsReplyTold {
  const seconds = Number(item["time"]);
  const isTold = Number.isFinite(seconds) && seconds > 0 && seconds < 1e11;
  const at = isTold ? Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1_000).toString() : now;
  return {
    sequence: "",
    number: nationalNumber(item),
    text: word(item, "text", LONGEST_TEXT),
    saidAt: notAhead(at, now),
  };
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text of a field as the database can hold it: no NUL, no half of a surrogate pair. */
function word(item: Item, field: string, most: number): string {
  const value = item[field];
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  return text.replaceAll("\0", "").trim().slice(0, most).toWellFormed();
}

function nationalNumber(item: Item): string {
  const number = word(item, "mobile", LONGEST_ID);
  const nation = word(item, "nationcode", LONGEST_ID).replaceAll(/\D/gu, "") || "86";
  return number.startsWith("+") ? e164(number) : e164(`+${nation}${number}`);
}

/** Numbers of mainland China may stand without their country code. */
function e164(told: string): string {
  const digits = told.normalize("NFKC").replaceAll(/[^\d+]/gu, "");
  if (digits.startsWith("+")) return digits;
  return `+86${digits.replace(/^(?:00)?86(?=1\d{10}$)/u, "")}`;
}

/** `2026-03-11 10:05:00` of Beijing as ISO instant. */
function wallClock(told: string, now: string): string {
  try {
    const at = Temporal.PlainDateTime.from(told.replace(" ", "T")).toZonedDateTime(ZONE).toInstant();
    return notAhead(at.toString(), now);
  } catch {
    return now;
  }
}

/** Clocks of machines differ; nothing was said later than it was heard. */
function notAhead(at: string, now: string): string {
  return Temporal.Instant.compare(at, now) > 0 ? now : at;
}
