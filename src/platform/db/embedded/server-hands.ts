import type { DatabasePaths } from "./database-paths.ts";
import type { Account } from "./machine.ts";
import type { Programs } from "./programs.ts";

/** Who works on which database with which programs. */
export interface ServerHands {
  readonly paths: DatabasePaths;
  readonly programs: Programs;
  /** The user PostgreSQL runs as; undefined means this process's. */
  readonly account: Account | undefined;
}
