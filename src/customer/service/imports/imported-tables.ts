/** Tables that a run of an import fills; their statistics are refreshed after it. */
export const IMPORTED_TABLES = [
  "customer_customer",
  "customer_contact",
  "customer_contact_point",
  "customer_service_record",
] as const;
