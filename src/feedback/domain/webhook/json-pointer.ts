/** A JSON Pointer (RFC 6901), read: the names and places to follow from the root. */
export type Pointer = readonly string[];

const STEP = /^(?:[^~]|~[01])*$/u;
const PLACE = /^(?:0|[1-9]\d{0,8})$/u;

/** The steps of a pointer; `""` is the whole document. Null: it is none. */
export function parsePointer(text: string): Pointer | null {
  if (text === "") return [];
  const [before, ...steps] = text.split("/");
  if (before !== "" || !steps.every((step) => STEP.test(step))) return null;
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a pointer leads to; undefined: nothing stands there. Only what the document itself holds is found. */
export function pointedAt(document: unknown, pointer: Pointer): unknown {
  let at: unknown = document;
  for (const step of pointer) {
    if (typeof at !== "object" || at === null) return undefined;
    if (Array.isArray(at)) at = PLACE.test(step) ? (at as readonly unknown[])[Number(step)] : undefined;
    else at = Object.hasOwn(at, step) ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
  }
  return at;
}
