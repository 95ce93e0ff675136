import PostalMime, {
  addressParser,
  decodeWords,
  type Address,
  type Attachment,
  type Email,
} from "postal-mime";
import { cleanHtml, htmlOfText, textOfHtml } from "./clean-html.ts";
import { isAutomatic, isReport, refusesAutomaticReply } from "./is-automatic.ts";
import { MAIL_LIMITS, type MailLimits } from "./mail-limits.ts";
import { headerOf, scanParts } from "./mail-parts.ts";
import { mendCharsets } from "./mend-charsets.ts";

export interface MailAddress {
  readonly name: string;
  /** In lower case; empty where the header held none. */
  readonly address: string;
}

export interface MailAttachment {
  readonly name: string;
  /** `image/png`, as the sender says. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Without brackets; by it the HTML shows a picture. */
  readonly contentId: string | null;
}

/**
 * Why something of a mail was left out. `mail-too-large`: only its beginning was read; `too-many-parts`, `too-deep`,
 * `headers-too-large`: read up to there; `too-many-attachments`, `attachment-too-large`: `name` was not kept;
 * `text-too-long`, `html-too-long`: cut; `unreadable`: nothing but the main headers could be read.
 */
export interface MailRemark {
  readonly code:
    | "mail-too-large"
    | "too-many-parts"
    | "too-deep"
    | "headers-too-large"
    | "too-many-attachments"
    | "attachment-too-large"
    | "text-too-long"
    | "html-too-long"
    | "unreadable";
  readonly name?: string;
}

/** What a mail says. */
export interface ParsedMail {
  /** Without brackets; null: the mail has none. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  /** Oldest first. */
  readonly references: readonly string[];
  readonly from: MailAddress;
  /** Where answers should go, if not to `from`. */
  readonly replyTo: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  /** ISO instant by the sender's clock; null: none that can be read. */
  readonly sentAt: string | null;
  readonly text: string;
  /** The HTML form, cleaned; null: the mail has none. */
  readonly safeHtml: string | null;
  readonly attachments: readonly MailAttachment[];
  /** Sent by a program by itself: auto-reply, bounce, bulk. */
  readonly isAutomatic: boolean;
  /** Must not be answered by a program. */
  readonly refusesAutomaticReply: boolean;
  readonly remarks: readonly MailRemark[];
}

/** What can be known of a mail that was not received whole. */
export interface ParseOptions {
  /** True: `raw` is the beginning of a longer mail. */
  readonly cut?: boolean;
  readonly limits?: MailLimits;
}

const NOBODY: MailAddress = { name: "", address: "" };
/** Ids of one header, at most; more are the longest thread's oldest. */
const MOST_IDS = 100;
const LONGEST_SUBJECT = 500;
const LONGEST_NAME = 200;

/** Reads a mail (RFC 5322 with MIME). Never throws for what a mail holds: what cannot be read is remarked on. */
export async function parseMail(raw: Uint8Array, options: ParseOptions = {}): Promise<ParsedMail> {
  return parseWithin(raw, { limits: options.limits ?? MAIL_LIMITS, cut: options.cut ?? false, forwards: 0 });
}

interface Bounds {
  readonly limits: MailLimits;
  readonly cut: boolean;
  /** How many mails this one stands in. */
  readonly forwards: number;
}

async function parseWithin(raw: Uint8Array, bounds: Bounds): Promise<ParsedMail> {
  const { limits } = bounds;
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const scanned = scanParts(mail, limits);
  const remarks: MailRemark[] = [];
  if (bounds.cut) remarks.push({ code: "mail-too-large" });
  if (scanned.exceeded === "parts") remarks.push({ code: "too-many-parts" });
  if (scanned.exceeded === "depth") remarks.push({ code: "too-deep" });
  if (scanned.exceeded === "headers") remarks.push({ code: "headers-too-large" });
  const email = await readEmail(mendCharsets(mail, scanned), limits);
  if (email === null) return { ...blank(mail, limits), remarks: [...remarks, { code: "unreadable" }] };
  return compose(email, remarks, bounds);
}

