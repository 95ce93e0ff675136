import { join, resolve } from "node:path";

/** Where the parts of an embedded database stand. */
export interface DatabasePaths {
  /** The folder of everything; absolute. */
  readonly dataFolder: string;
  /** Belongs to the account that PostgreSQL runs as. */
  readonly database: string;
  /** PostgreSQL's own folder; appears by one rename, when it is whole. */
  readonly cluster: string;
  /** What the server says until its log files are open; begun anew at every start. */
  readonly startLog: string;
  /** Password and port; belongs to the account that Huiyin runs as. */
  readonly access: string;
  /** The process that started the server. */
  readonly owner: string;
  /** Locked while a start decides what to do. */
  readonly startLock: string;
}

export function databasePaths(dataFolder: string): DatabasePaths {
  const folder = resolve(dataFolder);
  const database = join(folder, "database");
  return {
    dataFolder: folder,
    database,
    cluster: join(database, "cluster"),
    startLog: join(database, "start.log"),
    access: join(folder, "database-access.json"),
    owner: join(folder, "database-owner.json"),
    startLock: join(folder, "database-start.lock"),
  };
}
