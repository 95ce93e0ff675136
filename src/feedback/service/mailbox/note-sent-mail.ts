import type { Work } from "../../../identity/service/work.ts";
import { insertSentMail } from "../../store/received-mails.ts";
import { addressDigest } from "./mail-digests.ts";

/** Writes down that a queued mail belongs to a case, so that answers to it find the case. */
export async function noteSentMail(
  work: Work,
  mail: { readonly deliveryId: string; readonly caseId: string; readonly to: string },
): Promise<void> {
  const { orgId } = work.actor;
  await insertSentMail(work.tx, orgId, {
    deliveryId: mail.deliveryId,
    caseId: mail.caseId,
    recipient: addressDigest(orgId, mail.to),
    sentAt: work.now,
  });
}