/** Null: the parser could make nothing of it. */
async function readEmail(mended: Buffer, limits: MailLimits): Promise<Email | null> {
  try {
    return await PostalMime.parse(mended, {
      // Mails within mails are read by this file, which bounds them.
      forceRfc822Attachments: true,
      maxNestingDepth: limits.depth + 2,
      maxHeadersSize: limits.headerBytes * 2,
    });
  } catch {
    return null;
  }
}

/** A mail of which only the main headers could be read. */
export function unreadableMail(raw: Uint8Array): ParsedMail {
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return { ...blank(mail, MAIL_LIMITS), remarks: [{ code: "unreadable" }] };
}

function blank(mail: Buffer, limits: MailLimits): ParsedMail {
  const header = mail.subarray(0, Math.min(mail.length, limits.headBytes)).toString("latin1");
  const ids = idsOf(headerOf(header, "message-id") ?? "");
  return {
    messageId: ids[0] ?? null,
    inReplyTo: [],
    references: [],
    from: addressesOf(addressParser(headerOf(header, "from") ?? ""))[0] ?? NOBODY,
    replyTo: null,
    to: [],
    cc: [],
    subject: oneLine(decodeWords(headerOf(header, "subject") ?? "")).slice(0, LONGEST_SUBJECT),
    sentAt: null,
    text: "",
    safeHtml: null,
    attachments: [],
    isAutomatic: false,
    refusesAutomaticReply: true,
    remarks: [],
  };
}

async function compose(email: Email, remarks: MailRemark[], bounds: Bounds): Promise<ParsedMail> {
  const { limits } = bounds;
  const header = (name: string): string | null =>
    email.headers.find(({ key }) => key === name)?.value ?? null;
  const body = bodyOf(email, limits, remarks);
  const letters = email.attachments.filter(({ mimeType }) => mimeType === "message/rfc822");
  const opened = isReport(header) || bounds.forwards >= limits.forwards ? [] : letters;
  const files = keepFiles(
    email.attachments.filter((file) => !opened.includes(file)),
    remarks,
    bounds,
  );
  const whole = await withForwards({ ...body, attachments: files }, opened, { bounds, remarks });
  const named = namedIn(email);
  return {
    ...named,
    ...whole,
    isAutomatic: isAutomatic(header, { from: named.from.address, subject: named.subject }),
    refusesAutomaticReply: refusesAutomaticReply(header),
    remarks,
  };
}

type Named = Omit<
  ParsedMail,
  "text" | "safeHtml" | "attachments" | "isAutomatic" | "refusesAutomaticReply" | "remarks"
>;

/** Who wrote to whom about what, and in which thread. */
function namedIn(email: Email): Named {
  const { from, replyTo, to, cc, messageId, inReplyTo, references, subject, date } = email;
  return {
    messageId: idsOf(messageId)[0] ?? null,
    inReplyTo: idsOf(inReplyTo),
    references: idsOf(references),
    from: addressesOf(from && [from])[0] ?? NOBODY,
    replyTo: addressesOf(replyTo)[0] ?? null,
    to: addressesOf(to),
    cc: addressesOf(cc),
    subject: oneLine(subject ?? "")
      .slice(0, LONGEST_SUBJECT)
      .toWellFormed(),
    sentAt: instantOf(date),
  };
}

type Body = Pick<ParsedMail, "text" | "safeHtml">;

function bodyOf(email: Email, limits: MailLimits, remarks: MailRemark[]): Body {
  const html = email.html ?? "";
  if (html.length > limits.html) remarks.push({ code: "html-too-long" });
  const safe = html === "" ? null : cleanHtml(html.slice(0, limits.html));
  const written = (email.text ?? "").replaceAll("\r\n", "\n").replaceAll("\u0000", "").trim();
  const text = kept(written || textOfHtml(safe ?? ""), limits, remarks);
  return { text, safeHtml: safe?.replaceAll("\u0000", "").toWellFormed() || null };
}

function kept(text: string, limits: MailLimits, remarks: MailRemark[]): string {
  if (text.length <= limits.text) return text.toWellFormed();
  if (!remarks.some(({ code }) => code === "text-too-long")) remarks.push({ code: "text-too-long" });
  return text.slice(0, limits.text).toWellFormed();
}

