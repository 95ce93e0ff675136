import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { DatabasePaths } from "./database-paths.ts";
import { giveToFolderOwner } from "./make-folders.ts";
import { readPidFile } from "./pid-file.ts";
import { inspectProcess, startOfProcess } from "./process-inspection.ts";

/** The process that has to end the server when it ends itself. */
interface Owner {
  readonly pid: number;
  /** When it began, in the system's own count: a number given to another process later is not the owner. */
  readonly began: string | undefined;
}

const POLL_MS = 20;
const FAST_MS = 2_000;
const IMMEDIATE_MS = 700;

/**
 * Writes down that this process owns the server; the file goes to the owner of the data folder, who may start the next
 * one without being root. Call under the start lock.
 */
export async function recordOwner(paths: DatabasePaths): Promise<void> {
  const owner: Owner = { pid: process.pid, began: startOfProcess(process.pid) };
  rmSync(paths.owner, { force: true });
  writeFileSync(paths.owner, `${JSON.stringify(owner)}\n`, { mode: 0o600, flag: "wx" });
  await giveToFolderOwner(paths.owner, paths.dataFolder);
}

/**
 * Ends a server whose owner was killed: fast, after 2 s immediate. Does nothing while the owner lives, where the
 * platform does not tell, or when no server runs on the folder.
 */
export async function stopOrphan(paths: DatabasePaths): Promise<void> {
  if (!ownerIsGone(paths)) return;
  const pid = readPidFile(paths.cluster)?.pid ?? 0;
  for (const [signal, patience] of [
    ["SIGINT", FAST_MS],
    ["SIGQUIT", IMMEDIATE_MS],
  ] as const) {
    if (pid === 0 || inspectProcess(pid, paths.cluster) !== "server") return;
    process.kill(pid, signal);
    for (const end = performance.now() + patience; performance.now() < end;) {
      if (inspectProcess(pid, paths.cluster) !== "server") return;
      await sleep(POLL_MS);
    }
  }
}

function ownerIsGone(paths: DatabasePaths): boolean {
  const owner = readOwner(paths);
  if (owner?.began === undefined) return false;
  return startOfProcess(owner.pid) !== owner.began;
}

function readOwner(paths: DatabasePaths): Owner | undefined {
  try {
    return JSON.parse(readFileSync(paths.owner, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}
