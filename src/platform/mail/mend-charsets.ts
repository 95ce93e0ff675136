import { isAscii, isUtf8 } from "node:buffer";
import { headerOf, type MailPart, type ScannedMail } from "./mail-parts.ts";

/** Labels that say nothing about letters beyond ASCII, or are put on anything. */
const VAGUE = new Set([
  "",
  "ascii",
  "us-ascii",
  "utf8",
  "utf-8",
  "unknown-8bit",
  "x-unknown",
  "default",
  "none",
]);
const CHARSET = /;\s*charset\*?\s*=\s*(?:"([^"]*)"|([^\s;]*))/iu;

/**
 * The bytes of a mail with what senders left unsaid made plain: letters beyond ASCII that stand bare in headers become
 * UTF-8, and a text whose charset is not named, not known or plainly not what is named gets its name. What is not
 * UTF-8 is taken for GB18030, which holds GBK and GB2312.
 */
export function mendCharsets(mail: Buffer, { parts, end }: ScannedMail): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const mended = mendHeader(part, mail);
    if (mended === null) continue;
    pieces.push(mail.subarray(at, part.headerStart), mended);
    at = part.bodyStart;
  }
  if (pieces.length === 0) return mail.subarray(0, end);
  pieces.push(mail.subarray(at, end));
  return Buffer.concat(pieces);
}

/** True for a charset label that the platform can decode. */
function isKnownCharset(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function mendHeader(part: MailPart, mail: Buffer): Buffer | null {
  const bytes = mail.subarray(part.headerStart, part.bodyStart);
  const bare = !isUtf8(bytes);
  const charset = missingCharset(part, mail);
  if (!bare && charset === null) return null;
  const text = bare ? bareText(part.header) : bytes.toString("utf8");
  return Buffer.from(charset === null ? text : withCharset(text, charset), "utf8");
}

/** Headers with bare letters, line by line, since programs on the way may have added lines of their own. */
function bareText(header: string): string {
  const gb18030 = new TextDecoder("gb18030");
  return header
    .split("\n")
    .map((line) => {
      const bytes = Buffer.from(line, "latin1");
      return isUtf8(bytes) ? bytes.toString("utf8") : gb18030.decode(bytes);
    })
    .join("\n");
}

/** The charset that a text part should name and does not; null: nothing is amiss. */
function missingCharset(part: MailPart, mail: Buffer): string | null {
  const type = headerOf(part.header, "content-type") ?? "text/plain";
  if (!/^\s*text\//iu.test(type)) return null;
  const label = charsetOf(type);
  if (!VAGUE.has(label) && isKnownCharset(label)) return null;
  const plain = decodeBody(mail.subarray(part.bodyStart, part.bodyEnd), part.header);
  if (!isUtf8(plain)) return "gb18030";
  return readsAsUtf8(label, plain) ? null : "utf-8";
}

/** True where the parser takes a text that is UTF-8 for UTF-8 under this label. */
function readsAsUtf8(label: string, plain: Buffer): boolean {
  return label === "" || label.startsWith("utf") || (VAGUE.has(label) && isAscii(plain));
}

/** In lower case; empty where none is named. */
function charsetOf(type: string): string {
  const [, quoted, bare] = CHARSET.exec(type) ?? [];
  return (quoted ?? bare ?? "").trim().toLowerCase();
}

function decodeBody(body: Buffer, header: string): Buffer {
  const encoding = (headerOf(header, "content-transfer-encoding") ?? "").toLowerCase();
  if (encoding.includes("base64")) return Buffer.from(body.toString("latin1"), "base64");
  if (!encoding.includes("quoted-printable")) return body;
  const text = body
    .toString("latin1")
    .replaceAll(/=[ \t]*\r?\n/gu, "")
    .replaceAll(/=([0-9a-f]{2})/giu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
}

function withCharset(header: string, charset: string): string {
  const type = /^content-type[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*/imu;
  const found = type.exec(header)?.[0];
  if (found === undefined) return `Content-Type: text/plain; charset=${charset}\r\n${header}`;
  const plain = found
    .replaceAll(/\r?\n[ \t]+/gu, " ")
    .replaceAll(new RegExp(CHARSET.source, "giu"), "")
    .trimEnd()
    .replace(/;$/u, "");
  return header.replace(type, () => `${plain}; charset=${charset}\r`);
}
