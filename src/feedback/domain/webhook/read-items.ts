import { parsePointer, pointedAt } from "./json-pointer.ts";
import type { ItemFault } from "./read-item.ts";
import type { WebhookMapping } from "./webhook-mapping.ts";

/** Most items of one delivery. */
export const MOST_ITEMS = 500;
/** Deeper than this no system nests what it tells. */
const DEEPEST = 64;

export type ReadItems =
  | { readonly items: readonly unknown[]; readonly fault?: undefined }
  | { readonly items?: undefined; readonly fault: ItemFault };

/** The items of a body: those of the list that the mapping points to, or the body itself. */
export function readItems(body: unknown, { items: pointer }: WebhookMapping): ReadItems {
  const found = pointedAt(body, parsePointer(pointer) ?? []);
  if (found === undefined || found === null || typeof found !== "object")
    return { fault: { code: "webhook-list-missing", details: { pointer } } };
  const items = Array.isArray(found) ? (found as readonly unknown[]) : [found];
  if (items.length <= MOST_ITEMS) return { items };
  return { fault: { code: "webhook-too-many-items", details: { most: MOST_ITEMS, count: items.length } } };
}

/** True for JSON text that nests deeper than 64 levels; found without reading it, since readers go astray there. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const sign = json[i] ?? "";
    if (sign === '"') i = endOfText(json, i);
    else if ("{[".includes(sign)) depth++;
    else if ("}]".includes(sign)) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Place of the mark that ends the text that begins at `start`. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
