import { Failure } from "../../kit/failure.ts";

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/u;

/** The last row of a page: its id, and its moment where a list is sorted by that. */
export interface Place {
  readonly id: string;
  readonly at?: string;
}

/** A page of `rows`, of which one more than `limit` was asked for. */
export function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  limit: number,
  at: (row: T) => Place = ({ id }) => ({ id }),
): { readonly items: T[]; readonly nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(JSON.stringify(at(last))).toString("base64url") : null };
}

/** The place in a cursor; null without one. @throws Failure `invalid-cursor` for a text that `pageOf` did not make */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const place = parse(cursor);
  if (typeof place !== "object" || place === null || !("id" in place)) throw new Failure("invalid-cursor");
  const { id } = place;
  if (typeof id !== "string" || !ID.test(id)) throw new Failure("invalid-cursor");
  if (!("at" in place)) return { id };
  if (typeof place.at !== "string" || !INSTANT.test(place.at)) throw new Failure("invalid-cursor");
  return { id, at: place.at };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
