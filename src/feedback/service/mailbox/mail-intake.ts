import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";
import { NEW_CASES_PER_HOUR } from "../../domain/mail/mailbox.ts";
import { listMailboxAddresses } from "../../store/mailboxes.ts";
import {
  claimMail,
  findReceivedMail,
  lockSender,
  readSenderHistory,
  updateReceivedMail,
  type MailKey,
} from "../../store/received-mails.ts";
import { acknowledgeMail } from "./acknowledge-mail.ts";
import { findThread } from "./find-thread.ts";
import { addressDigest, correspondentOf } from "./mail-digests.ts";
import { keepReply, openMailCase } from "./mail-to-case.ts";
import type { ReceivedMail } from "./received-mail.ts";

export interface MailIntakeDeps {
  /** Signs the address at which a customer follows the case. */
  readonly secret: string;
  /** Address that the installation sends mails from; null: none. */
  readonly ownAddress: string | null;
}

/**
 * `new`: it opened a case; `reply`: it was added to one; `repeated`: it was received before; `ignored`: nobody wrote
 * it, or we did.
 */
export interface MailOutcome {
  readonly caseId: string | null;
  readonly kind: "new" | "reply" | "repeated" | "ignored";
}

/**
 * Takes a mail for good: a reply joins its case, anything else opens one and is acknowledged, once per sender and
 * hour. Mails by programs and our own open nothing. A sender who writes too many within an hour has the rest kept
 * with the last case.
 * Files are in the case with `new` and `reply`; otherwise, and when it throws, their bytes are to be removed.
 * @throws Failure those of `registerFeedback`
 */
export async function receiveMail(
  work: Work,
  received: ReceivedMail,
  deps: MailIntakeDeps,
): Promise<MailOutcome> {
  const { tx, actor, now } = work;
  const { orgId } = actor;
  const address = correspondentOf(received.mail).address;
  const sender = addressDigest(orgId, address);
  const place = { key: received.key, sender };
  await lockSender(tx, orgId, sender);
  const isNew = await claimMail(tx, {
    org_id: orgId,
    message_key: place.key,
    sender,
    mailbox_id: received.mailbox.id,
    kind: "ignored",
    received_at: now,
  });
  const known = isNew ? undefined : await findReceivedMail(tx, orgId, place);
  // One that failed before is tried again when it comes again.
  if (known !== undefined && known.kind !== "failed") return { caseId: known.case_id, kind: "repeated" };
  const threadId = await findThread(work, received.mail, { address, sender });
  const refusal = await refusalOf(work, received.mail, deps.ownAddress);
  if (refusal !== null) {
    await updateReceivedMail(tx, orgId, place, { case_id: threadId, reason: refusal });
    return { caseId: threadId, kind: "ignored" };
  }
  if (threadId !== null) return joinCase(work, received, { caseId: threadId, place, flood: false });
  const hour = Temporal.Instant.from(now).subtract({ hours: 1 }).toString();
  const history = await readSenderHistory(tx, orgId, sender, hour);
  if (history.opened >= NEW_CASES_PER_HOUR && history.lastCaseId !== null)
    return joinCase(work, received, { caseId: history.lastCaseId, place, flood: true });
  return openCase(work, received, { place, deps, acknowledge: !history.acknowledged });
}

/** Why a mail says nothing to us; null: somebody says something. */
async function refusalOf(
  { tx, actor }: Work,
  mail: ParsedMail,
  ownAddress: string | null,
): Promise<"automatic" | "own-address" | null> {
  const own = new Set(await listMailboxAddresses(tx, actor.orgId));
  if (ownAddress !== null) own.add(ownAddress.toLowerCase());
  if (own.has(mail.from.address)) return "own-address";
  return mail.isAutomatic ? "automatic" : null;
}

interface Joining {
  readonly caseId: string;
  readonly place: MailKey;
  /** True: it is no reply, but one of too many. */
  readonly flood: boolean;
}

async function joinCase(work: Work, received: ReceivedMail, joining: Joining): Promise<MailOutcome> {
  const { caseId, place, flood } = joining;
  const { language } = await getOrganization(work);
  await keepReply(work, received, { caseId, language, flood });
  const reason = flood ? "flood" : null;
  await updateReceivedMail(work.tx, work.actor.orgId, place, { case_id: caseId, kind: "reply", reason });
  return { caseId, kind: "reply" };
}

interface Opening {
  readonly place: MailKey;
  readonly deps: MailIntakeDeps;
  readonly acknowledge: boolean;
}

async function openCase(work: Work, received: ReceivedMail, opening: Opening): Promise<MailOutcome> {
  const { place, deps } = opening;
  const { language } = await getOrganization(work);
  const registered = await openMailCase(work, received, language);
  const { mail, mailbox } = received;
  const told =
    opening.acknowledge && (await acknowledgeMail(work, mail, registered, { mailbox, secret: deps.secret }));
  await updateReceivedMail(work.tx, work.actor.orgId, place, {
    case_id: registered.id,
    kind: "new",
    acknowledged_at: told ? work.now : null,
  });
  return { caseId: registered.id, kind: "new" };
}
