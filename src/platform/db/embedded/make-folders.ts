import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { chmod, chown, lchown, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../../../kit/failure.ts";
import type { DatabasePaths } from "./database-paths.ts";
import type { Account } from "./machine.ts";
import { folderFailure } from "./folder-failure.ts";

const ROOT = 0;
/** What root makes: others may pass through, so that the database's account reaches its own folder, but not list. */
const PASSABLE = 0o711;
const PRIVATE = 0o700;

/**
 * Makes the data folder where it is missing, and proves that it can be written.
 * @throws Failure embedded-folder-not-folder, embedded-folder-read-only, embedded-folder-not-writable,
 * embedded-disk-full, embedded-folder-impossible
 */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw new Failure("embedded-folder-not-folder", { folder });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderFailure(error, folder);
  }
}

/** One by one from the lowest that exists: Node's recursive mkdir never returns below /proc. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const one of missing) {
    // A link that leads nowhere is no missing folder.
    if (lstatSync(one, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Failure("embedded-folder-not-folder", { folder: one });
    try {
      mkdirSync(one);
      // Whatever this process's umask says.
      chmodSync(one, process.getuid?.() === ROOT ? PASSABLE : PRIVATE);
    } catch (error) {
      // Another start may have been faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/**
 * Makes `database`, owned by the account that PostgreSQL runs as. A folder of root (a volume just mounted, a
 * backup unpacked by root) is handed over with all it holds.
 */
export async function makeDatabaseFolder(paths: DatabasePaths, account: Account | undefined): Promise<void> {
  try {
    await mkdir(paths.database, { mode: PRIVATE }).catch(ignoreExisting);
    if (!statSync(paths.database).isDirectory())
      throw new Failure("embedded-folder-not-folder", { folder: paths.database });
    if (account !== undefined) {
      await handOver(paths.database, account);
      if (existsSync(paths.cluster)) await handOver(paths.cluster, account);
    }
    accessSync(paths.database, constants.W_OK | constants.X_OK);
    if (existsSync(paths.cluster)) await closeToOthers(paths.cluster);
  } catch (error) {
    throw folderFailure(error, paths.database);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Gives away what is root's; what already has an owner keeps it, and a link is never followed. */
async function handOver(path: string, account: Account): Promise<void> {
  const found = lstatSync(path);
  if (found.uid === ROOT) await lchown(path, account.uid, account.gid);
  else if (found.isDirectory()) return;
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await handOver(join(path, name), account);
}

/** PostgreSQL refuses a folder that others may read; a copy or an unpacked archive often is such. */
async function closeToOthers(cluster: string): Promise<void> {
  const found = lstatSync(cluster);
  if (process.platform === "win32" || !found.isDirectory()) return;
  if ((found.mode & 0o027) !== 0) await chmod(cluster, PRIVATE);
}

/** Gives a file that root wrote to the owner of the data folder. */
export async function giveToFolderOwner(file: string, folder: string): Promise<void> {
  const owner = statSync(folder);
  if (process.getuid?.() === ROOT && owner.uid !== ROOT) await chown(file, owner.uid, owner.gid);
}
