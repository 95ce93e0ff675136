import type { ConsolePage, Permissions } from "../console-page.ts";

const seesCustomers = (permissions: Permissions): boolean => permissions["maySeeCustomers"] === true;
const editsCustomers = (permissions: Permissions): boolean => permissions["mayEditCustomers"] === true;
const imports = (permissions: Permissions): boolean => permissions["mayImport"] === true;

/** Customers, service records, segments, duplicates, attributes, imports. */
export const customerPages: readonly ConsolePage[] = [
  {
    path: "/customers",
    area: "customers",
    name: "customers",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/list/CustomersPage.tsx")).CustomersPage,
  },
  {
    path: "/service-records",
    area: "customers",
    name: "serviceRecords",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/service/ServiceRecordsPage.tsx")).ServiceRecordsPage,
  },
  {
    path: "/segments",
    area: "customers",
    name: "segments",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/segments/SegmentsPage.tsx")).SegmentsPage,
  },
  {
    path: "/customers/duplicates",
    area: "customers",
    name: "duplicates",
    may: (permissions) => permissions["mayMergeCustomers"] === true,
    load: async () => (await import("../../customer/page/duplicates/DuplicatesPage.tsx")).DuplicatesPage,
  },
  {
    path: "/customers/attributes",
    area: "customers",
    name: "attributes",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/attributes/AttributesPage.tsx")).AttributesPage,
  },
  {
    path: "/imports",
    area: "customers",
    name: "imports",
    may: imports,
    load: async () => (await import("../../customer/page/imports/ImportsPage.tsx")).ImportsPage,
  },
  {
    path: "/imports/:id",
    area: "customers",
    may: imports,
    load: async () => (await import("../../customer/page/imports/ImportPage.tsx")).ImportPage,
  },
  {
    path: "/customers/new",
    area: "customers",
    may: editsCustomers,
    load: async () => (await import("../../customer/page/record/NewCustomerPage.tsx")).NewCustomerPage,
  },
  {
    path: "/customers/:id",
    area: "customers",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/record/CustomerPage.tsx")).CustomerPage,
  },
  {
    path: "/customers/:id/edit",
    area: "customers",
    may: editsCustomers,
    load: async () => (await import("../../customer/page/record/EditCustomerPage.tsx")).EditCustomerPage,
  },
  {
    path: "/service-records/new",
    area: "customers",
    may: editsCustomers,
    load: async () =>
      (await import("../../customer/page/service/NewServiceRecordPage.tsx")).NewServiceRecordPage,
  },
  {
    path: "/service-records/:id",
    area: "customers",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/service/ServiceRecordPage.tsx")).ServiceRecordPage,
  },
  {
    path: "/service-records/:id/edit",
    area: "customers",
    may: editsCustomers,
    load: async () =>
      (await import("../../customer/page/service/EditServiceRecordPage.tsx")).EditServiceRecordPage,
  },
  {
    path: "/segments/new",
    area: "customers",
    may: (permissions) => permissions["mayEditSegments"] === true,
    load: async () => (await import("../../customer/page/segments/NewSegmentPage.tsx")).NewSegmentPage,
  },
  {
    path: "/segments/:id",
    area: "customers",
    may: seesCustomers,
    load: async () => (await import("../../customer/page/segments/SegmentPage.tsx")).SegmentPage,
  },
];
