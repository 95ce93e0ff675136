import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackCase, FeedbackContact, FeedbackVoice } from "../../platform/db/schema/feedback.ts";

export type CaseRow = Selectable<FeedbackCase>;
export type CaseChanges = Updateable<FeedbackCase>;
export type VoiceRow = Selectable<FeedbackVoice>;
export type ContactRow = Selectable<FeedbackContact>;

/** What was said, and by whom. */
export interface NewVoiceRows {
  readonly voice: Insertable<FeedbackVoice>;
  /** Null: nobody left a name or an address. */
  readonly contact: Insertable<FeedbackContact> | null;
}

export async function insertVoiceRows(tx: Tx, { voice, contact }: NewVoiceRows): Promise<void> {
  await tx.insertInto("feedback_voice").values(voice).execute();
  if (contact !== null) await tx.insertInto("feedback_contact").values(contact).execute();
}

export function insertCaseRow(tx: Tx, row: Insertable<FeedbackCase>): Promise<CaseRow> {
  return tx.insertInto("feedback_case").values(row).returningAll().executeTakeFirstOrThrow();
}

/**
 * The next `count` places in the numbers of a day and channel, the first of them answered. The row is held until the
 * transaction ends: a place is taken with its case or not at all.
 */
export async function takePlaces(
  tx: Tx,
  orgId: number,
  name: { readonly day: string; readonly channel: string },
  count = 1,
): Promise<number> {
  const { taken } = await tx
    .insertInto("feedback_number")
    .values({ org_id: orgId, ...name, taken: count })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "day", "channel"])
        .doUpdateSet({ taken: sql`feedback_number.taken + ${count}` }),
    )
    .returning("taken")
    .executeTakeFirstOrThrow();
  return taken - count + 1;
}

/**
 * Says that the case `caseId` comes from this source; answers the case that did before, or null. Somebody who says
 * the same at the same time waits for the end of the other's transaction.
 */
export async function claimSource(
  tx: Tx,
  orgId: number,
  { source, sourceId }: { readonly source: string; readonly sourceId: string },
  caseId: string,
): Promise<string | null> {
  const claimed = await tx
    .insertInto("feedback_source")
    .values({ org_id: orgId, source, source_id: sourceId, case_id: caseId })
    .onConflict((conflict) => conflict.doNothing())
    .returning("case_id")
    .executeTakeFirst();
  if (claimed !== undefined) return null;
  const known = await tx
    .selectFrom("feedback_source")
    .where("org_id", "=", orgId)
    .where("source", "=", source)
    .where("source_id", "=", sourceId)
    .select("case_id")
    .executeTakeFirstOrThrow();
  return known.case_id;
}

export function readCaseRow(tx: Tx, orgId: number, id: string): Promise<CaseRow | undefined> {
  return tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** The case, held against others who would change it until the transaction ends. */
export function holdCaseRow(tx: Tx, orgId: number, id: string): Promise<CaseRow | undefined> {
  return tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

/** Writes `changes`, one revision further. */
export function touchCaseRow(
  tx: Tx,
  { org_id, id }: Pick<CaseRow, "org_id" | "id">,
  changes: CaseChanges,
  now: string,
): Promise<CaseRow> {
  return tx
    .updateTable("feedback_case")
    .set({ ...changes, revision: sql<number>`revision + 1`, updated_at: now })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What the ledger says of the next deadline; no change of the case itself, so without a revision. */
export function setDueRow(
  tx: Tx,
  { org_id, id }: Pick<CaseRow, "org_id" | "id">,
  due: Pick<CaseChanges, "due_clock" | "due_at" | "due_provisional" | "alarm_at">,
): Promise<CaseRow> {
  return tx
    .updateTable("feedback_case")
    .set(due)
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Links a case to the one it repeats; told by nobody, so without a revision that would stand in somebody's way. */
export async function setRepeatRow(
  tx: Tx,
  { org_id, id }: Pick<CaseRow, "org_id" | "id">,
  repeatOf: string,
): Promise<void> {
  await tx
    .updateTable("feedback_case")
    .set({ repeat_of: repeatOf })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}

export async function readVoiceRow(tx: Tx, orgId: number, caseId: string): Promise<VoiceRow | undefined> {
  return tx
    .selectFrom("feedback_voice")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .executeTakeFirst();
}

/** First signs of what was said, by case. */
export async function readExcerpts(
  tx: Tx,
  orgId: number,
  caseIds: readonly string[],
  length: number,
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("feedback_voice")
    .where("org_id", "=", orgId)
    .where("case_id", "in", [...caseIds])
    .select(["case_id", sql<string>`left(verbatim, ${length})`.as("excerpt")])
    .execute();
  return new Map(rows.map(({ case_id, excerpt }) => [case_id, excerpt]));
}

export async function readContactRow(tx: Tx, orgId: number, caseId: string): Promise<ContactRow | undefined> {
  return tx
    .selectFrom("feedback_contact")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .executeTakeFirst();
}

/** Contacts by case. */
export async function readContactRows(
  tx: Tx,
  orgId: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ContactRow>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("feedback_contact")
    .where("org_id", "=", orgId)
    .where("case_id", "in", [...caseIds])
    .selectAll()
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

export async function saveContactRow(tx: Tx, row: Insertable<FeedbackContact>): Promise<void> {
  const { name, phone, email } = row;
  await tx
    .insertInto("feedback_contact")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["org_id", "case_id"]).doUpdateSet({ name: name ?? "", phone, email }),
    )
    .execute();
}

/** How many complaints of a customer are open. */
export async function countOpenComplaints(tx: Tx, orgId: number, customerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .where("customer_id", "=", customerId)
    .where("is_open", "=", true)
    .where("voice", "=", "complaint")
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
