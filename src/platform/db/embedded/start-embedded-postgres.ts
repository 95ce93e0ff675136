import { launch } from "./launch.ts";
import { thisMachine } from "./machine.ts";

/** A running PostgreSQL of this data folder. */
export interface EmbeddedPostgres {
  /** Connection string for the pg package; superuser of the embedded server, database `huiyin`. */
  readonly url: string;
  /** true when this process started the server, false when it joined one already running on the folder. */
  readonly owned: boolean;
  /**
   * Ends the server if owned (fast shutdown, after 2 s immediate), otherwise does nothing. Never rejects for a
   * server already gone. Whoever joined loses the connections when the owner stops.
   */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder of everything; the database lives in `<dataFolder>/database`, made if missing. */
  readonly dataFolder: string;
  /** Further server settings (tests may turn durability off; the product never does). */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
  /** True: `stop` also ends a server found running whose starter was killed. For the server, not for short commands. */
  readonly adopt?: boolean;
}

/**
 * Starts PostgreSQL on the data folder, or joins the server that already runs there; makes the database at the
 * first start. One of several starts at once starts it, the others wait and join. A server whose starter was
 * killed is joined, what a killed server left behind is cleared.
 *
 * As root PostgreSQL runs as the owner of the database folder, else `postgres`, else `nobody`. It listens on
 * 127.0.0.1 alone, with a random password kept in `<dataFolder>/database-access.json`.
 * @throws Failure `embedded-…` (words/) for what the user can mend: folder, rights, disk, version, platform
 */
export function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  return launch(options, thisMachine());
}
