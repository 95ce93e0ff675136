import { maySeeColleagues } from "../domain/permissions.ts";
import type { Page } from "../store/list-cursor.ts";
import { listUserRows, type UserFilter } from "../store/users.ts";
import { viewUser, type UserView } from "./get-user.ts";
import { demand, type Work } from "./work.ts";

/** The people of the organization, by name. */
export async function listUsers(work: Work, filter: UserFilter): Promise<Page<UserView>> {
  demand(maySeeColleagues(work.actor));
  const page = await listUserRows(work.tx, work.actor.orgId, filter);
  return { ...page, items: page.items.map(viewUser) };
}
