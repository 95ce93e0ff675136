import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import {
  MAIL_KINDS,
  MAILING_LANGUAGES,
  MAILING_LIMITS,
  MAILING_REFUSALS,
  MAILING_STATUSES,
  RECIPIENT_STATES,
} from "../domain/mailing/mailing.ts";

const { afterDays, hour, validDays, capDays } = MAILING_LIMITS;
const whole = (range: { readonly min: number; readonly max: number }) =>
  z.number().int().min(range.min).max(range.max);
/** What is wrong with words is told where they are checked, in words; here only what would not fit. */
const wordingShape = z.object({ subject: z.string().max(400), body: z.string().max(20_000) });
const wordsShape = z.object({ zh: wordingShape, en: wordingShape });
const mailWordsShape = z.object({ invitation: wordsShape, reminder: wordsShape });
const reminderShape = z.object({ afterDays: whole(afterDays), hour: whole(hour) });
const refusalShape = z.enum(MAILING_REFUSALS);

const mailingParams = idParams.extend({ mailingId: z.uuid() });
const mailingPath = "/api/v1/surveys/{id}/mailings/{mailingId}";

const summaryShape = z.object({
  id: z.uuid(),
  surveyId: z.uuid(),
  name: z.string(),
  status: z.enum(MAILING_STATUSES),
  createdByName: z.string().nullable(),
  createdAt: z.string(),
  startedByName: z.string().nullable(),
  startedAt: z.string().nullable(),
  /** When reminders go out next. */
  nextMailAt: z.string().nullable(),
  /** Stopped, or all links ran out. */
  endedAt: z.string().nullable(),
  /** Customers; `delivered`: at least one mail was taken by the mail server; `answered` ÷ `delivered` is the response rate. */
  counts: z.object({
    chosen: z.number().int(),
    waiting: z.number().int(),
    skipped: z.number().int(),
    invited: z.number().int(),
    delivered: z.number().int(),
    failed: z.number().int(),
    reminded: z.number().int(),
    answered: z.number().int(),
  }),
});

const mailingShape = summaryShape.extend({
  audience: z.object({
    kind: z.enum(["customers", "segment"]),
    segmentId: z.string().nullable(),
    segmentName: z.string().nullable(),
    /** Names are masked, or null, where the reader may not see them. */
    customers: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  }),
  language: z.enum(MAILING_LANGUAGES),
  wording: mailWordsShape,
  reminders: z.array(reminderShape),
  validDays: z.number().int(),
  repeats: z.boolean(),
  revision: z.number().int(),
  updatedAt: z.string(),
  mailConfigured: z.boolean(),
});
export type Mailing = z.output<typeof mailingShape>;
export type MailingSummary = z.output<typeof summaryShape>;

export const listMailingsRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/mailings",
  summary: "Invitations by e-mail to a survey, newest first.",
  params: idParams,
  query: pageQuery,
  answer: listPage(summaryShape).extend({ mailConfigured: z.boolean() }),
});

export const createMailingRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/mailings",
  summary: "Begins a draft of invitations by e-mail, in the organization's words.",
  params: idParams,
  body: z.object({ name: z.string().trim().min(1).max(100) }),
  answer: mailingShape,
  status: 201,
});

export const readMailingRoute = route({
  method: "get",
  path: mailingPath,
  summary: "One mailing: whom, in which words, when, and what became of it.",
  params: mailingParams,
  answer: mailingShape,
});

export const changeMailingRoute = route({
  method: "patch",
  path: mailingPath,
  summary: "Changes a draft that is still at the revision sent.",
  params: mailingParams,
  body: z.object({
    revision: z.number().int().min(1),
    name: z.string().trim().min(1).max(100).optional(),
    audience: z
      .discriminatedUnion("kind", [
        z.object({
          kind: z.literal("customers"),
          customerIds: z.array(z.uuid()).max(MAILING_LIMITS.customers),
        }),
        z.object({ kind: z.literal("segment"), segmentId: z.uuid() }),
      ])
      .optional(),
    language: z.enum(MAILING_LANGUAGES).optional(),
    wording: mailWordsShape.optional(),
    reminders: z.array(reminderShape).max(MAILING_LIMITS.reminders).optional(),
    validDays: whole(validDays).optional(),
    repeats: z.boolean().optional(),
  }),
  answer: mailingShape,
});

export const removeMailingRoute = route({
  method: "delete",
  path: mailingPath,
  summary: "Drops a draft.",
  params: mailingParams,
});

