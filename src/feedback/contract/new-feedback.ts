import { z } from "zod";
import { CHANNELS } from "../domain/number/case-number.ts";

const instant = z.iso.datetime({ offset: true });

export const contactShape = z.object({
  name: z.string().trim().max(100).optional(),
  phone: z.string().trim().max(40).optional(),
  email: z.string().trim().max(200).optional(),
});

/** A voice as it is told. */
export const newFeedbackShape = z.object({
  channel: z.enum(CHANNELS),
  verbatim: z.string().trim().min(1).max(20_000),
  subject: z.string().trim().max(300).optional(),
  /** When the voice arrived; now unless told. Not in the future. */
  receivedAt: instant.optional(),
  /** A phone number or mail address alone, or its parts. */
  contact: z.union([z.string().trim().max(200), contactShape]).optional(),
  /** Id of a customer, or the customer's number in the organization's own system, or a name. */
  customer: z.string().trim().max(200).optional(),
  product: z.string().trim().max(200).optional(),
  orderNumber: z.string().trim().max(100).optional(),
  /** Overall satisfaction 1–5. */
  score: z.number().int().min(1).max(5).optional(),
  /** Money at stake, in yuan. */
  amount: z.number().min(0).max(9_999_999_999).optional(),
  remedy: z.string().trim().max(500).optional(),
  external: z
    .object({
      platform: z.string().trim().min(1).max(60),
      number: z.string().trim().min(1).max(100),
      dueAt: instant.optional(),
    })
    .optional(),
  /** What it came from, in the sender's own words; the same twice is one case. */
  sourceId: z.string().trim().min(1).max(200).optional(),
  /** Solved while the customer was there, or praise: thanked, closed and counted at once. */
  closeAs: z.enum(["praise", "solved_at_first_contact"]).optional(),
});
