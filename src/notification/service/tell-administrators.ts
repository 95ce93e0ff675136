import type { Work } from "../../identity/service/work.ts";
import { hasUnread } from "../store/notices.ts";
import { listAdministrators } from "../store/recipients.ts";
import { notifyUser } from "./notify-user.ts";

/** Where the console shows jobs that failed for good. */
const FAILED_JOBS_PAGE = "/settings/failed-jobs";

/**
 * Tells every administrator that a job failed for good; once while the last word on jobs of that kind is unread, so
 * that a cause that fells a thousand jobs makes one line.
 */
export async function tellAdministrators(
  work: Work,
  failed: { readonly job: string; readonly error: string },
): Promise<void> {
  const { orgId } = work.actor;
  const { job, error } = failed;
  for (const { id } of await listAdministrators(work.tx, orgId)) {
    const told = await hasUnread(work.tx, orgId, { userId: id, template: "job-failed", part: { job } });
    if (told) continue;
    await notifyUser(work, {
      userId: id,
      template: "job-failed",
      data: { job, error: error.slice(0, 200) },
      link: FAILED_JOBS_PAGE,
      alsoByMail: false,
    });
  }
}
