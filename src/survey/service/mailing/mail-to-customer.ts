import { newId, type Work } from "../../../identity/service/work.ts";
import { portableLink } from "../../../notification/domain/fill-wording.ts";
import { queueMail } from "../../../notification/service/queue-mail.ts";
import { MAIL_TEMPLATES } from "../../domain/mailing/check-mailing.ts";
import { composeMail, type MailFacts } from "../../domain/mailing/compose-mail.ts";
import type { MailKind } from "../../domain/mailing/mailing.ts";
import { lastDayOf } from "../../domain/mailing/reminder-times.ts";
import type { AudienceRow } from "../../store/mailing-audience.ts";
import { insertContactRow } from "../../store/survey-contacts.ts";
import { signLink } from "../link-token.ts";
import type { ReadMailing } from "./mailing-plan.ts";
import { signLeave } from "./leave-token.ts";

/** What all mails of one mailing share. */
export interface MailSource {
  readonly plan: ReadMailing;
  readonly organization: string;
  readonly timeZone: string;
  /** The version answered now. */
  readonly definition: MailFacts["definition"];
  /** Signs links. */
  readonly secret: string;
}

/** One mail to one customer. */
export interface CustomerMail {
  readonly kind: MailKind;
  /** How the ledger of contacts calls it: `repeat` was asked for by hand. */
  readonly contact: "invitation" | "reminder" | "repeat";
  readonly customer: Pick<AudienceRow, "id" | "name" | "contact"> & { readonly address: string };
  readonly linkId: string;
  readonly expiresAt: string;
}

/** Puts the mail into the delivery log and the asking into the ledger of contacts; answers the delivery. */
export async function mailToCustomer(work: Work, source: MailSource, mail: CustomerMail): Promise<string> {
  const { tx, actor, now } = work;
  const { plan, organization, timeZone, definition, secret } = source;
  const { kind, contact, customer, linkId } = mail;
  const { orgId } = actor;
  const unsubscribe = `/u/${signLeave(secret, { orgId, linkId })}`;
  const composed = composeMail(plan.wording[kind], plan.language, {
    organization,
    customer: customer.name,
    contact: customer.contact,
    definition,
    link: portableLink(`/s/${signLink(secret, { orgId, linkId })}`),
    unsubscribe: portableLink(unsubscribe),
    lastDay: lastDayOf(timeZone, mail.expiresAt),
  });
  const deliveryId = await queueMail(work, {
    to: customer.address,
    template: MAIL_TEMPLATES[kind],
    ...composed,
    confidential: true,
    userId: null,
    unsubscribe,
  });
  await insertContactRow(tx, {
    org_id: orgId,
    id: newId(),
    customer_id: customer.id,
    survey_id: plan.surveyId,
    channel: "email",
    kind: contact,
    mailing_id: plan.id,
    delivery_id: deliveryId,
    at: now,
  });
  return deliveryId;
}
