import { demand, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { maySendTestMail } from "../domain/permissions.ts";
import { findRecipient } from "../store/recipients.ts";
import { sendMail } from "./send-mail.ts";

/**
 * Sends the caller a test mail by the way of all mails; how it goes is to be seen in the delivery it answers.
 * @throws Failure `mail-address-missing`
 */
export async function sendTestMail(work: Work): Promise<{ readonly deliveryId: string }> {
  const { actor } = work;
  demand(maySendTestMail(actor));
  const caller = await findRecipient(work.tx, actor.orgId, actor.id ?? "");
  if (caller === null || caller.email === "") throw new Failure("mail-address-missing");
  const deliveryId = await sendMail(work, {
    to: caller.email,
    template: "test-mail",
    language: caller.language,
    data: { name: caller.name },
    confidential: false,
    userId: caller.id,
  });
  return { deliveryId };
}
