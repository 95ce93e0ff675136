import type { Hono } from "hono";
import { inSystem, type Database } from "../db/database.ts";
import type { HttpEnv } from "./request-state.ts";

const PATIENCE_MS = 2_000;

export interface HealthOptions {
  readonly database: Database;
  /** A reason code while the server is not ready yet or stops (`starting`, `stopping`), else null. */
  notReady?(): string | null;
}

/** `GET /healthz`: 200 `{"status": "ok"}` when requests can be served, else 503 with a reason code. */
export function mountHealth(app: Hono<HttpEnv>, options: HealthOptions): void {
  app.get("/healthz", async (c) => {
    c.var.state.route = "/healthz";
    c.header("cache-control", "no-store");
    const reason = options.notReady?.() ?? (await databaseFault(options.database));
    return reason === null ? c.json({ status: "ok" }) : c.json({ status: "unavailable", reason }, 503);
  });
}

/** Null when the database answers, with the tables that the migrations make, within 2 s. */
async function databaseFault(database: Database): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("database-slow"), PATIENCE_MS);
  });
  const answer = inSystem(database, (tx) =>
    tx.selectFrom("system.organization").select("id").limit(1).execute(),
  ).then(
    () => null,
    (error: unknown) => (isMissing(error) ? "migrations-pending" : "database-unreachable"),
  );
  const reason = await Promise.race([answer, tooSlow]);
  clearTimeout(timer);
  return reason;
}

/** No such role, table or schema: 22023 and 42704 for the role, 42P01, 3F000. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["22023", "42704", "42P01", "3F000", "42501"].includes(code);
}
