import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { DELIVERY_CHANNELS, DELIVERY_STATES } from "../domain/delivery.ts";

const deliveryShape = z.object({
  id: z.uuid(),
  channel: z.enum(DELIVERY_CHANNELS),
  template: z.string(),
  language: z.enum(["zh", "en"]),
  userId: z.uuid().nullable(),
  /** Masked unless the caller may see contact data. */
  address: z.string(),
  subject: z.string(),
  confidential: z.boolean(),
  status: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  /**
   * Of a mail: no-mail-server, refused, put-off, unreachable, sign-in-refused, address-invalid, withdrawn. Of an SMS:
   * sms-…; one that is queued says by it what it waits for.
   */
  errorCode: z.string().nullable(),
  /** What the mail server or the provider said. */
  lastError: z.string().nullable(),
  createdAt: z.string(),
  /** When it is tried again by itself. */
  nextAttemptAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** When an SMS arrived, where its provider told. */
  deliveredAt: z.string().nullable(),
});

export const listDeliveries = route({
  method: "get",
  path: "/api/v1/deliveries",
  summary: "The log of messages sent or to be sent, newest first.",
  query: pageQuery.extend({
    status: z.enum(DELIVERY_STATES).optional(),
    channel: z.enum(DELIVERY_CHANNELS).optional(),
  }),
  answer: listPage(deliveryShape),
});

export const getDelivery = route({
  method: "get",
  path: "/api/v1/deliveries/{id}",
  summary: "One message of the log.",
  params: idParams,
  answer: deliveryShape,
});

export const retryDelivery = route({
  method: "post",
  path: "/api/v1/deliveries/{id}/retries",
  summary: "Has a message that failed or was given up sent again.",
  params: idParams,
  status: 202,
});

export const getMailSettings = route({
  method: "get",
  path: "/api/v1/mail-settings",
  summary: "Whether a mail server is set on this installation.",
  answer: z.object({ configured: z.boolean() }),
});

export const sendTestMail = route({
  method: "post",
  path: "/api/v1/test-mails",
  summary: "Sends the caller a test mail; follow the delivery to see how it goes.",
  answer: z.object({ deliveryId: z.uuid(), configured: z.boolean() }),
  status: 202,
});
