import { demand, type Work } from "../../identity/service/work.ts";
import { mayReadNotices } from "../domain/permissions.ts";
import { countUnread, markRead } from "../store/notices.ts";

/** Marks the caller's notices with `ids` (all when absent) as read; answers how many are left unread. */
export async function markNoticesRead(
  work: Work,
  reading: { readonly ids?: readonly string[] | undefined },
): Promise<{ readonly unread: number }> {
  const { tx, actor } = work;
  demand(mayReadNotices(actor));
  const userId = actor.id ?? "";
  await markRead(tx, actor.orgId, { userId, ids: reading.ids ?? null, at: work.now });
  return { unread: await countUnread(tx, actor.orgId, userId) };
}
