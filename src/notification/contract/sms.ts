import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { SMS_PROVIDERS, SMS_PURPOSES } from "../domain/sms/sms-purpose.ts";

const name = z.string().trim().max(30).optional();
/** The provider's names of the placeholders, where others than usual. */
const names = z.object({ number: name, link: name, promised: name });

const settings = {
  provider: z.enum(SMS_PROVIDERS),
  accessKeyId: z.string().trim().min(1).max(128),
  /** 短信签名 as registered, without 【】. */
  signName: z
    .string()
    .trim()
    .min(2)
    .max(20)
    .regex(/^[^【】\p{Cc}]+$/u),
  /** SmsSdkAppId of Tencent Cloud; "" otherwise. */
  appId: z.string().trim().max(40),
  /** Of Tencent Cloud. */
  region: z
    .string()
    .trim()
    .max(40)
    .regex(/^[a-z0-9-]*$/u),
  /** Most messages of a day in all, and to one number. */
  dailyLimit: z.number().int().min(1).max(1_000_000),
  numberLimit: z.number().int().min(1).max(50),
  isOn: z.boolean(),
};

const templateShape = z.object({
  purpose: z.enum(SMS_PURPOSES),
  /** The provider's code of the approved template; "": none yet. */
  code: z.string(),
  /** The organization's own words; null: the built-in ones. */
  wording: z.string().nullable(),
  names,
  isOn: z.boolean(),
  /** To be handed in for approval. */
  approvalText: z.string(),
  updatedAt: z.string().nullable(),
});

const smsSettingsShape = z.object({
  /** Null: no account is set. */
  account: z
    .object({
      ...settings,
      revision: z.number().int(),
      updatedAt: z.string(),
      /** What stands in the way since a message last went out: its code, and the provider's own word. */
      fault: z.object({ code: z.string(), said: z.string(), at: z.string() }).nullable(),
      /** What the provider is told to call when a message arrived or was answered. */
      callback: z.object({
        url: z.string(),
        /** When it last did; null: never. */
        heardAt: z.string().nullable(),
        /** Reports of messages that were not sent from here. */
        unknownReports: z.number().int(),
      }),
    })
    .nullable(),
  templates: z.array(templateShape),
  /** Messages handed over today. */
  sentToday: z.number().int(),
  /** Where links of messages begin. */
  publicUrl: z.string(),
});

export const getSmsSettingsRoute = route({
  method: "get",
  path: "/api/v1/sms-settings",
  summary: "The account with the provider of SMS, its templates, and how many went out today.",
  answer: smsSettingsShape,
});

export const saveSmsSettingsRoute = route({
  method: "put",
  path: "/api/v1/sms-settings",
  summary: "Sets the account with the provider of SMS. The key goes in and never comes out.",
  body: z.object({
    ...settings,
    appId: settings.appId.default(""),
    region: settings.region.default(""),
    /** Needed for a new account, another provider or another key id. */
    accessKeySecret: z.string().min(1).max(200).optional(),
    /** That of the settings seen; 0: none were set. */
    revision: z.number().int().min(0),
  }),
  answer: smsSettingsShape,
});

export const removeSmsSettingsRoute = route({
  method: "delete",
  path: "/api/v1/sms-settings",
  summary: "Forgets the account with its key; no SMS goes out any more. Templates stay.",
});

export const saveSmsTemplateRoute = route({
  method: "put",
  path: "/api/v1/sms-settings/templates/{purpose}",
  summary: "Sets the approved template of a purpose, its words and the provider's names of its placeholders.",
  params: z.object({ purpose: z.enum(SMS_PURPOSES) }),
  body: z.object({
    code: z
      .string()
      .trim()
      .max(40)
      .regex(/^[A-Za-z0-9_-]*$/u),
    wording: z.string().trim().max(500).nullable(),
    names,
    isOn: z.boolean(),
  }),
  answer: templateShape,
});

export const renewSmsCallbackRoute = route({
  method: "post",
  path: "/api/v1/sms-settings/callback-addresses",
  summary: "Draws another address for the reports and answers of the provider; the former one ends.",
  answer: smsSettingsShape,
  status: 201,
});

export const listSmsRefusalsRoute = route({
  method: "get",
  path: "/api/v1/sms-refusals",
  summary: "Numbers that took leave by an answer to an SMS, the last first; they get no surveys by SMS.",
  query: pageQuery,
  answer: listPage(
    z.object({
      id: z.uuid(),
      /** Masked unless the caller may see contact data. */
      number: z.string(),
      /** As it was answered. */
      word: z.string(),
      at: z.string(),
    }),
  ),
});

export const removeSmsRefusalRoute = route({
  method: "delete",
  path: "/api/v1/sms-refusals/{id}",
  summary: "Takes a number off the list, since its owner wants messages again.",
  params: idParams,
});

export const sendTestSmsRoute = route({
  method: "post",
  path: "/api/v1/sms-settings/tests",
  summary:
    "Sends the template of a purpose with sample data to a number; follow the delivery to see how it goes.",
  body: z.object({ purpose: z.enum(SMS_PURPOSES), to: z.string().trim().min(5).max(30) }),
  answer: z.object({ deliveryId: z.uuid() }),
  status: 202,
});
