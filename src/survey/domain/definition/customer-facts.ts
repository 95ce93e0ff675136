import { CHANNEL_PREFERENCES, CUSTOMER_KINDS, CUSTOMER_TIERS } from "../../../customer/domain/customer.ts";
import { LIFECYCLES } from "../../../customer/domain/lifecycle.ts";

/** What a condition may ask about the customer, with the allowed values of choices; custom attributes come on top. */
const FACTS: ReadonlyMap<string, { readonly kind: FactKind; readonly choices?: readonly string[] }> = new Map(
  [
    ["kind", { kind: "choice", choices: CUSTOMER_KINDS }],
    ["tier", { kind: "choice", choices: CUSTOMER_TIERS }],
    ["lifecycle", { kind: "choice", choices: LIFECYCLES }],
    ["channelPreference", { kind: "choice", choices: CHANNEL_PREFERENCES }],
    ["name", { kind: "text" }],
    ["region", { kind: "text" }],
    ["industry", { kind: "text" }],
    ["tags", { kind: "list" }],
    ["cooperationMonths", { kind: "number" }],
  ] as const,
);

/** Of which kind a fact is: decides which operators fit. `any`: known only to the organization. */
export type FactKind =
  "grade" | "number" | "boolean" | "choice" | "choices" | "text" | "day" | "rows" | "list" | "any";

/** Prefix of a custom attribute's field. */
export const ATTRIBUTE_PREFIX = "attributes.";

/** The fact a customer field is; null for a name that no customer has. */
export function customerFact(
  field: string,
): { readonly kind: FactKind; readonly choices?: readonly string[] } | null {
  return FACTS.get(field) ?? (field.startsWith(ATTRIBUTE_PREFIX) ? { kind: "any" } : null);
}

/** Codes such as `core` mean nothing to a customer: only these, and custom attributes, may stand in a text. */
export function mayBeShown(field: string): boolean {
  const fact = customerFact(field);
  return fact?.kind === "text" || fact?.kind === "number" || fact?.kind === "any";
}
