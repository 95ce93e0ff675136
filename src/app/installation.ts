import { Failure } from "../kit/failure.ts";
import { openDatabase, type Database } from "../platform/db/database.ts";
import { startEmbeddedPostgres } from "../platform/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../platform/db/migrate.ts";
import { watchEmbedded } from "./embedded-watch.ts";
import type { Settings } from "./settings.ts";

/** The database of this installation, migrated and open. */
export interface Installation {
  readonly database: Database;
  /** True when the database runs within this installation's data folder. */
  readonly embedded: boolean;
  /** A lost embedded server is not brought back any more; for the beginning of an end in several steps. */
  rest(): Promise<void>;
  /** Closes the connections; ends the embedded server where this process started it. */
  close(): Promise<void>;
}

export interface InstallationOptions {
  /** True for the server: at its end it also ends an embedded database whose starter was killed. */
  readonly adopt?: boolean;
  readonly log?: (line: string) => void;
}

/** Codes of PostgreSQL that say "not with these credentials": class 28, and 3D000 (no such database). */
const REFUSED = /^(28...|3D000|42501)$/u;
/** The network, a server that starts or stops or is full, and a certificate that is not believed. */
const ON_THE_WAY = /^E[A-Z]+$|^57P0|^08|^53300$|CERT|^UNABLE_TO_|^ERR_TLS_/u;

/**
 * Opens the installation: starts or joins the embedded PostgreSQL (or connects to DATABASE_URL), migrates, opens.
 * @throws Failure `database-unreachable`, `database-refused`, and those of the launcher and the migrations
 */
export async function openInstallation(
  settings: Settings,
  { adopt = false, log = () => {} }: InstallationOptions = {},
): Promise<Installation> {
  if (settings.databaseUrl !== null) return connect(settings.databaseUrl);
  const start = () => startEmbeddedPostgres({ dataFolder: settings.dataFolder, log, adopt });
  const server = await start();
  try {
    await migrate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const database = openDatabase(server.url);
  const watch = watchEmbedded({ server, restart: start, log });
  return {
    database,
    embedded: true,
    rest: watch.rest,
    close: async () => {
      await watch.rest();
      await database.close();
      await watch.stop();
    },
  };
}

async function connect(url: string): Promise<Installation> {
  try {
    await migrate(url);
  } catch (error) {
    throw connectionFailure(error, url) ?? error;
  }
  const database = openDatabase(url);
  return { database, embedded: false, rest: async () => {}, close: () => database.close() };
}

/** What went wrong on the way to the database, without the password; null: not on the way. */
function connectionFailure(error: unknown, url: string): Failure | null {
  if (error instanceof Failure || !(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  const { host, pathname } = new URL(url);
  const details = { address: `${host}${pathname}`, reason: reasonOf(error, code) };
  if (REFUSED.test(code)) return new Failure("database-refused", details);
  const onTheWay = ON_THE_WAY.test(code) || /timeout|terminated|closed|\b(?:SSL|TLS)\b/iu.test(error.message);
  return onTheWay ? new Failure("database-unreachable", details) : null;
}

function reasonOf(error: Error, code: string): string {
  // A host with several addresses fails with one error for each.
  const first = error instanceof AggregateError ? (error.errors[0] as Error | undefined) : undefined;
  return first?.message || error.message || code;
}
