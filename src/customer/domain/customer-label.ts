import { maskName } from "../../identity/domain/mask-contact.ts";

/** The name to show: a person's is contact data, a company's is not. */
export function customerNameFor(
  customer: { readonly kind: string; readonly name: string },
  masked: boolean,
): string {
  return masked && customer.kind === "individual" ? maskName(customer.name) : customer.name;
}

/** The name that may stand in the audit log, which outlives an erasure. */
export function customerLabel(customer: { readonly kind: string; readonly name: string }): string {
  return customerNameFor(customer, true);
}
