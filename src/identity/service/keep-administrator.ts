import { Failure } from "../../kit/failure.ts";
import type { Tx } from "../../platform/db/database.ts";
import { lockAdministrators } from "../store/user-changes.ts";

/**
 * Makes sure that somebody who can sign in stays administrator when `userId` no longer is one.
 * @throws Failure `conflict-last-administrator`
 */
export async function keepAdministrator(tx: Tx, orgId: number, userId: string): Promise<void> {
  const administrators = await lockAdministrators(tx, orgId);
  const others = administrators.filter((id) => id !== userId);
  if (administrators.includes(userId) && others.length === 0) {
    throw new Failure("conflict-last-administrator");
  }
}
