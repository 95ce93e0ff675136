import { Failure } from "../../kit/failure.ts";

/** What a part of a sort key is; the last part of every key is an id. */
type KeyPart = "text" | "instant" | "id";

const FITS: Record<KeyPart, RegExp> = {
  text: /^/u,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/u,
  id: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u,
};

/** Keyset cursors: base64url JSON of the last row's sort key, opaque to callers. */
function writeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/**
 * The sort key in a cursor that `onePage` made, part by part.
 * @throws Failure `cursor-unknown` for any other text
 */
export function readCursor(cursor: string, parts: readonly KeyPart[]): readonly string[] {
  const key = parsed(cursor);
  const fits =
    Array.isArray(key) &&
    key.length === parts.length &&
    parts.every((part, i) => typeof key[i] === "string" && FITS[part].test(key[i]));
  if (!fits) throw new Failure("cursor-unknown");
  return key.map(String);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** A page of a list: at most `limit` items, and the cursor of the next page. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** Makes a page of `rows`, of which one more than `limit` was asked for; `keyOf` gives the sort key of a row. */
export function onePage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? writeCursor(keyOf(last)) : null };
}

/** A LIKE pattern for texts that hold exactly `text` somewhere. */
export function likePart(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, "\\$&")}%`;
}