export const checkMailingRoute = route({
  method: "get",
  path: `${mailingPath}/check`,
  summary: "How many of the customers chosen would get the invitation now, how many not and why.",
  params: mailingParams,
  answer: z.object({
    chosen: z.number().int(),
    receives: z.number().int(),
    refusals: z.array(z.object({ reason: refusalShape, count: z.number().int() })),
    /** Days that must lie between two survey contacts of a customer. */
    capDays: z.number().int(),
    mailConfigured: z.boolean(),
    surveyOpen: z.boolean(),
    /** When each reminder would go out if the invitations went out now. */
    reminders: z.array(z.object({ at: z.string(), provisional: z.boolean() })),
    /** Last day on which links could be answered. */
    lastDay: z.string(),
  }),
});

export const listAudienceRoute = route({
  method: "get",
  path: `${mailingPath}/audience`,
  summary: "The customers chosen for a draft by name, with the reason where one would get no mail now.",
  params: mailingParams,
  query: pageQuery.extend({
    outcome: z.enum(["all", "receives", "refused", ...MAILING_REFUSALS]).default("all"),
  }),
  answer: listPage(
    z.object({
      customerId: z.string(),
      name: z.string().nullable(),
      address: z.string().nullable(),
      refusal: refusalShape.nullable(),
      /** Survey about which the customer was asked lately. */
      refusalTitle: z.string().nullable(),
      refusalAt: z.string().nullable(),
    }),
  ),
});

export const startMailingRoute = route({
  method: "post",
  path: `${mailingPath}/sending`,
  summary: "Begins to send a draft that is still at the revision sent.",
  params: mailingParams,
  body: z.object({ revision: z.number().int().min(1) }),
  answer: mailingShape,
  status: 202,
});

export const stopMailingRoute = route({
  method: "delete",
  path: `${mailingPath}/sending`,
  summary: "Stops invitations and reminders for good; links that went out can still be answered.",
  params: mailingParams,
  answer: mailingShape,
});

const recipientShape = z.object({
  customerId: z.uuid(),
  name: z.string(),
  address: z.string().nullable(),
  state: z.enum(RECIPIENT_STATES),
  refusal: refusalShape.nullable(),
  refusalTitle: z.string().nullable(),
  refusalAt: z.string().nullable(),
  invitedAt: z.string().nullable(),
  lastMailAt: z.string().nullable(),
  /** Number of the last reminder sent. */
  reminded: z.number().int(),
  nextAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  errorCode: z.string().nullable(),
  lastError: z.string().nullable(),
});
export type MailingRecipient = z.output<typeof recipientShape>;

export const listRecipientsRoute = route({
  method: "get",
  path: `${mailingPath}/recipients`,
  summary: "Customers of a mailing that was sent, and what became of each.",
  params: mailingParams,
  query: pageQuery.extend({ state: z.enum(RECIPIENT_STATES).optional() }),
  answer: listPage(recipientShape),
});

export const resendInvitationRoute = route({
  method: "post",
  path: `${mailingPath}/recipients/{customerId}/deliveries`,
  summary: "Sends one customer the invitation again, to the address on record now.",
  params: mailingParams.extend({ customerId: z.uuid() }),
  status: 202,
});

export const sendMailingTestRoute = route({
  method: "post",
  path: `${mailingPath}/test-mails`,
  summary: "Sends the caller a mail of the draft as customers would get it.",
  params: mailingParams,
  body: z.object({ kind: z.enum(MAIL_KINDS) }),
  answer: z.object({ address: z.string() }),
  status: 202,
});

export const previewMailRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/mailing-previews",
  summary: "The mail that words make, with a made-up customer.",
  params: idParams,
  body: z.object({
    kind: z.enum(MAIL_KINDS),
    language: z.enum(MAILING_LANGUAGES),
    words: wordsShape,
    validDays: whole(validDays),
  }),
  answer: z.object({ subject: z.string(), html: z.string() }),
});

const policyShape = z.object({ capDays: whole(capDays) });

export const readContactPolicyRoute = route({
  method: "get",
  path: "/api/v1/survey-contact-policy",
  summary: "Days that must lie between two survey contacts of a customer, over all surveys and channels.",
  answer: policyShape,
});

export const saveContactPolicyRoute = route({
  method: "put",
  path: "/api/v1/survey-contact-policy",
  summary: "Sets the days between two survey contacts of a customer; 0: any number.",
  body: policyShape,
  answer: policyShape,
});
