import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackGuestAct, FeedbackTaskCard } from "../../../platform/db/schema/feedback.ts";

export type CardRow = Selectable<FeedbackTaskCard>;
export type CardChanges = Updateable<FeedbackTaskCard>;
export type GuestActRow = Selectable<FeedbackGuestAct>;

export function insertCardRow(tx: Tx, row: Insertable<FeedbackTaskCard>): Promise<CardRow> {
  return tx.insertInto("feedback_task_card").values(row).returningAll().executeTakeFirstOrThrow();
}

export function readCardRow(tx: Tx, orgId: number, id: string): Promise<CardRow | undefined> {
  return tx
    .selectFrom("feedback_task_card")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** Cards of a case, oldest first. */
export function readCardRows(tx: Tx, orgId: number, caseId: string): Promise<readonly CardRow[]> {
  return tx
    .selectFrom("feedback_task_card")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("id")
    .execute();
}

/** Writes `changes`. The case is held, which keeps others out. */
export function updateCardRow(
  tx: Tx,
  { org_id, id }: Pick<CardRow, "org_id" | "id">,
  changes: CardChanges,
): Promise<CardRow> {
  return tx
    .updateTable("feedback_task_card")
    .set(changes)
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertGuestActRow(tx: Tx, row: Insertable<FeedbackGuestAct>): Promise<void> {
  await tx.insertInto("feedback_guest_act").values(row).execute();
}

export function readGuestActRow(tx: Tx, orgId: number, id: string): Promise<GuestActRow | undefined> {
  return tx
    .selectFrom("feedback_guest_act")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** What the guests of these cards did, oldest first. */
export async function readGuestActRows(
  tx: Tx,
  orgId: number,
  cardIds: readonly string[],
): Promise<readonly GuestActRow[]> {
  if (cardIds.length === 0) return [];
  return tx
    .selectFrom("feedback_guest_act")
    .where("org_id", "=", orgId)
    .where("card_id", "in", [...cardIds])
    .selectAll()
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** How much came by a card since an instant. */
export async function countGuestActs(
  tx: Tx,
  orgId: number,
  cardId: string,
  since: string,
): Promise<{ readonly acts: number; readonly files: number }> {
  const { rows } = await sql<{ acts: number; files: number }>`
    select count(*)::int as acts, coalesce(sum(cardinality(a.file_ids)), 0)::int as files
      from feedback_guest_act a
     where a.org_id = ${orgId} and a.card_id = ${cardId}::uuid and a.at >= ${since}::timestamptz`.execute(tx);
  return rows[0] ?? { acts: 0, files: 0 };
}

/** Colleagues who handled a case or own a measure of it, in any round, with how they are reached. */
export async function readWorkers(
  tx: Tx,
  orgId: number,
  caseId: string,
): Promise<readonly { readonly email: string; readonly phone: string | null }[]> {
  const { rows } = await sql<{ email: string; phone: string | null }>`
    select distinct u.email, u.phone
      from identity_user u
     where u.org_id = ${orgId}
       and u.id in (
         select h.user_id from feedback_handler h where h.org_id = ${orgId} and h.case_id = ${caseId}::uuid
         union
         select m.owner_id from feedback_measure m
          where m.org_id = ${orgId} and m.case_id = ${caseId}::uuid and m.owner_id is not null
            and m.removed_at is null)`.execute(tx);
  return rows;
}

/** Department of whoever sent a card; null: a script did, or they have none. */
export async function readDepartmentOf(tx: Tx, orgId: number, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const row = await tx
    .selectFrom("identity_user as u")
    .innerJoin("identity_department as d", (join) =>
      join.onRef("d.org_id", "=", "u.org_id").onRef("d.id", "=", "u.department_id"),
    )
    .where("u.org_id", "=", orgId)
    .where("u.id", "=", userId)
    .select("d.name")
    .executeTakeFirst();
  return row?.name ?? null;
}
