import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { SERVICE_KINDS } from "../domain/service-record.ts";

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => (value === "" ? null : value))
    .nullable();
/** Any offset is taken; stored and answered in UTC. */
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .nullable();

const fields = {
  externalId: optionalText(100),
  customerId: z.uuid(),
  kind: z.enum(SERVICE_KINDS),
  product: optionalText(200),
  orderNumber: optionalText(100),
  staffName: optionalText(100),
  staffId: z.uuid().nullable(),
  departmentId: z.uuid().nullable(),
  channel: optionalText(60),
  servedOn: z.iso.date(),
  requestedAt: instant,
  firstResponseAt: instant,
  resolvedAt: instant,
  /** In yuan, at most two decimals. */
  amount: z.number().min(-999_999_999_999).max(999_999_999_999).nullable(),
  note: z.string().trim().max(4000),
};

export const serviceRecordShape = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  customerId: z.uuid(),
  /** Masked for individuals where the reader may not see contact data. */
  customerName: z.string(),
  kind: z.enum(SERVICE_KINDS),
  product: z.string().nullable(),
  orderNumber: z.string().nullable(),
  staffName: z.string().nullable(),
  staffId: z.string().nullable(),
  departmentId: z.string().nullable(),
  departmentName: z.string().nullable(),
  channel: z.string().nullable(),
  servedOn: z.string(),
  requestedAt: z.string().nullable(),
  firstResponseAt: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  amount: z.number().nullable(),
  note: z.string(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ServiceRecord = z.output<typeof serviceRecordShape>;

const serviceRecordFilter = z.object({
  customerId: z.uuid().optional(),
  kind: z.enum(SERVICE_KINDS).optional(),
  product: z.string().trim().max(200).optional(),
  departmentId: z.uuid().optional(),
  staffId: z.uuid().optional(),
  staffName: z.string().trim().max(100).optional(),
  /** First and last day of service. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const listServiceRecordsRoute = route({
  method: "get",
  path: "/api/v1/service-records",
  summary: "Service records that match every filter given, latest day first.",
  query: pageQuery.extend(serviceRecordFilter.shape),
  answer: listPage(serviceRecordShape),
});

export const createServiceRecordRoute = route({
  method: "post",
  path: "/api/v1/service-records",
  summary: "Records one thing done for a customer.",
  body: z.object({
    ...fields,
    externalId: fields.externalId.default(null),
    product: fields.product.default(null),
    orderNumber: fields.orderNumber.default(null),
    staffName: fields.staffName.default(null),
    staffId: fields.staffId.default(null),
    departmentId: fields.departmentId.default(null),
    channel: fields.channel.default(null),
    requestedAt: fields.requestedAt.default(null),
    firstResponseAt: fields.firstResponseAt.default(null),
    resolvedAt: fields.resolvedAt.default(null),
    amount: fields.amount.default(null),
    note: fields.note.default(""),
  }),
  answer: serviceRecordShape,
  status: 201,
});

export const readServiceRecordRoute = route({
  method: "get",
  path: "/api/v1/service-records/{id}",
  summary: "One service record.",
  params: idParams,
  answer: serviceRecordShape,
});

export const changeServiceRecordRoute = route({
  method: "patch",
  path: "/api/v1/service-records/{id}",
  summary: "Changes the fields sent, if the record is still at the revision sent.",
  params: idParams,
  body: z
    .object(fields)
    .partial()
    .extend({ revision: z.number().int().min(1) }),
  answer: serviceRecordShape,
});

/** Answers a file; register before `/service-records/{id}`. */
export const exportServiceRecordsRoute = route({
  method: "get",
  path: "/api/v1/service-records/export",
  summary: "Service records that match as CSV or XLSX.",
  media: MEDIA.sheet,
  query: serviceRecordFilter.extend({ format: z.enum(["csv", "xlsx"]).default("csv") }),
});
