import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../../platform/contract/list-page.ts";
import { route } from "../../../platform/contract/route.ts";
import { CHANNELS } from "../../domain/number/case-number.ts";
import { MAPPED_FIELDS, PROOFS } from "../../domain/webhook/webhook-mapping.ts";

const place = z.string().max(300);

const mappingShape = z.object({
  /** JSON Pointer (RFC 6901) to the list of a batch; empty: the body is one item, or the list itself. */
  items: place.default(""),
  /** By field a JSON Pointer from the item, or `=text` for what is always the same. */
  fields: z.partialRecord(z.enum(MAPPED_FIELDS), place),
  /** What the system calls the grades 1–5. */
  scores: z.record(z.string().min(1).max(60), z.number().int().min(1).max(5)).default({}),
});

const settings = {
  name: z.string().trim().min(1).max(100),
  channel: z.enum(CHANNELS),
  /** Signed, by a token in the header or in the address alone, or as WeChat or WeCom do. */
  proof: z.enum(PROOFS),
  mapping: mappingShape,
  isOn: z.boolean(),
  /** AppID of the official account, or CorpID of WeCom, whose messages come encrypted; "": they come in plain. */
  receiver: z.string().trim().max(64),
};
/** EncodingAESKey of 43 letters and digits; null: messages come in plain. It goes in and never comes out. */
const encodingAesKey = z.string().trim().max(100).nullable().optional();
const secret = z.string().trim().min(3).max(200);

const webhookShape = z.object({
  ...settings,
  id: z.uuid(),
  /** Whether an EncodingAESKey is set: messages in plain are turned away. */
  isEncrypted: z.boolean(),
  /** Where deliveries are sent. */
  url: z.string(),
  /** Null: nothing came in the last 30 days. */
  lastAt: z.string().nullable(),
  /** Why the last delivery was turned away; null: it was read. */
  lastError: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Refused items that wait. */
  waiting: z.number().int(),
  revision: z.number().int(),
  updatedAt: z.string(),
});

export type Webhook = z.output<typeof webhookShape>;

/** The secret is shown this once; null: the address alone is the secret, or it stays as it was. */
const savedShape = z.object({ webhook: webhookShape, secret: z.string().nullable() });

export const listWebhooksRoute = route({
  method: "get",
  path: "/api/v1/webhooks",
  summary: "Addresses at which other systems hand in voices, in the order in which they were added.",
  answer: z.object({ items: z.array(webhookShape) }),
});

export const createWebhookRoute = route({
  method: "post",
  path: "/api/v1/webhooks",
  summary: "Adds an address for deliveries; its secret is shown this once.",
  body: z.object({
    ...settings,
    isOn: settings.isOn.default(true),
    receiver: settings.receiver.default(""),
    encodingAesKey,
    /** Drawn unless told. */
    secret: secret.optional(),
  }),
  answer: savedShape,
  status: 201,
});

export const changeWebhookRoute = route({
  method: "patch",
  path: "/api/v1/webhooks/{id}",
  summary: "Changes a webhook; with another proof its secret is drawn anew and shown this once.",
  params: idParams,
  body: z.object(settings).partial().extend({ revision: z.number().int(), encodingAesKey }),
  answer: savedShape,
});

export const renewWebhookSecretRoute = route({
  method: "post",
  path: "/api/v1/webhooks/{id}/secrets",
  summary:
    "Gives a webhook another secret, or another address where that is the secret; the former one ends.",
  params: idParams,
  body: z.object({ revision: z.number().int(), secret: secret.optional() }),
  answer: savedShape,
  status: 201,
});

export const deleteWebhookRoute = route({
  method: "delete",
  path: "/api/v1/webhooks/{id}",
  summary: "Removes a webhook with its log; its cases stay.",
  params: idParams,
});

const fault = z.object({ code: z.string(), message: z.string() });
const triedVoice = z.object({
  channel: z.enum(CHANNELS),
  verbatim: z.string(),
  subject: z.string().optional(),
  receivedAt: z.string().optional(),
  contact: z.object({
    name: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
  }),
  customer: z.string().optional(),
  product: z.string().optional(),
  orderNumber: z.string().optional(),
  score: z.number().int().optional(),
  external: z.object({ platform: z.string(), number: z.string(), dueAt: z.string().optional() }).optional(),
  sourceId: z.string(),
});

export const tryWebhookRoute = route({
  method: "post",
  path: "/api/v1/webhooks/trials",
  summary: "Reads a sample by a mapping and shows what it would become; nothing is stored.",
  body: z.object({
    channel: settings.channel,
    proof: settings.proof,
    mapping: mappingShape,
    sample: z.string().max(200_000),
    format: z.enum(["json", "form"]).default("json"),
  }),
  answer: z.object({
    /** Items in the sample; the first twenty are shown. */
    count: z.number().int(),
    items: z.array(
      z.object({ index: z.number().int(), voice: triedVoice.nullable(), fault: fault.nullable() }),
    ),
  }),
});

export const listDeliveriesRoute = route({
  method: "get",
  path: "/api/v1/webhooks/{id}/deliveries",
  summary: "What came to a webhook in the last 30 days, latest first, without what was said.",
  params: idParams,
  query: pageQuery,
  answer: listPage(
    z.object({
      id: z.uuid(),
      at: z.string(),
      /** HTTP status of the answer. */
      status: z.number().int(),
      accepted: z.number().int(),
      repeated: z.number().int(),
      refused: z.number().int(),
      tookMs: z.number().int(),
      error: fault.nullable(),
    }),
  ),
});

export const listRefusalsRoute = route({
  method: "get",
  path: "/api/v1/webhooks/{id}/refusals",
  summary: "Items that were refused and wait, oldest first; kept for 30 days.",
  params: idParams,
  query: pageQuery,
  answer: listPage(
    z.object({
      id: z.uuid(),
      at: z.string(),
      /** Place in its delivery, from 0; null: the delivery as a whole. */
      place: z.number().int().nullable(),
      code: z.string(),
      message: z.string(),
      /** As it was sent, as JSON; null: the reader may not see contact data. */
      body: z.string().nullable(),
    }),
  ),
});

export const replayRefusalsRoute = route({
  method: "post",
  path: "/api/v1/webhooks/{id}/replays",
  summary: "Takes refused items anew by the present mapping: those named, or the oldest hundred.",
  params: idParams,
  body: z.object({ refusalIds: z.array(z.uuid()).min(1).max(100).optional() }),
  answer: z.object({
    accepted: z.number().int(),
    repeated: z.number().int(),
    refused: z.array(z.object({ id: z.uuid(), code: z.string(), detail: z.string() })),
  }),
});

export const dropRefusalRoute = route({
  method: "delete",
  path: "/api/v1/webhooks/{id}/refusals/{refusalId}",
  summary: "Sets a refused item aside; what was said in it is forgotten.",
  params: idParams.extend({ refusalId: z.uuid() }),
});
