import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { CARD_KINDS, CARD_STATES, GUEST_ACTS, MOST_CARD_DAYS } from "../domain/task-card/card-state.ts";

const taskCardShape = z.object({
  id: z.uuid(),
  kind: z.enum(CARD_KINDS),
  state: z.enum(CARD_STATES),
  round: z.number().int(),
  measureId: z.string().nullable(),
  measureText: z.string().nullable(),
  guestName: z.string(),
  guestCompany: z.string(),
  /** Masked for readers who may not see contact data. */
  contact: z.string().nullable(),
  words: z.string(),
  showsWords: z.boolean(),
  showsContact: z.boolean(),
  createdByName: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  /** First time that the guest did something. */
  openedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  declinedAt: z.string().nullable(),
  declineReason: z.string(),
  plan: z.string(),
  promisedOn: z.string().nullable(),
  doneAt: z.string().nullable(),
  result: z.string(),
  /** Of a check: the verdict. */
  passed: z.boolean().nullable(),
  /** What the guest did, oldest first. */
  acts: z.array(
    z.object({
      id: z.uuid(),
      did: z.enum(GUEST_ACTS),
      text: z.string(),
      files: z.number().int(),
      at: z.string(),
    }),
  ),
  /** The link, for whoever may hand it out, while it works. */
  url: z.string().nullable(),
  mayRevoke: z.boolean(),
});

export const listTaskCardsRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/task-cards",
  summary: "Tasks and invitations to check that were sent to people without an account, oldest first.",
  params: idParams,
  answer: z.object({
    items: z.array(taskCardShape),
    /** What the reader may send now, and show. */
    maySendTask: z.boolean(),
    maySendCheck: z.boolean(),
    mayShowContact: z.boolean(),
    mayMail: z.boolean(),
  }),
});

export const sendTaskCardRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/task-cards",
  summary: "Sends a task, or an invitation to check, to somebody without an account, by a signed link.",
  params: idParams,
  body: z.object({
    kind: z.enum(CARD_KINDS),
    /** Of a task: the measure that the guest is to do. */
    measureId: z.uuid().nullable().optional(),
    guestName: z.string().trim().min(1).max(60),
    guestCompany: z.string().trim().max(100).optional(),
    /** A phone number or a mail address. */
    contact: z.string().trim().max(200).optional(),
    words: z.string().trim().max(2_000).optional(),
    /** The guest reads what the customer said. */
    showsWords: z.boolean().optional(),
    /** The guest sees the customer's name and phone number; stands in the audit log. */
    showsContact: z.boolean().optional(),
    /** For how many days the link works; 14 unless told. */
    days: z.number().int().min(1).max(MOST_CARD_DAYS).optional(),
    /** Send the link by mail as well. */
    send: z.boolean().optional(),
  }),
  answer: taskCardShape,
  status: 201,
});

const cardParams = z.object({ id: z.uuid(), cardId: z.uuid() });

export const revokeTaskCardRoute = route({
  method: "delete",
  path: "/api/v1/feedback/{id}/task-cards/{cardId}",
  summary: "Takes a card back: its link shows nothing any more; what the guest did stays on record.",
  params: cardParams,
});

export const drawTaskCardQrRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/task-cards/{cardId}/qr",
  summary: "The link of a card as a QR code (SVG), for whoever may hand it out.",
  media: MEDIA.svg,
  params: cardParams,
});
