import { z } from "zod";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";

const text = z.object({ zh: z.string().trim().max(1_000), en: z.string().trim().max(1_000) });

/** Products or services to choose from. */
const products = z.array(z.string().trim().min(1).max(100)).max(100);

const webFormShape = z.object({
  isOpen: z.boolean(),
  /** What stands above the form; "": nothing. */
  intro: z.object({ zh: z.string(), en: z.string() }),
  /** How customers reach the service, below all pages of cases; "": as surveys tell it. */
  serviceContact: z.object({ zh: z.string(), en: z.string() }),
  products: z.array(z.string()),
  /** Hours within which somebody answers. */
  replyHours: z.number().int(),
  /** Somebody is on duty outside working hours too. */
  onDuty: z.boolean(),
  /** Where customers write in; null: never switched on yet. */
  url: z.string().nullable(),
  /** 0 before the first time. */
  revision: z.number().int(),
  updatedAt: z.string().nullable(),
});

export const readWebFormRoute = route({
  method: "get",
  path: "/api/v1/feedback-web-form",
  summary: "The public form by which customers write in, and its address.",
  answer: webFormShape,
});

export const saveWebFormRoute = route({
  method: "put",
  path: "/api/v1/feedback-web-form",
  summary: "Sets up the public form, if it is still at the revision sent (0 before the first time).",
  body: z.object({
    isOpen: z.boolean(),
    intro: text,
    serviceContact: text,
    products,
    replyHours: z.number().int().min(1).max(72),
    onDuty: z.boolean(),
    revision: z.number().int().min(0),
  }),
  answer: webFormShape,
});

export const renewWebFormRoute = route({
  method: "post",
  path: "/api/v1/feedback-web-form/addresses",
  summary: "Gives the form another address; the one before leads nowhere from now on.",
  body: z.object({ revision: z.number().int().min(1) }),
  answer: webFormShape,
  status: 201,
});

export const drawWebFormQrRoute = route({
  method: "get",
  path: "/api/v1/feedback-web-form/qr",
  summary: "The QR code of the form's address as SVG or PNG.",
  media: MEDIA.picture,
  query: z.object({
    format: z.enum(["svg", "png"]).default("svg"),
    /** Pixels. */
    size: z.coerce.number().int().min(100).max(2_000).default(640),
  }),
});
