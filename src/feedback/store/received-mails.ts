import { sql, type Insertable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackReceivedMail } from "../../platform/db/schema/feedback.ts";

/** A mail by its key and the digest of its sender. */
export interface MailKey {
  readonly key: string;
  readonly sender: string;
}

/** First number of the advisory locks of senders. */
const SENDER_LOCK_CLASS = 7_306;

/** Writes a mail into the ledger; false: it stands there already. */
export async function claimMail(tx: Tx, row: Insertable<FeedbackReceivedMail>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("feedback_received_mail")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What became of a mail that stands in the ledger. */
export function findReceivedMail(
  tx: Tx,
  orgId: number,
  { key, sender }: MailKey,
): Promise<{ readonly case_id: string | null; readonly kind: string } | undefined> {
  return tx
    .selectFrom("feedback_received_mail")
    .select(["case_id", "kind"])
    .where("org_id", "=", orgId)
    .where("message_key", "=", key)
    .where("sender", "=", sender)
    .executeTakeFirst();
}

export async function updateReceivedMail(
  tx: Tx,
  orgId: number,
  { key, sender }: MailKey,
  changes: Pick<Updateable<FeedbackReceivedMail>, "case_id" | "kind" | "reason" | "acknowledged_at">,
): Promise<void> {
  await tx
    .updateTable("feedback_received_mail")
    .set(changes)
    .where("org_id", "=", orgId)
    .where("message_key", "=", key)
    .where("sender", "=", sender)
    .execute();
}

/** Makes mails of one sender wait for one another until the transaction ends. */
export async function lockSender(tx: Tx, orgId: number, sender: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SENDER_LOCK_CLASS}, hashtext(${`${orgId} ${sender}`}))`.execute(
    tx,
  );
}

/** What one sender sent since an instant. */
export interface SenderHistory {
  /** Cases that the sender's mails opened. */
  readonly opened: number;
  /** The last of these cases; null: none. */
  readonly lastCaseId: string | null;
  readonly acknowledged: boolean;
}

export async function readSenderHistory(
  tx: Tx,
  orgId: number,
  sender: string,
  since: string,
): Promise<SenderHistory> {
  const rows = await tx
    .selectFrom("feedback_received_mail")
    .select(["case_id", "acknowledged_at"])
    .where("org_id", "=", orgId)
    .where("sender", "=", sender)
    .where("received_at", ">", since)
    .where("kind", "=", "new")
    .where("case_id", "is not", null)
    .orderBy("received_at", "desc")
    .orderBy("case_id", "desc")
    .limit(200)
    .execute();
  return {
    opened: rows.length,
    lastCaseId: rows[0]?.case_id ?? null,
    acknowledged: rows.some(({ acknowledged_at }) => acknowledged_at !== null),
  };
}

/** Cases by the keys of mails that belong to them. */
export async function findCasesByMailKeys(
  tx: Tx,
  orgId: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom("feedback_received_mail")
    .select(["message_key", "case_id"])
    .where("org_id", "=", orgId)
    .where("message_key", "in", keys)
    .where("case_id", "is not", null)
    .execute();
  return new Map(rows.map(({ message_key, case_id }) => [message_key, case_id ?? ""]));
}

/** Cases by the deliveries of mails sent in them. */
export async function findCasesByDeliveries(
  tx: Tx,
  orgId: number,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (deliveryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("feedback_sent_mail")
    .select(["delivery_id", "case_id"])
    .where("org_id", "=", orgId)
    .where("delivery_id", "in", deliveryIds)
    .execute();
  return new Map(rows.map(({ delivery_id, case_id }) => [delivery_id, case_id]));
}

/** Whose a case is, as far as mail goes. */
export interface Correspondent {
  readonly address: string;
  readonly sender: string;
}

/** The first of the cases with these numbers in which `who` is the contact or was written to or from. */
export async function findCaseOfCorrespondent(
  tx: Tx,
  orgId: number,
  numbers: readonly string[],
  who: Correspondent,
): Promise<string | null> {
  if (numbers.length === 0) return null;
  const { rows } = await sql<{ id: string }>`
    select c.id from feedback_case c
    where c.org_id = ${orgId} and c.number in (${sql.join(numbers)}) and (
      exists (select from feedback_contact p
        where p.org_id = ${orgId} and p.case_id = c.id and p.email = ${who.address})
      or exists (select from customer_contact_point p
        join customer_contact o on o.org_id = p.org_id and o.id = p.contact_id
        where p.org_id = ${orgId} and o.customer_id = c.customer_id and p.kind = 'email'
          and p.value = ${who.address})
      or exists (select from feedback_received_mail m
        where m.org_id = ${orgId} and m.case_id = c.id and m.sender = ${who.sender})
      or exists (select from feedback_sent_mail s
        where s.org_id = ${orgId} and s.case_id = c.id and s.recipient = ${who.sender}))
    order by array_position(${sql.val(numbers)}::text[], c.number) limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Mails that came into a case, oldest first; the last twenty. */
export async function listMailsOfCase(
  tx: Tx,
  orgId: number,
  caseId: string,
): Promise<readonly { readonly message_key: string; readonly mailbox_id: string }[]> {
  const rows = await tx
    .selectFrom("feedback_received_mail")
    .select(["message_key", "mailbox_id"])
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("kind", "in", ["new", "reply"])
    .orderBy("received_at", "desc")
    .limit(20)
    .execute();
  return rows.toReversed();
}

/** Writes down that a delivery belongs to a case. */
export async function insertSentMail(
  tx: Tx,
  orgId: number,
  mail: {
    readonly deliveryId: string;
    readonly caseId: string;
    readonly recipient: string;
    readonly sentAt: string;
  },
): Promise<void> {
  await tx
    .insertInto("feedback_sent_mail")
    .values({
      org_id: orgId,
      delivery_id: mail.deliveryId,
      case_id: mail.caseId,
      recipient: mail.recipient,
      sent_at: mail.sentAt,
    })
    .execute();
}

/** Mails of each mailbox that could not be made a case. */
export async function countFailedMails(tx: Tx, orgId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom("feedback_received_mail")
    .select(["mailbox_id", sql<number>`count(*)`.as("count")])
    .where("org_id", "=", orgId)
    .where("kind", "=", "failed")
    .groupBy("mailbox_id")
    .execute();
  return new Map(rows.map(({ mailbox_id, count }) => [mailbox_id, count]));
}
