import { newId, type Work } from "../../identity/service/work.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { fillWording, portableLink, type Fillings } from "../domain/fill-wording.ts";
import type { Language, Wording } from "../domain/template.ts";
import { TEMPLATES, type TemplateCode, type TemplateData } from "../domain/template-list.ts";
import { insertDelivery } from "../store/deliveries.ts";
import { organizationName } from "../store/recipients.ts";
import { findOwnWording } from "../store/wordings.ts";
import { sendMailJob } from "./mail-jobs.ts";

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
}

/**
 * Puts a mail, in the organization's wording, into the delivery log and asks for its sending, all within the
 * transaction of `work`: rolled back, nothing is sent. Answers the id of the delivery.
 */
export async function sendMail<C extends TemplateCode>(work: Work, mail: Mail<C>): Promise<string> {
  const { orgId } = work.actor;
  const { template, language } = mail;
  const own = await findOwnWording(work.tx, orgId, { code: template, language });
  const wording: Wording = own ?? TEMPLATES[template].mail[language];
  const organization = await organizationName(work.tx, orgId);
  const filled = fillWording(wording, { ...withPortableLink(mail.data), organization }, language);
  const id = newId();
  await insertDelivery(work.tx, orgId, {
    id,
    template,
    language,
    userId: mail.userId ?? null,
    address: mail.to,
    ...filled,
    confidential: mail.confidential,
    createdAt: work.now,
  });
  await enqueue(work.tx, sendMailJob, { orgId, deliveryId: id }, { now: work.now, singletonKey: id });
  return id;
}

/** The data with its link, if any, kept free of the server's address. */
export function withPortableLink(data: Fillings): Fillings {
  const { link } = data;
  return typeof link === "string" ? { ...data, link: portableLink(link) } : data;
}
