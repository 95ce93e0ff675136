import type pg from "pg";
import { Failure } from "../../kit/failure.ts";

/** The role that app work runs as: cannot sign in, owns nothing, is bound by row-level security. */
export const APP_ROLE = "huiyin_app";
const INSUFFICIENT_PRIVILEGE = "42501";
const DUPLICATE_OBJECT = "42710";
const UNIQUE_VIOLATION = "23505";

/**
 * Makes sure that the app role is there, is harmless, and can be taken on by the connected user.
 * @throws Failure `database-role-missing` with the SQL for the administrator where the user has no right to do so,
 * `database-role-unsafe` where the role could bypass row-level security
 */
export async function prepareAppRole(client: pg.Client): Promise<void> {
  const { rows: users } = await client.query<{ name: string }>("select current_user as name");
  const user = users[0]?.name ?? "";
  if (!(await roleExists(client))) await attempt(client, `create role ${APP_ROLE} nologin`, user);
  await refuseUnsafe(client);
  const { rows } = await client.query<{ may: boolean }>(
    `select rolsuper or pg_has_role(current_user, '${APP_ROLE}', 'member') as may from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.may !== true || !(await canTakeOn(client))) {
    await attempt(client, `grant ${APP_ROLE} to ${quoted(user)}`, user);
  }
}

async function roleExists(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [APP_ROLE]);
  return rowCount === 1;
}

/** Tried rather than asked: since PostgreSQL 16 a member may still lack the right to SET ROLE. */
async function canTakeOn(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${APP_ROLE}; reset role`);
    return true;
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
}

async function attempt(client: pg.Client, statement: string, user: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    // Another database of the same server may be making the role just now.
    if ([DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(codeOf(error))) return;
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Failure("database-role-missing", {
      sql: `create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${quoted(user)};`,
    });
  }
}

async function refuseUnsafe(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ unsafe: boolean }>(
    "select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = $1",
    [APP_ROLE],
  );
  if (rows[0]?.unsafe === true) throw new Failure("database-role-unsafe", { role: APP_ROLE });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
