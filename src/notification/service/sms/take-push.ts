import { createHash } from "node:crypto";
import type { Session } from "../../../identity/service/session.ts";
import { announce, newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { NOTIFICATION_EVENTS } from "../../domain/events.ts";
import { readPush, type SmsPush, type SmsReplyTold, type SmsReport } from "../../domain/sms/read-push.ts";
import { isRefusalWord } from "../../domain/sms/refusal-word.ts";
import type { SmsProviderName } from "../../domain/sms/sms-purpose.ts";
import { addRefusalRow, keepReplyRow } from "../../store/sms/sms-replies.ts";
import { findReported, holdUnderWay, keepEarlyReport, noteHeard } from "../../store/sms/sms-reports.ts";
import { findSmsSetting } from "../../store/sms/sms-settings.ts";
import { applyReport } from "./apply-report.ts";

/** A push as it came. */
export interface PushAtDoor {
  readonly callbackId: string;
  /** Parsed JSON. */
  readonly body: unknown;
  /** ISO instant. */
  readonly now: string;
}

/** Items of one push; providers send far fewer. */
const MOST_ITEMS = 1_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * Takes what the provider tells at the organization's address: whether messages arrived, and what was answered to them.
 * Told again, and in whatever order, it comes to the same; each item stands in a transaction of its own. Answers whose
 * words the provider wants to hear.
 * @throws Failure `not-found` for an address that is none any more, `sms-push-unreadable`, `too-large-sms-push` {most}
 */
export async function takeSmsPush(
  session: Session,
  { callbackId, body, now }: PushAtDoor,
): Promise<SmsProviderName> {
  const setting = await session.begin(({ tx, actor }) => findSmsSetting(tx, actor.orgId));
  if (setting === null || setting.callback_id !== callbackId) throw new Failure("not-found");
  const { reports, replies } = readSound(body, now);
  let unknown = 0;
  for (const report of reports) if (!(await session.begin((work) => takeReport(work, report)))) unknown += 1;
  for (const reply of replies) await session.begin((work) => takeReply(work, reply));
  await session.begin(({ tx, actor }) => noteHeard(tx, actor.orgId, { at: now, unknown }));
  return setting.provider === "tencent" ? "tencent" : "aliyun";
}

/** @throws Failure `sms-push-unreadable`, `too-large-sms-push` {most} */
function readSound(body: unknown, now: string): SmsPush {
  const push = readPush(body, now);
  if (push === null) throw new Failure("sms-push-unreadable");
  const read = push.reports.length + push.replies.length;
  if (read + push.unread > MOST_ITEMS) throw new Failure("too-large-sms-push", { most: MOST_ITEMS });
  if (read === 0 && push.unread > 0) throw new Failure("sms-push-unreadable");
  return push;
}

/** False for a message that is not ours. */
async function takeReport({ tx, actor, now }: Work, report: SmsReport): Promise<boolean> {
  const { orgId } = actor;
  const { messageId, number } = report;
  const ownId = UUID.test(report.ownId) ? report.ownId.toLowerCase() : null;
  const isUnderWay = await holdUnderWay(tx, orgId, number);
  const deliveryId = await findReported(tx, orgId, { ownId, messageId });
  if (deliveryId !== null) {
    await applyReport(tx, { orgId, deliveryId }, report, now);
    return true;
  }
  if (!isUnderWay) return false;
  await keepEarlyReport(tx, {
    org_id: orgId,
    message_id: messageId,
    is_delivered: report.isDelivered,
    said: report.said,
    reported_at: report.reportedAt,
    received_at: now,
  });
  return true;
}

/** A number that takes leave stands on the list from now on; what else it means is for whoever hears the event. */
async function takeReply(work: Work, reply: SmsReplyTold): Promise<void> {
  const { tx, actor, now } = work;
  const { number, text, saidAt } = reply;
  if (text === "") return;
  const id = newId();
  const isRefusal = isRefusalWord(text);
  const isNew = await keepReplyRow(tx, {
    org_id: actor.orgId,
    id,
    message_key: keyOf(reply),
    number,
    text,
    is_refusal: isRefusal,
    said_at: saidAt,
    received_at: now,
  });
  if (!isNew) return;
  if (isRefusal) await addRefusalRow(tx, { org_id: actor.orgId, id: newId(), number, word: text, at: now });
  await announce(work, NOTIFICATION_EVENTS.smsReceived, { replyId: id });
}

function keyOf({ sequence, number, text, saidAt }: SmsReplyTold): string {
  const digest = (of: string): string => createHash("sha256").update(of).digest("hex");
  return sequence === "" ? digest(`${number}\n${saidAt}\n${text}`) : `no:${digest(`${number}\n${sequence}`)}`;
}
