import { MailFailure } from "../../platform/mail/mail-failure.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { completeLinks } from "../domain/fill-wording.ts";
import { mailHtml } from "../domain/mail-html.ts";
import type { LooseMail } from "./mail-jobs.ts";

/** Sends a message that stands in no delivery log. @throws MailFailure when another try may help */
export async function deliverLooseMail(mailer: Mailer, mail: LooseMail): Promise<void> {
  const text = completeLinks(mail.body, mailer.publicUrl);
  const html = mailHtml(mail.subject, text, { language: mail.language, organization: null });
  const messageId = `${mail.id}@${new URL(mailer.publicUrl).hostname}`;
  try {
    await mailer.send({ to: mail.to, subject: mail.subject, text, html, messageId });
  } catch (error) {
    const hopeless = error instanceof MailFailure && (error.permanent || error.trouble === "no-mail-server");
    if (!hopeless) throw error;
  }
}
