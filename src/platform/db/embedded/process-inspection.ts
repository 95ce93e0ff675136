import { readFileSync, readlinkSync } from "node:fs";

/**
 * What stands behind the process id in a pid file:
 * - `gone`: nobody, or a zombie that nobody buries (as under a container's first process),
 * - `server`: PostgreSQL on this very folder,
 * - `other`: another program that was given the number since, or PostgreSQL on another folder,
 * - `unknown`: something lives, and this platform does not tell what.
 */
export type ProcessKind = "gone" | "server" | "other" | "unknown";

/** Marks the server's command line with its folder, where its working folder cannot be read. */
export const CLUSTER_SETTING = "huiyin.cluster";

/** `cluster`: absolute, without links. */
export function inspectProcess(pid: number, cluster: string): ProcessKind {
  if (!isAlive(pid)) return "gone";
  if (process.platform !== "linux") return "unknown";
  if (isZombie(pid)) return "gone";
  const command = readProc(pid, "cmdline")?.split("\0");
  if (command === undefined) return "gone";
  if (!/(^|[/\\])postgres$/u.test(command[0] ?? "")) return "other";
  const folder = workingFolder(pid) ?? clusterOf(command);
  return folder === cluster ? "server" : "other";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The state follows the name in brackets, which may itself hold brackets and spaces. */
function isZombie(pid: number): boolean {
  const stat = readProc(pid, "stat");
  const state = stat?.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
  return state === undefined || state === "Z" || state === "X";
}

/** When a process began, in ticks since the system did (field 22 of its stat); undefined when it is gone or not told. */
export function startOfProcess(pid: number): string | undefined {
  const stat = process.platform === "linux" && !isZombie(pid) ? readProc(pid, "stat") : undefined;
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

/** Undefined where it may not be read: root in a container may lack the right to look into others' processes. */
function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function clusterOf(command: readonly string[]): string | undefined {
  const mark = `${CLUSTER_SETTING}=`;
  return command.find((part) => part.startsWith(mark))?.slice(mark.length);
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}
