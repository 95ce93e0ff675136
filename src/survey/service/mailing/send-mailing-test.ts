import { getUser } from "../../../identity/service/get-user.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { queueMail } from "../../../notification/service/queue-mail.ts";
import { checkMailing, MAIL_TEMPLATES } from "../../domain/mailing/check-mailing.ts";
import { composeMail } from "../../domain/mailing/compose-mail.ts";
import type { MailKind } from "../../domain/mailing/mailing.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import type { MailingKey } from "../../store/mailings.ts";
import { sampleWords } from "../../words/mailing-sample.ts";
import { planOf } from "./mailing-plan.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { requireMailing } from "./require-mailing.ts";
import { sampleFacts } from "./sample-facts.ts";

/**
 * Sends the caller a mail of the draft as customers would get it; its link opens the survey's design, so that no
 * answer comes of it. Answers the address and the delivery.
 * @throws Failure `not-found` | `mail-address-missing` | `conflict-no-mail-server`, and those of `checkMailing`
 */
export async function sendMailingTest(
  work: Work,
  { mailConfigured }: MailingSettings,
  key: MailingKey,
  { kind }: { readonly kind: MailKind },
): Promise<{ address: string }> {
  const { actor } = work;
  demand(mayEditSurveys(actor));
  const plan = planOf(await requireMailing(work, key));
  if (!mailConfigured) throw new Failure("conflict-no-mail-server");
  checkMailing(plan);
  const address = actor.kind === "user" && actor.id !== null ? (await getUser(work, actor.id)).email : "";
  if (address === "") throw new Failure("mail-address-missing");
  const facts = await sampleFacts(work, plan, `{{origin}}/surveys/${plan.surveyId}/edit`);
  const mail = composeMail(plan.wording[kind], plan.language, facts);
  await queueMail(work, {
    to: address,
    template: MAIL_TEMPLATES[kind],
    language: mail.language,
    subject: `${sampleWords[mail.language].mark}${mail.subject}`,
    body: `${sampleWords[mail.language].note}\n\n${mail.body}`,
    confidential: false,
    userId: actor.id,
    unsubscribe: null,
  });
  return { address };
}
