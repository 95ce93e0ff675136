import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";

/** Per record a number for its customer: the same customer has the same number; a record without one stands for itself. */
export function numberCustomers(records: CallBackRecords): {
  readonly of: Uint32Array;
  readonly count: number;
} {
  const numbers = new Map<string, number>();
  const of = new Uint32Array(records.count);
  let next = 0;
  for (let i = 0; i < records.count; i++) {
    const customer = records.customer[i] ?? "";
    const known = customer === "" ? undefined : numbers.get(customer);
    if (known === undefined) {
      if (customer !== "") numbers.set(customer, next);
      of[i] = next++;
    } else of[i] = known;
  }
  return { of, count: next };
}

/** How many different customers stand behind `members`. */
export function countCustomers(of: Uint32Array, members: readonly number[]): number {
  return new Set(members.map((record) => of[record] ?? 0)).size;
}
