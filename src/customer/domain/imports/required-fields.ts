import type { ImportSubject } from "./import-state.ts";

/** Of each group one field at least must be filled; any one of them will do. */
export const REQUIRED_FIELDS: Readonly<Record<ImportSubject, readonly (readonly string[])[]>> = {
  customers: [["name"]],
  "service-records": [
    ["customer.externalId", "customer.name", "customer.phone"],
    ["kind"],
    ["servedOn", "requestedAt", "resolvedAt"],
  ],
};

/** The groups of which no field is among `codes`. */
export function missingGroups(
  subject: ImportSubject,
  codes: ReadonlySet<string>,
): readonly (readonly string[])[] {
  return REQUIRED_FIELDS[subject].filter((group) => !group.some((code) => codes.has(code)));
}
