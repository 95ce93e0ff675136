import { readdirSync, readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../../kit/failure.ts";
import type { DatabasePaths } from "./database-paths.ts";
import { userName } from "./server-account.ts";
import type { ServerHands } from "./server-hands.ts";

/** What PostgreSQL's programs say (in English, see `programEnvironment`) → the fault behind it. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|Disk quota exceeded/u, "embedded-disk-full"],
  [/Read-only file system/u, "embedded-folder-read-only"],
  [/could not look up effective user ID/u, "embedded-account-unknown"],
  [/Permission denied|Operation not permitted/u, "embedded-folder-not-writable"],
];
const KEPT = 600;
/** Bytes; one file of the write-ahead log. */
const LEAST_FREE = 16 * 1024 * 1024;

/** The failure behind `output`; `embedded-server-failed` with the last words where it is none of the known. */
export function failureOfServer(output: string, { paths, account }: ServerHands): Failure {
  const fault = FAULTS.find(([pattern]) => pattern.test(output));
  const folder = paths.database;
  const user = account?.name ?? userName();
  if (fault !== undefined) return new Failure(fault[1], { folder, user });
  if (isNearlyFull(folder)) return new Failure("embedded-disk-full", { folder });
  const reason = output.trim().replaceAll(/\s+/gu, " ").slice(-KEPT);
  return new Failure("embedded-server-failed", { folder, reason: reason === "" ? "?" : reason });
}

/** A program that finds no room for mapped memory dies of a signal without a word. */
function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_FREE;
  } catch {
    return false;
  }
}

/** What the server said since it was started: before its log files opened, and in the newest of them. */
export function wordsOfStart(paths: DatabasePaths, since: Date): string {
  const early = readIfThere(paths.startLog);
  const name = logNames(paths).at(-1);
  if (name === undefined) return early;
  const moment = since.toISOString().slice(0, 19).replace("T", " ");
  const late = readIfThere(join(logFolder(paths), name))
    .split("\n")
    .filter((line) => line.slice(0, moment.length) >= moment);
  return [early, ...late].join("\n");
}

export function logFolder(paths: DatabasePaths): string {
  return join(paths.cluster, "log");
}

/** Names of the server's log files, oldest first. */
export function logNames(paths: DatabasePaths): string[] {
  try {
    return readdirSync(logFolder(paths))
      .filter((name) => /^postgresql-[\d_-]+\.log$/u.test(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
