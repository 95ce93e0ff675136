import type { Tx } from "../../../platform/db/database.ts";
import { judgeReport, UNDELIVERED } from "../../domain/sms/judge-report.ts";
import type { SmsReport } from "../../domain/sms/read-push.ts";
import { findDelivery, updateDelivery } from "../../store/deliveries.ts";
import { reportOutcome } from "../report-outcome.ts";
import type { SmsKey } from "./take-sms.ts";

/**
 * Writes into the log what the provider reports of a message, and tells whoever had it sent where that is news: that it
 * did not arrive after all, or that one of which nobody knew is out.
 */
export async function applyReport(
  tx: Tx,
  { orgId, deliveryId: id }: SmsKey,
  report: Pick<SmsReport, "isDelivered" | "said" | "reportedAt">,
  now: string,
): Promise<void> {
  const found = await findDelivery(tx, orgId, { id, lock: true });
  if (found === null) return;
  const effect = judgeReport(found, report.isDelivered);
  if (effect === "none") return;
  const { attempts, sentAt, status } = found;
  await updateDelivery(tx, orgId, id, {
    ...(effect === "delivered"
      ? { status: "delivered", errorCode: null, lastError: null, deliveredAt: report.reportedAt }
      : { status: "dead", errorCode: UNDELIVERED, lastError: report.said }),
    attempts,
    nextAttemptAt: null,
    body: "",
    ...(sentAt === null && { sentAt: now }),
  });
  const isNews = effect === "undelivered" || status !== "sent";
  if (isNews) await reportOutcome(tx, { ...found, orgId, isSent: effect === "delivered" }, now);
}
