import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** Days on which a colleague is away, both included. */
export interface AbsenceRow {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  /** `2026-03-12`. */
  readonly from: string;
  readonly until: string;
  /** Null: the head of the case's department. */
  readonly deputyId: string | null;
  readonly deputyName: string | null;
}

function absencesOf(tx: Tx, orgId: number) {
  return tx
    .selectFrom("feedback_absence as a")
    .innerJoin("identity_user as u", (join) =>
      join.onRef("u.org_id", "=", "a.org_id").onRef("u.id", "=", "a.user_id"),
    )
    .leftJoin("identity_user as d", (join) =>
      join.onRef("d.org_id", "=", "a.org_id").onRef("d.id", "=", "a.deputy_id"),
    )
    .where("a.org_id", "=", orgId)
    .select([
      "a.id",
      "a.user_id as userId",
      "u.name as userName",
      "a.from_day as from",
      "a.until_day as until",
      "a.deputy_id as deputyId",
      "d.name as deputyName",
    ]);
}

/** Absences that have not ended by `today`, those that begin first first. */
export function listAbsenceRows(
  tx: Tx,
  orgId: number,
  page: {
    readonly today: string;
    readonly limit: number;
    /** Of the row before: its first day and id. */
    readonly after: readonly [from: string, id: string] | null;
  },
): Promise<AbsenceRow[]> {
  let query = absencesOf(tx, orgId).where("a.until_day", ">=", page.today);
  if (page.after !== null)
    query = query.where(sql<boolean>`(a.from_day, a.id) > (${page.after[0]}::date, ${page.after[1]}::uuid)`);
  return query.orderBy("a.from_day").orderBy("a.id").limit(page.limit).execute();
}

export function findAbsence(tx: Tx, orgId: number, id: string): Promise<AbsenceRow | undefined> {
  return absencesOf(tx, orgId).where("a.id", "=", id).executeTakeFirst();
}

/** Deputies of those who are away on `day` by their ids; null: nobody was named. */
export async function listAbsent(
  tx: Tx,
  orgId: number,
  day: string,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx
    .selectFrom("feedback_absence")
    .select(["user_id", "deputy_id"])
    .where("org_id", "=", orgId)
    .where("from_day", "<=", day)
    .where("until_day", ">=", day)
    .execute();
  return new Map(rows.map(({ user_id, deputy_id }) => [user_id, deputy_id]));
}

/** True when the person is away already on one of these days. Held with the person, so that two entries take turns. */
export async function isAway(
  tx: Tx,
  orgId: number,
  { userId, from, until }: Pick<AbsenceRow, "userId" | "from" | "until">,
): Promise<boolean> {
  await tx
    .selectFrom("identity_user")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "=", userId)
    .forNoKeyUpdate()
    .execute();
  const row = await tx
    .selectFrom("feedback_absence")
    .select("id")
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .where("from_day", "<=", until)
    .where("until_day", ">=", from)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAbsenceRow(
  tx: Tx,
  orgId: number,
  absence: Pick<AbsenceRow, "id" | "userId" | "from" | "until" | "deputyId"> & { readonly now: string },
): Promise<void> {
  const { id, userId, from, until, deputyId, now } = absence;
  await tx
    .insertInto("feedback_absence")
    .values({
      org_id: orgId,
      id,
      user_id: userId,
      from_day: from,
      until_day: until,
      deputy_id: deputyId,
      created_at: now,
    })
    .execute();
}

export async function deleteAbsenceRow(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx.deleteFrom("feedback_absence").where("org_id", "=", orgId).where("id", "=", id).execute();
}
