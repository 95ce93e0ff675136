import type { MailLimits } from "./mail-limits.ts";

/** Where one part of a mail stands in its bytes: headers, then body. */
export interface MailPart {
  readonly headerStart: number;
  readonly bodyStart: number;
  /** Exclusive. */
  bodyEnd: number;
  /** Headers as they came, one character a byte. */
  readonly header: string;
}

/** The parts of a mail in order, up to `end`, where a limit was reached. */
export interface ScannedMail {
  readonly parts: readonly MailPart[];
  /** Bytes from here on are left out. */
  readonly end: number;
  readonly exceeded: "parts" | "depth" | "headers" | null;
}

const LINE_FEED = 0x0a;
const DASH = 0x2d;
/** A boundary is at most 70 characters (RFC 2046); what stands in a longer delimiter line is no boundary. */
const LONGEST_DELIMITER = 400;

/**
 * Finds the parts of a mail line by line, without decoding anything: a mail of a million parts costs one reading and
 * no memory. Mails within mails are one part.
 */
export function scanParts(mail: Buffer, limits: MailLimits): ScannedMail {
  const parts: MailPart[] = [];
  const boundaries: string[] = [];
  let headerBytes = 0;
  let at = 0;
  for (;;) {
    const headerStart = at;
    const bodyStart = endOfHeader(mail, headerStart);
    headerBytes += bodyStart - headerStart;
    if (parts.length >= limits.parts) return { parts, end: headerStart, exceeded: "parts" };
    if (headerBytes > limits.headerBytes) return { parts, end: headerStart, exceeded: "headers" };
    const header = mail.toString("latin1", headerStart, bodyStart);
    const part: MailPart = { headerStart, bodyStart, bodyEnd: bodyStart, header };
    parts.push(part);
    const boundary = boundaryOf(header);
    if (boundary !== null) boundaries.push(boundary);
    if (boundaries.length > limits.depth) return { parts, end: bodyStart, exceeded: "depth" };
    const delimiter = nextPart(mail, bodyStart, boundaries);
    part.bodyEnd = delimiter.bodyEnd;
    if (delimiter.next === null) return { parts, end: mail.length, exceeded: null };
    at = delimiter.next;
  }
}

/** Value of a header, unfolded; null: the part has none of this name. */
export function headerOf(header: string, name: string): string | null {
  const found = new RegExp(`^${name}[ \\t]*:([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, "imu").exec(header)?.[1];
  return found === undefined ? null : found.replaceAll(/\r?\n/gu, "").trim();
}

function endOfHeader(mail: Buffer, start: number): number {
  let at = start;
  while (at < mail.length) {
    const end = mail.indexOf(LINE_FEED, at);
    if (end < 0) return mail.length;
    const empty = end === at || (end === at + 1 && mail[at] === 0x0d);
    at = end + 1;
    if (empty) return at;
  }
  return mail.length;
}

function boundaryOf(header: string): string | null {
  const type = headerOf(header, "content-type") ?? "";
  if (!/^\s*multipart\//iu.test(type)) return null;
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/iu.exec(type) ?? [];
  const boundary = quoted ?? bare ?? "";
  return boundary === "" ? null : boundary;
}

/** The end of the body that begins at `from`, and where the headers of the next part begin; closes boundaries on the way. */
function nextPart(
  mail: Buffer,
  from: number,
  boundaries: string[],
): { readonly bodyEnd: number; readonly next: number | null } {
  let bodyEnd: number | null = null;
  let at = from;
  while (at < mail.length && boundaries.length > 0) {
    const feed = mail.indexOf(LINE_FEED, at);
    const end = feed < 0 ? mail.length : feed + 1;
    const did = readDelimiter(mail.subarray(at, end), boundaries);
    if (did !== "nothing") bodyEnd ??= at;
    if (did === "opened") return { bodyEnd: bodyEnd ?? at, next: end };
    at = end;
  }
  return { bodyEnd: bodyEnd ?? mail.length, next: null };
}

/** Whether a line begins another part of a multipart (those within it end) or ends one. */
function readDelimiter(line: Buffer, boundaries: string[]): "nothing" | "opened" | "closed" {
  if (line[0] !== DASH || line[1] !== DASH || line.length >= LONGEST_DELIMITER) return "nothing";
  const text = line.toString("latin1", 2).trimEnd();
  const opens = boundaries.lastIndexOf(text);
  if (opens >= 0) {
    boundaries.length = opens + 1;
    return "opened";
  }
  const closes = text.endsWith("--") ? boundaries.lastIndexOf(text.slice(0, -2)) : -1;
  if (closes < 0) return "nothing";
  boundaries.length = closes;
  return "closed";
}
