import { Failure } from "../../kit/failure.ts";

/** Opaque text for the place where the next page begins. */
export function encodeCursor(place: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/**
 * Reads a cursor of this list: an object with the texts `fields`; null without cursor.
 * @throws Failure `invalid-cursor` for anything this list did not give out
 */
export function decodeCursor<K extends string>(
  cursor: string | undefined,
  fields: Readonly<Record<K, RegExp>>,
): Readonly<Record<K, string>> | null {
  if (cursor === undefined) return null;
  const place = parse(cursor);
  const checks = Object.entries<RegExp>(fields);
  const fits = checks.every(([field, form]) => {
    const value = place[field];
    return typeof value === "string" && form.test(value);
  });
  if (!fits) throw new Failure("invalid-cursor");
  return place as Readonly<Record<K, string>>;
}

function parse(cursor: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

export const UUID_FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
export const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/u;
export const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/u;
