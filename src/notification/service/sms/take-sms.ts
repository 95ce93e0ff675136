import { createHash } from "node:crypto";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import { systemActor } from "../../../identity/service/session.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import type { SmsGateway, SmsMessage } from "../../../platform/sms/sms-gateway.ts";
import type { Delivery, DeliveryState } from "../../domain/delivery.ts";
import { dayOf, nextMorning, quietUntil } from "../../domain/sms/sms-hours.ts";
import { smsParams, smsText } from "../../domain/sms/sms-wording.ts";
import { findDelivery, updateDelivery, type SaidInMail } from "../../store/deliveries.ts";
import { giveSmsPlaceBack, takeSmsPlace, type SmsCount } from "../../store/sms/sms-counts.ts";
import { findSmsSetting, findSmsTemplate, type SmsSettingRow } from "../../store/sms/sms-settings.ts";
import { later } from "../later.ts";
import { reportOutcome } from "../report-outcome.ts";
import { openSmsGateway, type SmsGatewayDeps } from "./sms-account.ts";
import { readContent, templateOf, type SmsContent } from "./sms-content.ts";
import { hasTakenLeave } from "./sms-refusals.ts";
import { sendSmsJob } from "./sms-job.ts";

/** A delivery in the log. */
export interface SmsKey {
  readonly orgId: number;
  readonly deliveryId: string;
}

/** What composes messages. */
export interface SmsTakeDeps extends SmsGatewayDeps {
  /** Address of the server, without a slash at its end. */
  readonly publicUrl: string;
}

/** One message to be handed over now. */
export interface TakenSms {
  readonly gateway: SmsGateway;
  readonly message: SmsMessage;
  /** Tries with this one. */
  readonly attempts: number;
  /** ISO instant of a former try of which nobody heard the end: the provider is asked first; null: there is none. */
  readonly unsureSince: string | null;
  readonly counted: readonly SmsCount[];
}

type Found = Delivery & SaidInMail;

/** Not to be sent any more. */
const ENDED: ReadonlySet<DeliveryState> = new Set(["sent", "delivered", "dead"]);
/** Minutes after which a try that was heard of no more is looked into. */
export const LEASE_MINUTES = 5;
/** What could not go out for so long would tell the customer something stale. */
const STALE_HOURS = 72;
/** Seconds by which a try may come early, since the clocks of server and database differ. */
const EARLY_SECONDS = 60;

/**
 * Takes a message of the log for one try, or answers null: done already, under way elsewhere, or not now: it waits out
 * the night and the limits of the day, and for what is not set up. That the try begins is written down before it does;
 * if its end is never heard, nobody sends the message a second time unasked.
 */
export async function takeSms(tx: Tx, deps: SmsTakeDeps, key: SmsKey): Promise<TakenSms | null> {
  const { orgId, deliveryId: id } = key;
  const found = await findDelivery(tx, orgId, { id, lock: true });
  if (found === null || found.channel !== "sms") return null;
  if (ENDED.has(found.status)) return null;
  const now = deps.clock();
  const { nextAttemptAt } = found;
  if (nextAttemptAt !== null && later(now, { seconds: EARLY_SECONDS }) < nextAttemptAt) {
    await comeBack(tx, key, nextAttemptAt, now);
    return null;
  }
  const ready = isStale(found, now) ? "sms-stale" : await compose(tx, deps, orgId, found);
  if (typeof ready === "string") {
    await stopAt(tx, key, { found, code: ready, now });
    return null;
  }
  return begin(tx, key, { found, ...ready, now });
}

function isStale({ createdAt, body }: Found, now: string): boolean {
  return body === "" || later(createdAt, { hours: STALE_HOURS }) < now;
}

interface Composed {
  readonly gateway: SmsGateway;
  readonly message: SmsMessage;
  readonly setting: SmsSettingRow;
  readonly content: SmsContent;
}

interface Beginning extends Composed {
  readonly found: Found;
  readonly now: string;
}

