import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { CHANNEL_PREFERENCES, CUSTOMER_KINDS, CUSTOMER_SORTS, CUSTOMER_TIERS } from "../domain/customer.ts";
import { LIFECYCLES } from "../domain/lifecycle.ts";

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) =>
  text(max)
    .transform((value) => (value === "" ? null : value))
    .nullable();
const attributeValue = z.union([z.string().max(500), z.number(), z.boolean()]);

const fields = {
  /** The id in the department's own system; one customer per id. */
  externalId: optionalText(100),
  kind: z.enum(CUSTOMER_KINDS),
  name: text(200).min(1),
  tier: z.enum(CUSTOMER_TIERS),
  region: optionalText(100),
  industry: optionalText(100),
  registeredOn: z.iso.date().nullable(),
  cooperationSince: z.iso.date().nullable(),
  channelPreference: z.enum(CHANNEL_PREFERENCES).nullable(),
  accountManagerId: z.uuid().nullable(),
  tags: z.array(text(40).min(1)).max(50),
  note: text(4000),
  /** By attribute code; null clears the value. */
  attributes: z.record(z.string().max(40), attributeValue.nullable()),
};

export const customerShape = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  kind: z.enum(CUSTOMER_KINDS),
  /** Masked for individuals where the reader may not see contact data. */
  name: z.string(),
  tier: z.enum(CUSTOMER_TIERS),
  /** As of today; null without a day of registration. */
  lifecycle: z.enum(LIFECYCLES).nullable(),
  region: z.string().nullable(),
  industry: z.string().nullable(),
  registeredOn: z.string().nullable(),
  cooperationSince: z.string().nullable(),
  channelPreference: z.enum(CHANNEL_PREFERENCES).nullable(),
  accountManagerId: z.string().nullable(),
  accountManagerName: z.string().nullable(),
  tags: z.array(z.string()),
  attributes: z.record(z.string(), attributeValue),
  note: z.string(),
  /** First contact with first phone, to recognise the customer in a list. */
  primaryContact: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }).nullable(),
  /** Channels of open do-not-contact marks, as of today. */
  doNotContact: z.array(z.string()),
  /** The customer this record was merged into. */
  mergedInto: z.string().nullable(),
  /** Merge that took this record away, to undo it; null unless merged. */
  mergeId: z.string().nullable(),
  /** True when names of persons and contact data are masked. */
  masked: z.boolean(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Customer = z.output<typeof customerShape>;

const customerFilter = z.object({
  /** Part of the name, external id, phone digits or contact name. */
  q: text(100).optional(),
  kind: z.enum(CUSTOMER_KINDS).optional(),
  tier: z.enum(CUSTOMER_TIERS).optional(),
  region: text(100).optional(),
  tag: text(40).optional(),
  accountManagerId: z.uuid().optional(),
  segmentId: z.uuid().optional(),
});

export const listCustomersRoute = route({
  method: "get",
  path: "/api/v1/customers",
  summary: "Customers that match every filter given; merged ones are left out.",
  query: pageQuery.extend({ ...customerFilter.shape, sort: z.enum(CUSTOMER_SORTS).default("name") }),
  answer: listPage(customerShape),
});

export const createCustomerRoute = route({
  method: "post",
  path: "/api/v1/customers",
  summary: "Registers a customer.",
  body: z.object({
    ...fields,
    externalId: fields.externalId.default(null),
    tier: fields.tier.default("ordinary"),
    region: fields.region.default(null),
    industry: fields.industry.default(null),
    registeredOn: fields.registeredOn.default(null),
    cooperationSince: fields.cooperationSince.default(null),
    channelPreference: fields.channelPreference.default(null),
    accountManagerId: fields.accountManagerId.default(null),
    tags: fields.tags.default([]),
    note: fields.note.default(""),
    attributes: fields.attributes.default({}),
  }),
  answer: customerShape,
  status: 201,
});

export const readCustomerRoute = route({
  method: "get",
  path: "/api/v1/customers/{id}",
  summary: "One customer; a merged one says into which.",
  params: idParams,
  answer: customerShape,
});

export const changeCustomerRoute = route({
  method: "patch",
  path: "/api/v1/customers/{id}",
  summary: "Changes the fields sent, if the customer is still at the revision sent.",
  params: idParams,
  body: z
    .object(fields)
    .partial()
    .extend({ revision: z.number().int().min(1) }),
  answer: customerShape,
});

/** Answers a file; register before `/customers/{id}`. */
export const exportCustomersRoute = route({
  method: "get",
  path: "/api/v1/customers/export",
  summary: "Customers that match as CSV or XLSX.",
  media: MEDIA.sheet,
  query: customerFilter.extend({ format: z.enum(["csv", "xlsx"]).default("csv") }),
});

export const listCustomerTagsRoute = route({
  method: "get",
  path: "/api/v1/customer-tags",
  summary: "Tags in use with the number of customers that have them, most used first.",
  answer: z.object({ items: z.array(z.object({ tag: z.string(), customers: z.number().int() })) }),
});
