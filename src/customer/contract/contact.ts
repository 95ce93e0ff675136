import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { CONTACT_POINT_KINDS } from "../domain/contact.ts";

const pointDraft = z.object({
  kind: z.enum(CONTACT_POINT_KINDS),
  value: z.string().trim().min(1).max(200),
});

const fields = {
  name: z.string().trim().min(1).max(100),
  title: z.string().trim().max(100),
  isPrimary: z.boolean(),
  points: z.array(pointDraft).max(20),
};

export const contactShape = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  name: z.string(),
  title: z.string(),
  isPrimary: z.boolean(),
  points: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(CONTACT_POINT_KINDS),
      /** E.164 for valid phones; masked where the reader may not see contact data. */
      value: z.string(),
      extension: z.string(),
      /** False: kept as typed, since no numbering plan or mail rule knows it. */
      valid: z.boolean(),
    }),
  ),
  masked: z.boolean(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Contact = z.output<typeof contactShape>;

export const listContactsRoute = route({
  method: "get",
  path: "/api/v1/customers/{id}/contacts",
  summary: "People at a customer, the primary contact first.",
  params: idParams,
  answer: z.object({ items: z.array(contactShape) }),
});

export const addContactRoute = route({
  method: "post",
  path: "/api/v1/customers/{id}/contacts",
  summary: "Adds a contact; the first of a customer becomes the primary one.",
  params: idParams,
  body: z.object({
    name: fields.name,
    title: fields.title.default(""),
    isPrimary: fields.isPrimary.default(false),
    points: fields.points.default([]),
  }),
  answer: contactShape,
  status: 201,
});

export const changeContactRoute = route({
  method: "patch",
  path: "/api/v1/contacts/{id}",
  summary: "Changes the fields sent, if the contact is still at the revision sent.",
  params: idParams,
  body: z
    .object(fields)
    .partial()
    .extend({ revision: z.number().int().min(1) }),
  answer: contactShape,
});

export const removeContactRoute = route({
  method: "delete",
  path: "/api/v1/contacts/{id}",
  summary: "Removes a contact with its numbers and addresses.",
  params: idParams,
});

export const findContactsByPhoneRoute = route({
  method: "get",
  path: "/api/v1/contacts",
  summary: "Who has this phone number (for a ringing phone); the whole number in any customary form.",
  query: z.object({ phone: z.string().trim().min(3).max(40) }),
  answer: z.object({
    items: z.array(contactShape.extend({ customerName: z.string() })),
  }),
});
