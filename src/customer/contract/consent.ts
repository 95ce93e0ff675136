import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { CONSENT_PURPOSES, DO_NOT_CONTACT_CHANNELS } from "../domain/consent.ts";

const reason = z.string().trim().min(1).max(500);

export const consentShape = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  purpose: z.enum(CONSENT_PURPOSES),
  granted: z.boolean(),
  source: z.string(),
  reason: z.string(),
  recordedByName: z.string().nullable(),
  at: z.string(),
  /** True for the newest entry of its purpose. */
  inForce: z.boolean(),
});
export type Consent = z.output<typeof consentShape>;

export const listConsentsRoute = route({
  method: "get",
  path: "/api/v1/customers/{id}/consents",
  summary: "What the customer agreed to or took back, newest first; the newest per purpose counts.",
  params: idParams,
  answer: z.object({ items: z.array(consentShape) }),
});

export const recordConsentRoute = route({
  method: "post",
  path: "/api/v1/customers/{id}/consents",
  summary: "Records a consent or its withdrawal; earlier entries stay.",
  params: idParams,
  body: z.object({
    purpose: z.enum(CONSENT_PURPOSES),
    granted: z.boolean(),
    source: z.string().trim().min(1).max(200),
    reason: z.string().trim().max(500).default(""),
  }),
  answer: consentShape,
  status: 201,
});

export const doNotContactMarkShape = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  channel: z.enum(DO_NOT_CONTACT_CHANNELS),
  reason: z.string(),
  since: z.string(),
  /** Last day; null: until lifted. */
  until: z.string().nullable(),
  recordedByName: z.string().nullable(),
  recordedAt: z.string(),
  liftedAt: z.string().nullable(),
  liftedByName: z.string().nullable(),
  liftedReason: z.string().nullable(),
  /** Binding today. */
  open: z.boolean(),
});
export type DoNotContactMark = z.output<typeof doNotContactMarkShape>;

export const listDoNotContactMarksRoute = route({
  method: "get",
  path: "/api/v1/customers/{id}/do-not-contact-marks",
  summary: "Do-not-contact marks of a customer, newest first, lifted ones included.",
  params: idParams,
  answer: z.object({ items: z.array(doNotContactMarkShape) }),
});

export const addDoNotContactMarkRoute = route({
  method: "post",
  path: "/api/v1/customers/{id}/do-not-contact-marks",
  summary: "Marks that the customer must not be contacted on a channel, or on any.",
  params: idParams,
  body: z.object({
    channel: z.enum(DO_NOT_CONTACT_CHANNELS),
    reason,
    since: z.iso.date().nullable().default(null),
    until: z.iso.date().nullable().default(null),
  }),
  answer: doNotContactMarkShape,
  status: 201,
});

export const liftDoNotContactMarkRoute = route({
  method: "post",
  path: "/api/v1/do-not-contact-marks/{id}/lift",
  summary: "Ends a do-not-contact mark, with the reason.",
  params: idParams,
  body: z.object({ reason }),
  answer: doNotContactMarkShape,
});
