import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackMailbox } from "../../platform/db/schema/feedback.ts";

export type MailboxRow = Selectable<FeedbackMailbox>;
export type MailboxChanges = Updateable<FeedbackMailbox>;

/** First number of the advisory locks of mailboxes; the second is drawn from the mailbox. */
const LOCK_CLASS = 7_305;

/** Mailboxes in the order in which they were added. */
export function listMailboxRows(tx: Tx, orgId: number): Promise<readonly MailboxRow[]> {
  return tx.selectFrom("feedback_mailbox").selectAll().where("org_id", "=", orgId).orderBy("id").execute();
}

export function findMailboxRow(tx: Tx, orgId: number, id: string): Promise<MailboxRow | undefined> {
  return tx
    .selectFrom("feedback_mailbox")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export function insertMailboxRow(tx: Tx, row: Insertable<FeedbackMailbox>): Promise<MailboxRow> {
  return tx.insertInto("feedback_mailbox").values(row).returningAll().executeTakeFirstOrThrow();
}

/** Changes the settings of a mailbox seen at `revision`; undefined: it was changed or removed meanwhile. */
export function changeMailboxRow(
  tx: Tx,
  orgId: number,
  seen: { readonly id: string; readonly revision: number },
  changes: MailboxChanges,
): Promise<MailboxRow | undefined> {
  return tx
    .updateTable("feedback_mailbox")
    .set({ ...changes, revision: seen.revision + 1 })
    .where("org_id", "=", orgId)
    .where("id", "=", seen.id)
    .where("revision", "=", seen.revision)
    .returningAll()
    .executeTakeFirst();
}

/** Keeps how reading goes; no change of the settings, so without a revision. */
export async function noteReading(
  tx: Tx,
  orgId: number,
  id: string,
  reading: Pick<
    MailboxChanges,
    | "uid_validity"
    | "last_uid"
    | "last_read_at"
    | "last_error"
    | "last_said"
    | "failures"
    | "failing_since"
    | "next_read_at"
    | "told_at"
  >,
): Promise<void> {
  await tx
    .updateTable("feedback_mailbox")
    .set(reading)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export async function deleteMailboxRow(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("feedback_mailbox")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Mailboxes that are on and whose next reading is due. */
export async function listDueMailboxIds(tx: Tx, orgId: number, now: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("feedback_mailbox")
    .select("id")
    .where("org_id", "=", orgId)
    .where("is_on", "=", true)
    .where((either) => either.or([either("next_read_at", "is", null), either("next_read_at", "<=", now)]))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Addresses of the organization's own mailboxes, in lower case. */
export async function listMailboxAddresses(tx: Tx, orgId: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("feedback_mailbox")
    .select("address")
    .where("org_id", "=", orgId)
    .execute();
  return rows.map(({ address }) => address.toLowerCase());
}

/** Ids of all organizations, for schedules. */
export async function listAllOrganizationIds(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom("system.organization").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** Takes the lock of a mailbox until the transaction ends; false: somebody else reads it. */
export async function tryMailboxLock(tx: Tx, mailboxId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${LOCK_CLASS}, hashtext(${mailboxId})) as taken`.execute(tx);
  return rows[0]?.taken === true;
}
