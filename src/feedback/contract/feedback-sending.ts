import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

/** How something sent to the customer goes. */
export const sendingShape = z.object({
  channel: z.enum(["email", "sms"]),
  state: z.enum(["waiting", "sent", "failed"]),
  /** Why it waits or failed. */
  errorCode: z.string().nullable(),
  /** What the mail server or the provider said; null for whoever sees no contact data. */
  said: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** When an SMS arrived, where its provider told. */
  deliveredAt: z.string().nullable(),
});

/** What stands with the work on a case about what was sent. */
export const sendingFactsShape = {
  /** Surveys to the customer, the earliest first. */
  surveys: z.array(
    sendingShape.extend({ round: z.number().int(), askedByName: z.string(), askedAt: z.string() }),
  ),
  /** That the system sent by SMS when the voice came in outside working hours. */
  acknowledgement: sendingShape.nullable(),
  /** What stands in the way of an SMS to the customer; null: nothing. */
  mayText: z.object({
    reply: z.string().nullable(),
    link: z.string().nullable(),
    survey: z.string().nullable(),
  }),
};

/** The link to the page of the case stands for a survey: the customer says there how it is now. */
export const sendSurveyRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/surveys",
  summary:
    "Asks the customer of a handled case whether it is solved and how satisfied they are; once out, a case that no call reached may be closed.",
  params: idParams,
  body: z.object({
    /** `other`: a colleague passed the link on, and says how in the note. */
    channel: z.enum(["sms", "email", "other"]),
    note: z.string().trim().max(300).optional(),
  }),
  status: 202,
});

export const sendCaseLinkRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/link-messages",
  summary: "Sends the customer of an open case the link to its page by SMS.",
  params: idParams,
  status: 202,
});
