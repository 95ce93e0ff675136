import type { zh } from "./sheet-zh.ts";

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** Headers and values of exported sheets; the import recognises its own words. */
export const en: Same<typeof zh> = {
  customers: "Customers",
  serviceRecords: "Service records",
  yes: "yes",
  no: "no",
  customerColumns: {
    externalId: "Customer ID",
    name: "Customer name",
    kind: "Kind",
    tier: "Tier",
    lifecycle: "Lifecycle",
    region: "Region",
    industry: "Industry",
    registeredOn: "Registered on",
    cooperationSince: "Cooperation since",
    channelPreference: "Channel preference",
    accountManagerName: "Account manager",
    tags: "Tags",
    contactName: "Contact",
    contactPhone: "Phone",
    doNotContact: "Do not contact",
    note: "Note",
  },
  serviceColumns: {
    externalId: "Record ID",
    customerName: "Customer name",
    kind: "Service kind",
    product: "Product",
    orderNumber: "Order number",
    staffName: "Staff",
    departmentName: "Department",
    channel: "Channel",
    servedOn: "Service date",
    requestedAt: "Requested at",
    firstResponseAt: "First response at",
    resolvedAt: "Resolved at",
    amount: "Amount",
    note: "Note",
  },
};