/** What goes to the provider, or why nothing can. */
async function compose(
  tx: Tx,
  deps: SmsTakeDeps,
  orgId: number,
  found: Found,
): Promise<Composed | "sms-not-set-up" | "sms-template-missing" | "sms-key-lost" | "sms-number-refused"> {
  const content = readContent(found.body);
  if (
    !content.atOnce &&
    (await hasTakenLeave(tx, orgId, { number: found.address, purpose: content.purpose }))
  )
    return "sms-number-refused";
  const setting = await findSmsSetting(tx, orgId);
  if (setting === null || (!setting.is_on && !content.atOnce)) return "sms-not-set-up";
  const row = await findSmsTemplate(tx, orgId, content.purpose);
  if (row === null || row.code === "") return "sms-template-missing";
  const gateway = openSmsGateway(deps, setting);
  if (gateway === null) return "sms-key-lost";
  const template = templateOf(content.purpose, row);
  const message: SmsMessage = {
    to: found.address,
    template: row.code,
    params: smsParams(template, content.values),
    text: smsText(template, content.values, deps.publicUrl),
    id: found.id,
  };
  return { gateway, message, setting, content };
}

async function begin(tx: Tx, key: SmsKey, beginning: Beginning): Promise<TakenSms | null> {
  const { found, gateway, message, now } = beginning;
  const { orgId, deliveryId: id } = key;
  const isUnsure = found.errorCode === "sms-uncertain" && found.attempts > 0;
  const { timeZone } = await getOrganization(workOf(tx, orgId, now));
  const counted = countsOf(orgId, message.to, dayOf(now, timeZone));
  if (!isUnsure) {
    const wait = await reasonToWait(tx, timeZone, { ...beginning, counted });
    if (wait !== null) {
      const { attempts } = found;
      const state = { status: "queued", attempts, nextAttemptAt: wait.until, errorCode: wait.code } as const;
      await updateDelivery(tx, orgId, id, state);
      await comeBack(tx, key, wait.until, now);
      return null;
    }
  }
  const attempts = found.attempts + 1;
  await updateDelivery(tx, orgId, id, {
    status: "queued",
    attempts,
    nextAttemptAt: later(now, { minutes: LEASE_MINUTES }),
    errorCode: "sms-uncertain",
  });
  return { gateway, message, attempts, unsureSince: isUnsure ? triedAt(found, now) : null, counted };
}

/** When the former try began: its lease was counted from there. */
function triedAt({ nextAttemptAt }: Found, now: string): string {
  return later(nextAttemptAt ?? now, { minutes: -LEASE_MINUTES });
}

interface Wait {
  readonly until: string;
  readonly code: "sms-quiet" | "sms-day-full" | "sms-number-full";
}

/** Why a message waits; null: it may go, and is counted. */
async function reasonToWait(
  tx: Tx,
  timeZone: string,
  { setting, content, now, counted }: Beginning & { readonly counted: readonly SmsCount[] },
): Promise<Wait | null> {
  const quiet = content.atOnce ? null : quietUntil(now, timeZone);
  if (quiet !== null) return { until: quiet, code: "sms-quiet" };
  const limits = [setting.daily_limit, setting.number_limit];
  for (const [place, count] of counted.entries()) {
    if (await takeSmsPlace(tx, setting.org_id, { ...count, limit: limits[place] ?? 0 })) continue;
    for (const taken of counted.slice(0, place)) await giveSmsPlaceBack(tx, setting.org_id, taken);
    const until = nextMorning(now, timeZone);
    return { until, code: place === 0 ? "sms-day-full" : "sms-number-full" };
  }
  return null;
}

/** The counts of a day that a message stands in: of all, and of its number. */
function countsOf(orgId: number, to: string, day: string): readonly SmsCount[] {
  const number = createHash("sha256").update(`${orgId} ${to}`).digest("hex").slice(0, 32);
  return [
    { day, number: "" },
    { day, number },
  ];
}

/** What no setting puts right. */
const FOR_GOOD: ReadonlySet<string> = new Set(["sms-stale", "sms-number-refused"]);

/** Waits until somebody has put it right and has it sent again; what is stale or not wanted is given up. */
async function stopAt(
  tx: Tx,
  { orgId, deliveryId }: SmsKey,
  { found, code, now }: { readonly found: Found; readonly code: string; readonly now: string },
): Promise<void> {
  const { attempts } = found;
  await updateDelivery(tx, orgId, deliveryId, {
    status: FOR_GOOD.has(code) ? "dead" : "failed",
    attempts,
    nextAttemptAt: null,
    errorCode: code,
    lastError: null,
  });
  await reportOutcome(tx, { ...found, orgId, isSent: false }, now);
}

export async function comeBack(tx: Tx, key: SmsKey, startAfter: string, now: string): Promise<void> {
  await enqueue(tx, sendSmsJob, key, { now, startAfter, singletonKey: key.deliveryId });
}

function workOf(tx: Tx, orgId: number, now: string) {
  return { tx, actor: systemActor(orgId), now, requestId: null, address: null };
}
