import { statSync, type Stats } from "node:fs";
import { dirname } from "node:path";
import type { Account } from "./machine.ts";

const EXECUTE = 0o1;

/**
 * Whether the account may pass through every folder above `path` and into it, by owner, group and mode.
 * Access lists (ACLs) and further groups are not asked: a server that root starts has no further groups.
 */
export function canReach(path: string, account: Account): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (!mayPass(statSync(at), account)) return false;
    if (dirname(at) === at) return true;
  }
}

function mayPass(folder: Stats, account: Account): boolean {
  const shift = folder.uid === account.uid ? 6 : folder.gid === account.gid ? 3 : 0;
  return ((folder.mode >> shift) & EXECUTE) !== 0;
}
