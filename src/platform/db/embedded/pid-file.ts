import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a running server writes into its folder. */
export interface PidFile {
  readonly pid: number;
  /** As the server was told it. */
  readonly dataFolder: string;
  /** Undefined until it is known. */
  readonly port: number | undefined;
  /** The server takes connections. */
  readonly ready: boolean;
  /** The whole file. */
  readonly text: string;
}

const FILE = "postmaster.pid";

/** Undefined when there is none; a file without a process id (cut off by a full disk) counts as pid 0. */
export function readPidFile(cluster: string): PidFile | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, FILE), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const [pid = "", dataFolder = "", , port = "", , , , state = ""] = text.split("\n");
  return {
    // A server in single-user mode writes its number with a minus.
    pid: Math.abs(Number.parseInt(pid, 10)) || 0,
    dataFolder,
    port: Number.parseInt(port, 10) || undefined,
    ready: state.trim() === "ready",
    text,
  };
}

export function removePidFile(cluster: string): void {
  rmSync(join(cluster, FILE), { force: true });
}
