import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { APP_ROLE } from "./app-role.ts";
import type { Schema } from "./schema.ts";

/** One transaction; every statement of a use case runs in it. */
export type Tx = Transaction<Schema>;

/** An open database: a pool that works as the role `huiyin_app`, which row-level security binds. */
export interface Database {
  readonly kysely: Kysely<Schema>;
  readonly pool: pg.Pool;
  readonly url: string;
  close(): Promise<void>;
}

const TYPE = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 };

/** What PostgreSQL sends → what the code sees: whole and decimal numbers, `YYYY-MM-DD`, ISO instants in UTC. */
const READERS = new Map<number, (text: string) => unknown>([
  [TYPE.int8, Number],
  [TYPE.numeric, Number],
  [TYPE.date, (text) => text],
  [TYPE.timestamp, (text) => text],
  [TYPE.timestamptz, isoInstant],
]);

export interface DatabaseOptions {
  /** Most connections at once; 10 unless told. */
  readonly connections?: number;
}

/**
 * Opens a pool on `url`. Connects at the first query. Times out after 10 s when the database does not answer;
 * a connection lost while idle is dropped and made anew by the next query.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: "huiyin",
    options: "-c TimeZone=UTC -c DateStyle=ISO",
    types: { getTypeParser },
  });
  // Without listeners a connection that dies, idle or between two queries, would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, url, close: () => kysely.destroy() };
}

function getTypeParser(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  return READERS.get(oid) ?? pg.types.getTypeParser(oid, format as "text");
}

/** `2026-11-22 05:25:55.123+00` → `2026-11-22T05:25:55.123Z`. */
function isoInstant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/u, "Z")}`;
}

/**
 * Runs `work` in one transaction that sees and writes only the rows of organization `orgId`.
 * Two literal SET LOCAL, since a bound setting would not reach the workers of a distributed database.
 */
export function inOrganization<T>(
  database: Database,
  orgId: number,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!Number.isSafeInteger(orgId)) throw new TypeError(`organization id ${orgId}`);
  return database.kysely.transaction().execute(async (tx) => {
    await sql.raw(`set local role ${APP_ROLE}; set local huiyin.org_id = '${orgId}'`).execute(tx);
    return work(tx);
  });
}

/** Runs `work` in one transaction on the local tables of schema `system`; tenant tables look empty to it. */
export function inSystem<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql.raw(`set local role ${APP_ROLE}`).execute(tx);
    return work(tx);
  });
}
