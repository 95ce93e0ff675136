import type { Work } from "../../../identity/service/work.ts";
import { withdrawMails } from "../../../notification/service/queue-mail.ts";
import { markAnswered } from "../../store/mailing-recipients.ts";
import { listPendingDeliveries } from "../../store/survey-contacts.ts";

/** A customer answered a survey: takes them off its mailings and takes back what was not sent yet. */
export async function noteAnswer(
  work: Work,
  answer: { readonly surveyId: string; readonly customerId: string; readonly at: string },
): Promise<void> {
  const { tx, actor } = work;
  const { surveyId, customerId } = answer;
  await markAnswered(tx, actor.orgId, answer);
  await withdrawMails(work, await listPendingDeliveries(tx, actor.orgId, { surveyId, customerId }));
}

/** A customer does not want surveys by mail any more: takes back what was not sent yet. */
export async function noteRefusal(work: Work, customerId: string): Promise<void> {
  await withdrawMails(work, await listPendingDeliveries(work.tx, work.actor.orgId, { customerId }));
}
