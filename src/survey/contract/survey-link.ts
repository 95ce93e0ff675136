import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { MOST_PLACES } from "../domain/channels/read-place-lines.ts";
import { SURVEY_LANGUAGES } from "../domain/definition/survey-definition.ts";
import { LINK_CHANNELS, LINK_KINDS, LINK_STATES } from "../domain/survey-status.ts";

const fieldValue = z.union([z.string().max(200), z.number(), z.boolean()]);
const fields = z.record(z.string().max(32), fieldValue);

const expiresAt = z.iso.datetime({ offset: true }).nullable().default(null);
const linkParams = idParams.extend({ linkId: z.uuid() });

const linkShape = z.object({
  id: z.uuid(),
  surveyId: z.uuid(),
  kind: z.enum(LINK_KINDS),
  channel: z.enum(LINK_CHANNELS),
  label: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  customerId: z.string().nullable(),
  /** Masked where the reader may not see contact data. */
  customerName: z.string().nullable(),
  /** Null for a personal link, where the reader may not hand links out. */
  url: z.string().nullable(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** When a personal link was answered. */
  usedAt: z.string().nullable(),
  responses: z.number().int(),
  createdAt: z.string(),
});

const linkFilter = z.object({
  kind: z.enum(LINK_KINDS).optional(),
  channel: z.enum(LINK_CHANNELS).optional(),
  /** `open` may still be answered with; `used`: a personal link that was; `ended`: withdrawn or past its time. */
  state: z.enum(LINK_STATES).optional(),
});

export const listLinksRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/links",
  summary: "The links of a survey, newest first.",
  params: idParams,
  query: pageQuery.extend(linkFilter.shape),
  answer: listPage(linkShape),
});

export const createLinksRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/links",
  summary: "Gives out a public link, or a personal one-time link for each customer named.",
  params: idParams,
  body: z.object({
    channel: z.enum(LINK_CHANNELS).default("link"),
    label: z.string().trim().max(100).default(""),
    /** Values of hidden fields that the link vouches for. */
    fields: fields.default({}),
    customerIds: z.array(z.uuid()).max(200).default([]),
    expiresAt,
  }),
  answer: z.object({ items: z.array(linkShape) }),
  status: 201,
});

export const createSegmentLinksRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/segment-links",
  summary: "Gives a personal link to up to 200 customers of a segment who have none yet.",
  params: idParams,
  body: z.object({
    segmentId: z.uuid(),
    channel: z.enum(LINK_CHANNELS).default("link"),
    label: z.string().trim().max(100).default(""),
    expiresAt,
  }),
  answer: z.object({
    items: z.array(linkShape),
    /** True when there are more such customers: ask again for the next ones. */
    more: z.boolean(),
  }),
  status: 201,
});

export const createPlaceLinksRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/place-links",
  summary: "Gives out a public link with a QR code for each store, product or counter.",
  params: idParams,
  body: z.object({
    /** The hidden field that carries each place's code; null: the link alone tells where an answer came from. */
    field: z.string().max(32).nullable(),
    places: z
      .array(z.object({ code: z.string().trim().min(1).max(60), name: z.string().trim().min(1).max(100) }))
      .min(1)
      .max(MOST_PLACES),
    expiresAt,
  }),
  answer: z.object({ items: z.array(linkShape) }),
  status: 201,
});

/** Answers a file. */
export const exportPersonalLinksRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/personal-links/export",
  summary: "Personal links with their customers and addresses as CSV or XLSX, to send them by other means.",
  params: idParams,
  query: z.object({
    format: z.enum(["csv", "xlsx"]).default("csv"),
    state: z.enum(LINK_STATES).optional(),
  }),
});

/** Answers a picture. */
export const drawLinkQrRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/links/{linkId}/qr",
  summary: "The QR code of a link, with its label below.",
  media: MEDIA.picture,
  params: linkParams,
  query: z.object({
    format: z.enum(["png", "svg"]).default("png"),
    /** Width in pixels. */
    size: z.coerce.number().int().min(120).max(2000).default(480),
    caption: z.enum(["true", "false"]).default("true"),
  }),
});

/** Answers a PDF. */
export const printQrSheetRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/qr-sheet",
  summary:
    "QR codes of several public links as a sheet to print and cut; all open QR links where none is named.",
  media: MEDIA.pdf,
  params: idParams,
  query: z.object({
    /** Ids parted by commas. */
    links: z
      .string()
      .max(8000)
      .regex(/^[0-9a-f-]{36}(?:,[0-9a-f-]{36})*$/u)
      .optional(),
    lang: z.enum(SURVEY_LANGUAGES).default("zh"),
  }),
});

/** Answers a PDF. */
export const printPaperFormRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/paper-form",
  summary: "A version of the survey as a form on paper, with the codes for typing its answers in.",
  media: MEDIA.pdf,
  params: idParams,
  query: z.object({
    lang: z.enum(SURVEY_LANGUAGES).default("zh"),
    /** The one answered now where none is named. */
    version: z.coerce.number().int().min(1).optional(),
  }),
});

export const revokeLinkRoute = route({
  method: "delete",
  path: "/api/v1/surveys/{id}/links/{linkId}",
  summary: "The link takes no more answers.",
  params: linkParams,
});
