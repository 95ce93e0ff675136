import {
  CUSTOMER_KINDS,
  CUSTOMER_SORTS,
  CUSTOMER_TIERS,
  type CustomerFilter,
  type CustomerSort,
} from "../../domain/customer.ts";

/** Names of the filters in the address. */
export const CUSTOMER_FILTERS = [
  "q",
  "kind",
  "tier",
  "region",
  "tag",
  "accountManagerId",
  "segmentId",
  "sort",
] as const;
export type CustomerFilterName = (typeof CUSTOMER_FILTERS)[number];
export type TypedFilter = Readonly<Partial<Record<CustomerFilterName, string>>>;

/** What the address asks for; words it does not know are left out. */
export function readCustomerFilter(typed: TypedFilter): CustomerFilter & { readonly sort: CustomerSort } {
  const { q, region, tag, accountManagerId, segmentId } = typed;
  const kind = CUSTOMER_KINDS.find((code) => code === typed.kind);
  const tier = CUSTOMER_TIERS.find((code) => code === typed.tier);
  const wanted = { q, kind, tier, region, tag, accountManagerId, segmentId };
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  return { ...given, sort: CUSTOMER_SORTS.find((code) => code === typed.sort) ?? "name" };
}
