import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Fillings } from "../domain/fill-wording.ts";

/** A notice as it is kept: its words come from the template when it is read. */
export interface NoticeRow {
  readonly id: string;
  readonly template: string;
  readonly data: Fillings;
  readonly link: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** Puts a notice in a person's list. */
export async function insertNotice(
  tx: Tx,
  orgId: number,
  notice: Omit<NoticeRow, "readAt"> & { readonly userId: string },
): Promise<void> {
  await tx
    .insertInto("notification_notice")
    .values({
      org_id: orgId,
      id: notice.id,
      user_id: notice.userId,
      template: notice.template,
      data: JSON.stringify(notice.data),
      link: notice.link,
      created_at: notice.createdAt,
    })
    .execute();
}

export interface NoticeFilter {
  readonly userId: string;
  readonly unreadOnly: boolean;
  readonly before: string | null;
  readonly limit: number;
}

/** A person's notices, newest first, those older than the notice `before`. */
export async function listNoticeRows(
  tx: Tx,
  orgId: number,
  filter: NoticeFilter,
): Promise<readonly NoticeRow[]> {
  let query = tx
    .selectFrom("notification_notice")
    .select(["id", "template", "data", "link", "created_at", "read_at"])
    .where("org_id", "=", orgId)
    .where("user_id", "=", filter.userId);
  if (filter.unreadOnly) query = query.where("read_at", "is", null);
  if (filter.before !== null) query = query.where("id", "<", filter.before);
  const rows = await query.orderBy("id", "desc").limit(filter.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    data: row.data as Fillings,
    link: row.link,
    createdAt: row.created_at,
    readAt: row.read_at,
  }));
}

/** How many notices a person has not read. */
export async function countUnread(tx: Tx, orgId: number, userId: string): Promise<number> {
  const row = await tx
    .selectFrom("notification_notice")
    .select((q) => q.fn.countAll<number>().as("count"))
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Marks unread notices of a person as read: those with `ids`, or all up to now when it is null. */
export async function markRead(
  tx: Tx,
  orgId: number,
  reading: { readonly userId: string; readonly ids: readonly string[] | null; readonly at: string },
): Promise<void> {
  if (reading.ids?.length === 0) return;
  let query = tx
    .updateTable("notification_notice")
    .set({ read_at: reading.at })
    .where("org_id", "=", orgId)
    .where("user_id", "=", reading.userId)
    .where("read_at", "is", null);
  if (reading.ids !== null) query = query.where("id", "in", reading.ids);
  await query.execute();
}

/** True when the person has an unread notice of this kind whose data hold `part`. */
export async function hasUnread(
  tx: Tx,
  orgId: number,
  like: { readonly userId: string; readonly template: string; readonly part: Fillings },
): Promise<boolean> {
  const row = await tx
    .selectFrom("notification_notice")
    .select("id")
    .where("org_id", "=", orgId)
    .where("user_id", "=", like.userId)
    .where("read_at", "is", null)
    .where("template", "=", like.template)
    .where(sql<boolean>`data @> ${JSON.stringify(like.part)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notices of one template that a person got at `since` (ISO instant) or later. */
export async function countNoticesSince(
  tx: Tx,
  orgId: number,
  asked: { readonly userId: string; readonly template: string; readonly since: string },
): Promise<number> {
  const { count } = await tx
    .selectFrom("notification_notice")
    .where("org_id", "=", orgId)
    .where("user_id", "=", asked.userId)
    .where("template", "=", asked.template)
    .where("created_at", ">=", asked.since)
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