function keepFiles(
  files: readonly Attachment[],
  remarks: MailRemark[],
  { limits, cut }: Bounds,
): readonly MailAttachment[] {
  const named = files.map((file, i) => ({ file, name: nameOf(file, i) }));
  // The last file of a mail that was not read to its end is a torso.
  if (cut) {
    for (const { name } of named) remarks.push({ code: "attachment-too-large", name });
    return [];
  }
  if (named.length > limits.attachments) remarks.push({ code: "too-many-attachments" });
  return named.slice(0, limits.attachments).flatMap(({ file, name }) => {
    const bytes = bytesOf(file);
    if (bytes.byteLength > limits.attachmentBytes) {
      remarks.push({ code: "attachment-too-large", name });
      return [];
    }
    const contentId = file.contentId?.replaceAll(/[<>\s]/gu, "") || null;
    return [{ name, type: file.mimeType, bytes, contentId }];
  });
}

type Whole = Body & Pick<ParsedMail, "attachments">;

/** Forwarded mails in their place: their words after those of the mail, their files among its files. */
async function withForwards(
  whole: Whole,
  letters: readonly Attachment[],
  { bounds, remarks }: { readonly bounds: Bounds; readonly remarks: MailRemark[] },
): Promise<Whole> {
  let { text, safeHtml, attachments } = whole;
  const { limits } = bounds;
  for (const letter of letters.slice(0, limits.attachments)) {
    const inner = await parseWithin(bytesOf(letter), { ...bounds, forwards: bounds.forwards + 1 });
    const head = headOf(inner);
    if (safeHtml !== null || inner.safeHtml !== null) {
      const outer = safeHtml ?? htmlOfText(text);
      safeHtml = `${outer}<hr />${htmlOfText(head)}<blockquote>${inner.safeHtml ?? htmlOfText(inner.text)}</blockquote>`;
    }
    text = kept(`${text}\n\n${head}\n\n${inner.text}`.trim(), limits, remarks);
    const room = Math.max(0, limits.attachments - attachments.length);
    attachments = [...attachments, ...inner.attachments.slice(0, room)];
    if (inner.attachments.length > room) remarks.push({ code: "too-many-attachments" });
    remarks.push(...inner.remarks.filter(({ code }) => code !== "mail-too-large"));
  }
  return { text, safeHtml, attachments };
}

function headOf({ from, sentAt, subject }: ParsedMail): string {
  const lines = [`From: ${from.name} <${from.address}>`, `Date: ${sentAt ?? ""}`, `Subject: ${subject}`];
  return `---------- Forwarded message ----------\n${lines.join("\n")}`;
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** A file name without folders and control characters. */
function nameOf(file: Attachment, index: number): string {
  const bare = oneLine(file.filename ?? "")
    .split(/[/\\]/u)
    .at(-1)
    ?.trim();
  const ending = file.mimeType === "message/rfc822" ? ".eml" : "";
  return (bare || `attachment-${index + 1}${ending}`).slice(-LONGEST_NAME).toWellFormed();
}

function addressesOf(addresses: readonly Address[] = []): readonly MailAddress[] {
  return addresses
    .flatMap((entry) => entry.group ?? [entry])
    .map(({ name, address }) => ({
      name: oneLine(name).slice(0, LONGEST_NAME).toWellFormed(),
      address: oneLine(address ?? "").toLowerCase(),
    }))
    .filter(({ name, address }) => name !== "" || address !== "");
}

/** Message ids of a header, without brackets. */
function idsOf(value = ""): readonly string[] {
  const bracketed = [...value.matchAll(/<([^<>\s]+)>/gu)].map((match) => match[1] ?? "");
  const ids = bracketed.length > 0 ? bracketed : value.split(/\s+/u).filter((id) => id.includes("@"));
  return [...new Set(ids)].slice(-MOST_IDS);
}

function instantOf(date: string | undefined): string | null {
  if (date === undefined) return null;
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .trim();
}
