import { openSync, closeSync, existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../../kit/failure.ts";
import type { DatabasePaths } from "./database-paths.ts";
import { folderFailure } from "./folder-failure.ts";
import { giveToFolderOwner } from "./make-folders.ts";

const WAIT_MS = 5 * 60_000;
const POLL_MS = 25;
const SQLITE_BUSY = 5;

/**
 * Runs `work` while no other process works under the same lock. The lock is SQLite's on an empty file: the
 * operating system lets it go when its process dies, so that it can never be stale, and it works on every
 * platform (Node itself offers no file locks).
 * @throws Failure embedded-start-busy after 5 minutes
 */
export async function withStartLock<T>(
  paths: DatabasePaths,
  work: () => Promise<T>,
  onWait: () => void,
): Promise<T> {
  await makeLockFile(paths);
  const lock = await takeLock(paths, onWait);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

/** An existing file is left alone: to open and close it would give up a lock that this process holds on it. */
async function makeLockFile(paths: DatabasePaths): Promise<void> {
  if (existsSync(paths.startLock)) return;
  try {
    closeSync(openSync(paths.startLock, "wx", 0o600));
    await giveToFolderOwner(paths.startLock, paths.dataFolder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw folderFailure(error, paths.dataFolder);
  }
}

async function takeLock(paths: DatabasePaths, onWait: () => void): Promise<DatabaseSync> {
  const end = performance.now() + WAIT_MS;
  for (let waits = 0; ; waits++) {
    const lock = tryLock(paths);
    if (lock !== undefined) return lock;
    if (waits === 0) onWait();
    if (performance.now() > end) throw new Failure("embedded-start-busy", { folder: paths.dataFolder });
    await sleep(POLL_MS);
  }
}

function tryLock(paths: DatabasePaths): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(paths.startLock, { timeout: 0 });
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    if ((error as { code?: string }).code === "ERR_SQLITE_ERROR")
      throw new Failure("embedded-lock-unusable", {
        file: paths.startLock,
        reason: error instanceof Error ? error.message : String(error),
      });
    throw error;
  }
}
