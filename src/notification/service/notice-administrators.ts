import type { Work } from "../../identity/service/work.ts";
import { listAdministrators } from "../store/recipients.ts";
import type { NoticeCode } from "../domain/template-list.ts";
import { notifyUser, type Notification } from "./notify-user.ts";

/** Tells every administrator of the organization the same. */
export async function noticeAdministrators<C extends NoticeCode>(
  work: Work,
  notification: Omit<Notification<C>, "userId">,
): Promise<void> {
  for (const { id } of await listAdministrators(work.tx, work.actor.orgId))
    await notifyUser(work, { ...notification, userId: id });
}
