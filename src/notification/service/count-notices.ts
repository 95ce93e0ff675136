import type { Work } from "../../identity/service/work.ts";
import type { NoticeCode } from "../domain/template-list.ts";
import { countNoticesSince } from "../store/notices.ts";

/** How many notices of one kind a colleague got since an instant. */
export function countNotices(
  { tx, actor }: Work,
  asked: { readonly userId: string; readonly template: NoticeCode; readonly since: string },
): Promise<number> {
  return countNoticesSince(tx, actor.orgId, asked);
}
