import type { CustomerDraft } from "../customer/domain/customer.ts";
import type { ServiceRecordFields } from "../customer/domain/service-record.ts";

/** A company as a manager enters it. */
export function customerDraft(change: Partial<CustomerDraft> = {}): CustomerDraft {
  return {
    externalId: null,
    kind: "business",
    name: "杭州远山净水设备有限公司",
    tier: "ordinary",
    region: null,
    industry: null,
    registeredOn: null,
    cooperationSince: null,
    channelPreference: null,
    accountManagerId: null,
    tags: [],
    note: "",
    attributes: {},
    ...change,
  };
}

/** A repair done for a customer. */
export function serviceDraft(
  customerId: string,
  change: Partial<ServiceRecordFields> = {},
): ServiceRecordFields {
  return {
    externalId: null,
    customerId,
    kind: "repair",
    product: "净水器 J3",
    orderNumber: null,
    staffName: "周师傅",
    staffId: null,
    departmentId: null,
    channel: null,
    servedOn: "2026-03-01",
    requestedAt: null,
    firstResponseAt: null,
    resolvedAt: null,
    amount: null,
    note: "",
    ...change,
  };
}
