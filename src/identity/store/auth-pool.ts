import pg from "pg";
import { APP_ROLE } from "../../platform/db/app-role.ts";

const INT8 = 20;

/**
 * The sign-in library's own few connections: as the app role, its tables found in schema `system`.
 * It wants `Date` for instants, which is what pg reads unless told otherwise.
 */
export function openAuthPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: "huiyin sign-in",
    options: `-c role=${APP_ROLE} -c search_path=system -c TimeZone=UTC`,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
    },
  });
  // Without listeners a connection that dies, idle or while it is lent out, would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Throws what the driver says when the database does not answer. */
export async function askDatabase(pool: pg.Pool): Promise<void> {
  await pool.query("select 1");
}
