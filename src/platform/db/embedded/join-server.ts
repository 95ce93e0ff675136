import { realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../../kit/failure.ts";
import type { Access } from "./access-file.ts";
import { askServer, createDatabase, type Answer } from "./ask-server.ts";
import type { DatabasePaths } from "./database-paths.ts";
import { readPidFile, removePidFile, type PidFile } from "./pid-file.ts";
import { inspectProcess, type ProcessKind } from "./process-inspection.ts";

const POLL_MS = 50;
/** A server that recovers or shuts down says so; this long it may take. */
const BUSY_MS = 10 * 60_000;
/** A process that says nothing may be about to listen, or to end. */
const SILENT_MS = 30_000;
/** PostgreSQL writes its pid file in one go; one that stays empty this long was cut off by a full disk. */
const EMPTY_MS = 1_000;

/**
 * The port of a server that already runs on this folder, once it takes connections; undefined when none runs
 * (any more): then a pid file left behind has been removed. Call under the start lock.
 * @throws Failure embedded-password-lost, embedded-not-answering
 */
export async function joinServer(
  paths: DatabasePaths,
  access: Access | undefined,
  log: (line: string) => void,
): Promise<number | undefined> {
  const began = performance.now();
  for (;;) {
    const waited = performance.now() - began;
    const file = readPidFile(paths.cluster);
    if (file === undefined) return undefined;
    const kind = kindOf(file, paths.cluster, waited);
    if (kind === "gone" || kind === "other") {
      log(`cleared the pid file of a database server that is gone (process ${file.pid}: ${kind})`);
      removePidFile(paths.cluster);
      return undefined;
    }
    const answer = await answerOf(file, access);
    if (answer === "ready") return file.port;
    if (answer === "no-database" && access !== undefined && file.port !== undefined) {
      // Its first start was killed before it came so far.
      await createDatabase(access.password, file.port);
      return file.port;
    }
    refuse(answer, waited, file, paths);
    await sleep(POLL_MS);
  }
}

function kindOf(file: PidFile, cluster: string, waited: number): ProcessKind | "empty" {
  if (file.pid === 0) return waited < EMPTY_MS ? "empty" : "gone";
  const real = realpathSync(cluster);
  const kind = inspectProcess(file.pid, real);
  // Where the platform does not tell, the folder that the server was started with decides.
  return kind === "unknown" && file.dataFolder !== real && file.dataFolder !== cluster ? "other" : kind;
}

async function answerOf(file: PidFile, access: Access | undefined): Promise<Answer> {
  if (file.port === undefined || !file.ready) return "silent";
  // A lost password shows as a wrong one; an empty one would not even be sent.
  return askServer(access?.password ?? "lost", file.port);
}

function refuse(answer: Answer, waited: number, file: PidFile, paths: DatabasePaths): void {
  const details = { folder: paths.database, pid: file.pid, file: paths.access };
  if (answer === "wrong-password") throw new Failure("embedded-password-lost", details);
  if (waited > (answer === "busy" ? BUSY_MS : SILENT_MS))
    throw new Failure("embedded-not-answering", details);
}
