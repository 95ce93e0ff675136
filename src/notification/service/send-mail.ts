import type { Work } from "../../identity/service/work.ts";
import { fillWording, portableLink, type Fillings } from "../domain/fill-wording.ts";
import type { MailThread } from "../domain/delivery.ts";
import type { Language } from "../domain/template.ts";
import type { TemplateCode, TemplateData } from "../domain/template-list.ts";
import { organizationName } from "../store/recipients.ts";
import { queueMail } from "./queue-mail.ts";
import { readWording } from "./read-wording.ts";

/** A mail to be sent. */
export interface Mail<C extends TemplateCode> {
  readonly to: string;
  readonly template: C;
  readonly language: Language;
  /** What fills the template; a `link` that begins with `/` leads into this server. */
  readonly data: TemplateData<C>;
  /** True: the message holds a secret link; what it said is emptied after delivery. */
  readonly confidential: boolean;
  /** Whose mail it is, where it is a member's. */
  readonly userId?: string;
  /** Of a mail that belongs to a conversation. */
  readonly thread?: MailThread;
  /** True: an event tells how it went (`NOTIFICATION_EVENTS`). */
  readonly reports?: boolean;
}

/**
 * Puts a mail, in the organization's wording, into the delivery log and asks for its sending, all within the
 * transaction of `work`: rolled back, nothing is sent. Answers the id of the delivery.
 */
export async function sendMail<C extends TemplateCode>(work: Work, mail: Mail<C>): Promise<string> {
  const { orgId } = work.actor;
  const { template, language } = mail;
  const wording = await readWording(work, template, language);
  const organization = await organizationName(work.tx, orgId);
  const filled = fillWording(wording, { ...withPortableLink(mail.data), organization }, language);
  const { to, confidential, userId = null, thread, reports = false } = mail;
  const ready = { to, template, language, ...filled, confidential, userId, unsubscribe: null, reports };
  return queueMail(work, { ...ready, ...(thread !== undefined && { thread }) });
}

/** The data with its link, if any, kept free of the server's address. */
export function withPortableLink(data: Fillings): Fillings {
  const { link } = data;
  return typeof link === "string" ? { ...data, link: portableLink(link) } : data;
}
