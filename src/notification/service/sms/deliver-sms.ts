import { inOrganization, type Database, type Tx } from "../../../platform/db/database.ts";
import { SmsFailure, type SentMessage, type SmsGateway } from "../../../platform/sms/sms-gateway.ts";
import type { DeliveryState } from "../../domain/delivery.ts";
import { minutesToNextTry } from "../../domain/retry-ladder.ts";
import { isReported } from "../../domain/sms/judge-report.ts";
import { findDelivery, updateDelivery } from "../../store/deliveries.ts";
import { giveSmsPlaceBack } from "../../store/sms/sms-counts.ts";
import { takeEarlyReport } from "../../store/sms/sms-reports.ts";
import { noteSmsFault } from "../../store/sms/sms-settings.ts";
import { later } from "../later.ts";
import { reportOutcome } from "../report-outcome.ts";
import { applyReport } from "./apply-report.ts";
import {
  comeBack,
  LEASE_MINUTES,
  takeSms,
  type SmsKey,
  type SmsTakeDeps,
  type TakenSms,
} from "./take-sms.ts";

/** What sends SMS. */
export interface SmsDeps extends SmsTakeDeps {
  readonly database: Database;
}

/**
 * Tries to send one SMS of the delivery log and records how it went: sent; failed, with the moment of the next try; or
 * dead, when the provider refused it for good, no try is left, or nobody can say whether it went out.
 */
export async function deliverSms(deps: SmsDeps, key: SmsKey): Promise<void> {
  const taken = await inOrganization(deps.database, key.orgId, (tx) => takeSms(tx, deps, key));
  if (taken === null) return;
  const outcome = await attempt(taken);
  await inOrganization(deps.database, key.orgId, (tx) =>
    outcome.failure === undefined
      ? recordSuccess(tx, key, { taken, providerId: outcome.providerId, now: deps.clock() })
      : recordFailure(tx, key, { taken, ...outcome, now: deps.clock() }),
  );
}

/** How a try ended. `isAsked`: nobody will ever know more than that it may have gone out. */
type Outcome =
  | { readonly providerId: string; readonly failure?: undefined }
  | { readonly failure: SmsFailure; readonly isAsked: boolean };

/** One whose former try may have succeeded is asked about first, and sent only if it surely did not go out. */
async function attempt({ gateway, message, unsureSince }: TakenSms): Promise<Outcome> {
  if (unsureSince !== null) {
    const before = await look(gateway, { to: message.to, id: message.id, at: unsureSince });
    if (before !== null) return before;
  }
  try {
    const { messageId } = await gateway.send(message);
    return { providerId: messageId };
  } catch (error) {
    if (error instanceof SmsFailure) return { failure: error, isAsked: false };
    throw error;
  }
}

/** What became of the former try; null: it did not go out. */
async function look(gateway: SmsGateway, sent: SentMessage): Promise<Outcome | null> {
  try {
    const isTaken = await gateway.wasTaken(sent);
    if (isTaken === null) return { failure: new SmsFailure("sms-uncertain", ""), isAsked: true };
    return isTaken ? { providerId: "" } : null;
  } catch (error) {
    // It is as unknown as before.
    if (error instanceof SmsFailure)
      return { failure: new SmsFailure("sms-uncertain", error.message), isAsked: false };
    throw error;
  }
}

async function recordSuccess(
  tx: Tx,
  { orgId, deliveryId }: SmsKey,
  done: { readonly taken: TakenSms; readonly providerId: string; readonly now: string },
): Promise<void> {
  const current = await findDelivery(tx, orgId, { id: deliveryId, lock: true });
  await noteSmsFault(tx, orgId, { fault_code: null, fault_said: null, fault_at: null });
  // Its report was faster.
  if (current !== null && isReported(current)) return;
  await updateDelivery(tx, orgId, deliveryId, {
    status: "sent",
    attempts: done.taken.attempts,
    nextAttemptAt: null,
    errorCode: null,
    lastError: null,
    providerId: done.providerId,
    sentAt: done.now,
    body: "",
  });
  if (current !== null) await reportOutcome(tx, { ...current, orgId, isSent: true }, done.now);
  const early = await takeEarlyReport(tx, orgId, done.providerId);
  if (early === undefined) return;
  const report = { isDelivered: early.is_delivered, said: early.said, reportedAt: early.reported_at };
  await applyReport(tx, { orgId, deliveryId }, report, done.now);
}

/** Nothing is tried any more. */
const OVER: ReadonlySet<DeliveryState> = new Set(["dead", "delivered"]);

interface FailedTry {
  readonly taken: TakenSms;
  readonly failure: SmsFailure;
  readonly isAsked: boolean;
  readonly now: string;
}

async function recordFailure(tx: Tx, key: SmsKey, tried: FailedTry): Promise<void> {
  const { orgId, deliveryId } = key;
  const { taken, failure, now } = tried;
  const { trouble, message } = failure;
  if (trouble !== "sms-uncertain")
    for (const count of taken.counted) await giveSmsPlaceBack(tx, orgId, count);
  if (failure.concernsAccount || trouble === "sms-unreachable")
    await noteSmsFault(tx, orgId, { fault_code: trouble, fault_said: message, fault_at: now });
  const current = await findDelivery(tx, orgId, { id: deliveryId, lock: true });
  // Withdrawn while it was being tried, or out after all, as its report says.
  if (current === null || OVER.has(current.status)) return;
  const minutes = minutesAfter(tried);
  const nextAttemptAt = minutes === null ? null : later(now, { minutes });
  await updateDelivery(tx, orgId, deliveryId, {
    status: nextAttemptAt === null ? "dead" : "failed",
    attempts: taken.attempts,
    nextAttemptAt,
    errorCode: trouble,
    lastError: message,
  });
  if (nextAttemptAt === null) await reportOutcome(tx, { ...current, orgId, isSent: false }, now);
  else await comeBack(tx, key, nextAttemptAt, now);
}

/** Minutes until the next try; null: there is none. Sent twice is worse than not at all: then a person decides. */
function minutesAfter({ taken, failure, isAsked }: FailedTry): number | null {
  if (failure.permanent || isAsked) return null;
  const minutes = minutesToNextTry(taken.attempts);
  return minutes !== null && failure.trouble === "sms-uncertain" ? LEASE_MINUTES : minutes;
}
