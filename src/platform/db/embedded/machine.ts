import { readFileSync } from "node:fs";
import { findPackagedPrograms, type PackagedPrograms } from "./packaged-programs.ts";

/** An account of the machine, from /etc/passwd. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** What the launcher needs to know of the machine; tests hand in other machines. */
export interface Machine {
  /** Numeric id of this process's user; undefined where there is none (Windows). */
  readonly uid: number | undefined;
  readonly accounts: readonly Account[];
  /** PostgreSQL as npm installed it. */
  readonly packaged: () => PackagedPrograms;
  /** Folder for a copy of the programs that root can make for everyone, outside of any home. */
  readonly sharedFolder: string;
}

export function thisMachine(): Machine {
  return {
    uid: process.getuid?.(),
    accounts: readAccounts("/etc/passwd"),
    packaged: findPackagedPrograms,
    sharedFolder: "/var/lib/huiyin",
  };
}

/** Accounts of a passwd file; none where there is no such file. */
function readAccounts(file: string): Account[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || !uid || !gid) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}
