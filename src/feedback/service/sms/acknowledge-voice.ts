import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Work } from "../../../identity/service/work.ts";
import { isWorkingMoment } from "../../../kit/working-time/is-working-moment.ts";
import type { FeedbackChannel } from "../../domain/number/case-number.ts";
import { promisedReply } from "../../domain/public/promised-reply.ts";
import { holdCaseRow, type CaseRow } from "../../store/cases.ts";
import { readWebFormRow } from "../../store/public-web-form.ts";
import { readSendingRows } from "../../store/sms/sendings.ts";
import { clocksOf, readLedger } from "../clocks.ts";
import { momentText } from "../mailbox/acknowledge-mail.ts";
import { noteEvent } from "../note-event.ts";
import { noteSending } from "./note-sending.ts";
import { smsToCustomer, textObstacle } from "./sms-to-customer.ts";

/** Voices whose sender waits for a word; mail is answered by mail, and sheets and answers came otherwise. */
const ANSWERED: ReadonlySet<FeedbackChannel> = new Set(["web", "phone", "hotline", "wechat", "api"]);
/** A voice of earlier is written down late: its sender does not wait by the phone. */
const FRESH_MS = 12 * 3_600_000;
/** Where the organization set no form (2-capabilities, C1). */
const DEFAULT_RULE = { hours: 2, isOnDuty: true };

/**
 * Tells the sender of a voice that came outside working hours by SMS its number and when an answer can be expected: where
 * the purpose is switched on, a mobile number was left, and nobody is there. Told again, it sends nothing.
 */
export async function acknowledgeVoice(work: Work, feedbackId: string): Promise<void> {
  const { tx, actor } = work;
  const row = await holdCaseRow(tx, actor.orgId, feedbackId);
  if (row === undefined || !(await isWaiting(work, row))) return;
  if ((await textObstacle(work, row, "acknowledgement")) !== null) return;
  const before = await readSendingRows(tx, actor.orgId, row.id);
  if (before.some(({ kind }) => kind === "acknowledgement")) return;
  const promised = await momentText(work, await promiseOf(work, row), "zh");
  const deliveryId = await smsToCustomer(work, row, "acknowledgement", promised);
  await noteSending(work, row, { deliveryId, kind: "acknowledgement", channel: "sms" });
  await noteEvent(work, row, { act: "acknowledge", details: { channel: "sms", deliveryId } });
}

async function isWaiting(work: Work, row: CaseRow): Promise<boolean> {
  if (!row.is_open || !ANSWERED.has(row.channel as FeedbackChannel)) return false;
  if (Date.parse(work.now) - Date.parse(row.received_at) > FRESH_MS) return false;
  const calendar = await loadWorkingCalendar(work, row.department_id);
  return !isWorkingMoment(calendar, Temporal.Instant.from(work.now));
}

/** What the web form promised on its page, else when the first response is due. */
async function promiseOf(work: Work, row: CaseRow): Promise<string> {
  if (row.channel === "web") {
    const form = await readWebFormRow(work.tx, row.org_id);
    const rule = form === undefined ? DEFAULT_RULE : { hours: form.reply_hours, isOnDuty: form.on_duty };
    return promisedReply(await loadWorkingCalendar(work, null), row.registered_at, rule).by;
  }
  const clocks = await clocksOf(work, row, await readLedger(work, row.id));
  const first = clocks.find(({ clock, state }) => clock === "firstResponse" && state === "running");
  return first?.dueAt ?? promisedReply(await loadWorkingCalendar(work, null), work.now, DEFAULT_RULE).by;
}
