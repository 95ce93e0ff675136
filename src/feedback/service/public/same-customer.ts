import type { PublicCaseRow } from "../../store/public-cases.ts";

type Person = Pick<PublicCaseRow, "id" | "customer_id" | "phone" | "email">;

/** Whether two cases are surely of one customer: the same case, customer, number or address. */
export function isOneCustomer(one: Person, other: Person): boolean {
  const same = (a: string | null, b: string | null): boolean => a !== null && a === b;
  if (one.id === other.id) return true;
  if (one.customer_id !== null && other.customer_id !== null) return one.customer_id === other.customer_id;
  return same(one.phone, other.phone) || same(one.email, other.email);
}
