import { Failure } from "./failure.ts";

/** What a part of a sort key may be; `?` allows null. */
export type CursorPart =
  "text" | "number" | "uuid" | "instant" | "date" | "text?" | "number?" | "instant?" | "date?";

type ValueOf<P> = P extends "number"
  ? number
  : P extends "number?"
    ? number | null
    : P extends `${string}?`
      ? string | null
      : string;

/** The sort key of a list's last row, part by part. */
export type CursorKey<P extends readonly CursorPart[]> = { readonly [I in keyof P]: ValueOf<P[I]> };

const ALPHABET = { alphabet: "base64url", omitPadding: true } as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string" && !value.includes("\0"),
  number: (value) => typeof value === "number",
  uuid: (value) => typeof value === "string" && UUID.test(value),
  instant: (value) => typeof value === "string" && INSTANT.test(value),
  date: (value) => typeof value === "string" && DATE.test(value),
};

/** The opaque `nextCursor` of a list: the last row's sort key as base64url of JSON. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  // Everything beyond ASCII is escaped, half signs of UTF-16 one by one (hence no u flag): a byte each.
  const json = JSON.stringify(key).replaceAll(/[\u0080-\uffff]/g, escaped);
  return Uint8Array.from(json, (sign) => sign.charCodeAt(0)).toBase64(ALPHABET);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * The sort key to go on after, or null for the first page (no cursor). Its parts are what `parts` says, so that they
 * may be compared in SQL as they are.
 * @throws Failure `invalid-cursor` for a text that is no cursor of such a list
 */
export function decodeCursor<const P extends readonly CursorPart[]>(
  cursor: string | undefined,
  parts: P,
): CursorKey<P> | null {
  if (cursor === undefined) return null;
  const key = readKey(cursor);
  if (key.length !== parts.length || !parts.every((part, i) => fits(part, key[i]))) {
    throw new Failure("invalid-cursor");
  }
  // Every part was checked just now.
  return key as unknown as CursorKey<P>;
}

function readKey(cursor: string): readonly unknown[] {
  try {
    const bytes = Uint8Array.fromBase64(cursor, { alphabet: "base64url" });
    const key: unknown = JSON.parse(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    if (Array.isArray(key)) return key;
  } catch {
    // Not base64url, or not JSON: told below.
  }
  throw new Failure("invalid-cursor");
}

function fits(part: CursorPart, value: unknown): boolean {
  if (part.endsWith("?") && value === null) return true;
  return CHECKS[part.replace("?", "")]?.(value) ?? false;
}
