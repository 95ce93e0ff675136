import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { LINK_CHANNELS, LINK_KINDS } from "../domain/survey-status.ts";

const fieldValue = z.union([z.string().max(200), z.number(), z.boolean()]);
const fields = z.record(z.string().max(32), fieldValue);

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
  url: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** When a personal link was answered. */
  usedAt: z.string().nullable(),
  responses: z.number().int(),
  createdAt: z.string(),
});

export const listLinksRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/links",
  summary: "The links of a survey, newest first.",
  params: idParams,
  query: pageQuery,
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
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
  answer: z.object({ items: z.array(linkShape) }),
  status: 201,
});

export const revokeLinkRoute = route({
  method: "delete",
  path: "/api/v1/surveys/{id}/links/{linkId}",
  summary: "The link takes no more answers.",
  params: idParams.extend({ linkId: z.uuid() }),
});
