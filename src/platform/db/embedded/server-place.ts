import { canReach } from "./folder-reach.ts";
import type { Account } from "./machine.ts";
import { Failure } from "../../../kit/failure.ts";

/** How a program of PostgreSQL is to be told its data folder. */
export interface ServerPlace {
  /** The working folder to start the program in: the data folder itself. */
  readonly cwd: string;
  /** What to pass as `-D`. */
  readonly argument: string;
}

/**
 * A data folder below a home that is closed to the server's account (root's, mode 700) can still be used: root
 * enters it before it becomes that account, and Linux's link to the working folder asks nothing of the folders
 * above. Elsewhere there is no such link.
 * @throws Failure embedded-folder-unreachable
 */
export function serverPlace(folder: string, account: Account | undefined): ServerPlace {
  if (account === undefined || canReach(folder, account)) return { cwd: folder, argument: folder };
  if (process.platform !== "linux")
    throw new Failure("embedded-folder-unreachable", { folder, user: account.name });
  return { cwd: folder, argument: "/proc/self/cwd" };
}
