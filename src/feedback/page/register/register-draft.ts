import type { RouteInput } from "../../../platform/contract/route.ts";
import type { registerFeedbackRoute } from "../../contract/feedback.ts";
import type { FeedbackChannel } from "../../domain/number/case-number.ts";
import { instantAt } from "../feedback-zone-time.ts";

export type NewFeedback = RouteInput<typeof registerFeedbackRoute>["body"];

/** The form as it is filled in; fields that were not touched are not there. */
export interface RegisterDraft {
  readonly channel: FeedbackChannel;
  readonly verbatim: string;
  readonly customerId?: string | null;
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly product?: string;
  readonly orderNumber?: string;
  readonly amount?: number | null;
  readonly score?: string | null;
  readonly remedy?: string;
  /** As the field has it: `2026-11-22T09:30`. */
  readonly receivedAt?: string;
  readonly platform?: string;
  readonly externalNumber?: string;
  readonly externalDue?: string;
}

/** What a voice that is over at once was. */
export type CloseAs = "praise" | "solved_at_first_contact";

/**
 * The voice as the API takes it; empty fields are left out.
 * @param zone IANA name of the organization's zone
 */
export function voiceOf(draft: RegisterDraft, closeAs: CloseAs | null, zone: string): NewFeedback {
  const { channel, verbatim, customerId, receivedAt, score, amount } = draft;
  const contact = filled({ name: draft.contactName, phone: draft.phone, email: draft.email });
  const external = externalOf(draft, zone);
  return {
    channel,
    verbatim: verbatim.trim(),
    ...filled({ product: draft.product, orderNumber: draft.orderNumber, remedy: draft.remedy }),
    ...(customerId && { customer: customerId }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(receivedAt && { receivedAt: instantAt(receivedAt, zone) }),
    ...(score && { score: Number(score) }),
    ...(typeof amount === "number" && { amount }),
    ...(external && { external }),
    ...(closeAs && { closeAs }),
  };
}

function externalOf(draft: RegisterDraft, zone: string): NewFeedback["external"] {
  const { platform = "", externalNumber = "", externalDue } = draft;
  if (draft.channel !== "external" || !platform.trim() || !externalNumber.trim()) return undefined;
  return {
    platform: platform.trim(),
    number: externalNumber.trim(),
    ...(externalDue && { dueAt: instantAt(externalDue, zone) }),
  };
}

function filled<K extends string>(fields: Readonly<Record<K, string | undefined>>): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const [name, value] of Object.entries(fields) as [K, string | undefined][]) {
    const text = value?.trim();
    if (text) found[name] = text;
  }
  return found;
}
