import { SERVICE_KINDS, type ServiceRecordFilter } from "../../domain/service-record.ts";

/** Names of the filters in the address. */
export const SERVICE_FILTERS = [
  "customerId",
  "kind",
  "product",
  "departmentId",
  "staffName",
  "from",
  "to",
] as const;
export type ServiceFilterName = (typeof SERVICE_FILTERS)[number];
export type TypedServiceFilter = Readonly<Partial<Record<ServiceFilterName, string>>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What the address asks for; what cannot be asked is left out. */
export function readServiceFilter(typed: TypedServiceFilter): ServiceRecordFilter {
  const { customerId, product, departmentId, staffName, from, to } = typed;
  const kind = SERVICE_KINDS.find((code) => code === typed.kind);
  const day = (text: string | undefined): string | undefined => (text && DAY.test(text) ? text : undefined);
  const wanted = { customerId, kind, product, departmentId, staffName, from: day(from), to: day(to) };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}
