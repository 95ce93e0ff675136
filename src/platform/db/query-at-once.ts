import { APP_ROLE } from "./app-role.ts";
import type { Database } from "./database.ts";

/**
 * Runs one statement in organization `orgId` as a transaction of its own that is a single message to the database:
 * role, organization, statement and commit travel together, which is what a hot path needs. Answers the statement's
 * rows after the commit. `statement` stands for itself: values in it must have been escaped.
 */
export async function queryAtOnce<T>(
  { pool }: Database,
  orgId: number,
  statement: string,
): Promise<readonly T[]> {
  if (!Number.isSafeInteger(orgId)) throw new TypeError(`organization id ${orgId}`);
  // Several statements in one message are one transaction, so SET LOCAL holds for the next and ends with it.
  const text = `set local role ${APP_ROLE}; set local huiyin.org_id = '${orgId}'; ${statement}`;
  const results: unknown = await pool.query(text);
  return (results as readonly { readonly rows: readonly T[] }[]).at(-1)?.rows ?? [];
}
