import { Failure } from "../../kit/failure.ts";
import { instantOrder } from "./instant-order.ts";

export const SERVICE_KINDS = [
  "purchase",
  "delivery",
  "installation",
  "project",
  "repair",
  "consultation",
  "complaint",
  "upgrade",
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** One thing done for a customer. Instants ISO 8601 `Z`, `servedOn` plain, `amount` in yuan. */
export interface ServiceRecordFields {
  readonly externalId: string | null;
  readonly customerId: string;
  readonly kind: ServiceKind;
  readonly product: string | null;
  readonly orderNumber: string | null;
  readonly staffName: string | null;
  readonly staffId: string | null;
  readonly departmentId: string | null;
  readonly channel: string | null;
  readonly servedOn: string;
  readonly requestedAt: string | null;
  readonly firstResponseAt: string | null;
  readonly resolvedAt: string | null;
  readonly amount: number | null;
  readonly note: string;
}

export type ServiceRecordChange = {
  readonly [K in keyof ServiceRecordFields]?: ServiceRecordFields[K] | undefined;
} & { readonly revision: number };

/** Days (`YYYY-MM-DD`) are inclusive. */
export interface ServiceRecordFilter {
  readonly customerId?: string | undefined;
  readonly kind?: ServiceKind | undefined;
  readonly product?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly staffId?: string | undefined;
  readonly staffName?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type ServiceTimes = Pick<ServiceRecordFields, "requestedAt" | "firstResponseAt" | "resolvedAt">;

/**
 * Requested ≤ first response ≤ resolved, as far as they are known.
 * @throws Failure `service-times-out-of-order` naming the two times
 */
export function checkServiceTimes({ requestedAt, firstResponseAt, resolvedAt }: ServiceTimes): void {
  const known = [
    ["requestedAt", requestedAt],
    ["firstResponseAt", firstResponseAt],
    ["resolvedAt", resolvedAt],
  ].filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined);
  for (const [index, [later, at]] of known.entries()) {
    const before = known[index - 1];
    if (before && instantOrder(before[1]) > instantOrder(at))
      throw new Failure("service-times-out-of-order", { earlier: before[0], later });
  }
}
