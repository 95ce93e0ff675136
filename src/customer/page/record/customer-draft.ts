import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import type { Customer } from "../../contract/customer.ts";

export type DraftValue = string | number | boolean | null | readonly string[];
/** Everything a form of a customer holds, by field; own attributes as `attributes.CODE`. */
export type CustomerDraft = Readonly<Record<string, DraftValue>>;

/** Fields of the form that every organization has, in its order. */
export const PLAIN_FIELDS = [
  "name",
  "kind",
  "externalId",
  "tier",
  "region",
  "industry",
  "accountManagerId",
  "tags",
  "registeredOn",
  "cooperationSince",
  "channelPreference",
  "note",
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

const OWN = "attributes.";

/** Field of an own attribute in a draft. */
export const ownField = (code: string): string => OWN + code;

/** What is known of a customer as a draft; null for one to be made. */
export function draftOf(customer: Customer | null, attributes: readonly CustomerAttribute[]): CustomerDraft {
  const plain = PLAIN_FIELDS.map((field): [string, DraftValue] => [
    field,
    customer ? customer[field] : emptyOf(field),
  ]);
  const own = attributes.map(({ code }): [string, DraftValue] => [
    ownField(code),
    customer?.attributes[code] ?? null,
  ]);
  return Object.fromEntries([...plain, ...own]);
}

function emptyOf(field: PlainField): DraftValue {
  if (field === "tags") return [];
  if (field === "note" || field === "name") return "";
  return field === "tier" ? "ordinary" : null;
}

/** The draft as it is stored: trimmed, numbers as numbers, nothing instead of "". */
export function cleanDraft(draft: CustomerDraft, attributes: readonly CustomerAttribute[]): CustomerDraft {
  const numbers = new Set(
    attributes.filter(({ type }) => type === "number").map(({ code }) => ownField(code)),
  );
  return Object.fromEntries(
    Object.entries(draft).map(([field, value]) => [field, cleanValue(field, value, numbers.has(field))]),
  );
}

function cleanValue(field: string, value: DraftValue | undefined, isNumber: boolean): DraftValue {
  if (typeof value !== "string") return value ?? null;
  const text = value.trim();
  if (text === "") return field === "note" || field === "name" ? "" : null;
  return isNumber ? Number(text) : text;
}

/** The fields in which `next` differs from `base`. */
export function changedFields(base: CustomerDraft, next: CustomerDraft): readonly string[] {
  return Object.keys(next).filter((field) => !sameValue(base[field], next[field]));
}

function sameValue(one: DraftValue | undefined, other: DraftValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Fields that both sides changed since `base`, to different values. */
export function disputedFields(
  base: CustomerDraft,
  mine: CustomerDraft,
  theirs: CustomerDraft,
): readonly string[] {
  return changedFields(base, mine).filter(
    (field) => !sameValue(base[field], theirs[field]) && !sameValue(mine[field], theirs[field]),
  );
}

/** The newest values with my changes laid over them, except where theirs were chosen. */
export function mergeDrafts(
  base: CustomerDraft,
  mine: CustomerDraft,
  theirs: CustomerDraft,
  chosenTheirs: ReadonlySet<string>,
): CustomerDraft {
  const kept = changedFields(base, mine).filter((field) => !chosenTheirs.has(field));
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field] ?? null])) };
}

/** Fields of a draft as the API takes them: own attributes in an object of their own. */
export function bodyOf(draft: CustomerDraft, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const plain = fields.filter((field) => !field.startsWith(OWN)).map((field) => [field, draft[field]]);
  const own = fields
    .filter((field) => field.startsWith(OWN))
    .map((field) => [field.slice(OWN.length), draft[field]]);
  return { ...Object.fromEntries(plain), ...(own.length > 0 ? { attributes: Object.fromEntries(own) } : {}) };
}
