import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../../kit/failure.ts";
import { connectionUrl, newPassword, readAccess, writeAccess, type Access } from "./access-file.ts";
import { hasCluster, makeCluster } from "./cluster.ts";
import { databasePaths, type DatabasePaths } from "./database-paths.ts";
import { joinServer } from "./join-server.ts";
import type { Machine } from "./machine.ts";
import { makeDatabaseFolder, makeDataFolder } from "./make-folders.ts";
import { startOwnServer, type OwnServer } from "./own-server.ts";
import { usablePrograms } from "./programs.ts";
import { keepLogsSmall } from "./prune-logs.ts";
import { serverAccount } from "./server-account.ts";
import { recordOwner, stopOrphan } from "./server-owner.ts";
import { withStartLock } from "./start-lock.ts";

export interface LaunchOptions {
  readonly dataFolder: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
  readonly adopt?: boolean;
}

/** A server to work with, started here or found running. */
export interface Launched {
  readonly url: string;
  readonly owned: boolean;
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** Rounds of joining or starting while remnants of a killed server end; half a second each. */
const ROUNDS = 40;
const PAUSE_MS = 500;

/** `startEmbeddedPostgres` on a given machine. */
export async function launch(options: LaunchOptions, machine: Machine): Promise<Launched> {
  const paths = databasePaths(options.dataFolder);
  const log = options.log ?? (() => {});
  makeDataFolder(paths.dataFolder);
  const launched = await withStartLock(
    paths,
    () => joinOrStart(paths, machine, options.settings ?? {}, log),
    () => log("another start is under way on this data folder; waiting for it"),
  );
  const endPruning = keepLogsSmall(paths, log);
  return {
    ...launched,
    stop: async () => {
      endPruning();
      await launched.stop();
      if (!launched.owned && options.adopt === true) await stopOrphan(paths);
    },
  };
}

async function joinOrStart(
  paths: DatabasePaths,
  machine: Machine,
  settings: Readonly<Record<string, string>>,
  log: Log,
): Promise<Launched> {
  const account = serverAccount(paths, machine);
  await makeDatabaseFolder(paths, account);
  for (let round = 1; round <= ROUNDS; round++) {
    const access = await readAccess(paths);
    const port = await joinServer(paths, access, log);
    if (port !== undefined && access !== undefined) return joined(access, port);
    const hands = { paths, account, programs: await usablePrograms(paths, machine, account) };
    const known = access ?? (await newAccess(paths));
    if (!hasCluster(paths, hands.programs))
      await makeCluster(hands, known.password, settings["fsync"] !== "off");
    const server = await startOwnServer(hands, known, settings);
    if (server !== undefined) {
      await recordOwner(paths);
      return started(known, server);
    }
    log("an earlier database server is still ending on this data folder; waiting for it");
    await sleep(PAUSE_MS);
  }
  throw new Failure("embedded-remnants", { folder: paths.database });
}

/** The password is on disk before the database that needs it. */
async function newAccess(paths: DatabasePaths): Promise<Access> {
  const access = { password: newPassword() };
  await writeAccess(paths, access);
  return access;
}

function joined(access: Access, port: number): Launched {
  return { url: connectionUrl(access.password, port), owned: false, stop: async () => {} };
}

function started(access: Access, server: OwnServer): Launched {
  return {
    url: connectionUrl(access.password, server.port),
    owned: true,
    stop: () => server.process.stop(),
  };
}
