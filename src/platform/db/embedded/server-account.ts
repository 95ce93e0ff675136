import { statSync } from "node:fs";
import { userInfo } from "node:os";
import { Failure } from "../../../kit/failure.ts";
import type { DatabasePaths } from "./database-paths.ts";
import type { Account, Machine } from "./machine.ts";

const ROOT = 0;

/**
 * The account PostgreSQL is to run as; undefined means: as this process.
 * PostgreSQL refuses root, so for root it is the owner of the database (inner folder first), else of the data
 * folder, else `postgres`, else `nobody`.
 * @throws Failure embedded-no-account (root, but none of these), embedded-folder-owner (not root, and the
 * database is another's)
 */
export function serverAccount(paths: DatabasePaths, machine: Machine): Account | undefined {
  if (machine.uid === undefined) return undefined;
  if (machine.uid !== ROOT) {
    refuseForeignFolder(paths, machine.uid, machine.accounts);
    return undefined;
  }
  for (const folder of [paths.cluster, paths.database, paths.dataFolder]) {
    const owner = ownerOf(folder);
    if (owner !== undefined && owner.uid !== ROOT) return nameOf(owner, machine.accounts);
  }
  const account = ["postgres", "nobody"]
    .map((name) => machine.accounts.find((one) => one.name === name))
    .find((one) => one !== undefined && one.uid !== ROOT);
  if (account === undefined) throw new Failure("embedded-no-account");
  return account;
}

function refuseForeignFolder(paths: DatabasePaths, uid: number, accounts: readonly Account[]): void {
  for (const folder of [paths.database, paths.cluster]) {
    const owner = ownerOf(folder);
    if (owner !== undefined && owner.uid !== uid)
      throw new Failure("embedded-folder-owner", {
        folder,
        owner: accounts.find((one) => one.uid === owner.uid)?.name ?? owner.uid,
        user: userName(),
      });
  }
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  try {
    return statSync(folder);
  } catch (error) {
    // Not there yet, or behind the door of another user, whose folder above is then found.
    if (["ENOENT", "ENOTDIR", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
}

/** With the account's own group rather than the folder's, which may be root's. */
function nameOf(owner: { uid: number; gid: number }, accounts: readonly Account[]): Account {
  const known = accounts.find((one) => one.uid === owner.uid);
  return known ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
}

/** Name of this process's user, or its number where it has no name (containers run as any number). */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}
