import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../bin/huiyin.js", import.meta.url));
const START_WITHIN_MS = 60_000;

/** A server as an IT person starts it: own data folder, embedded PostgreSQL, a free port. */
export interface RunningServer {
  readonly url: string;
  /** Null once the set-up is done. */
  readonly setupLink: string | null;
  readonly process: ChildProcess;
  readonly dataFolder: string;
  /** All that it printed so far. */
  output(): string;
  /** Ends it by TERM and answers its exit code. */
  stop(): Promise<number | null>;
}

/** A new data folder outside the repository; `remove` deletes it. */
export async function newDataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-console-"));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts `huiyin start` and waits for the address it prints. */
export async function startServer(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<RunningServer> {
  const child = spawn(process.execPath, [COMMAND, "start", ...args], {
    env: { ...process.env, PORT: "0", HUIYIN_DATA: dataFolder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not started in time:\n${said}`)), START_WITHIN_MS);
    const hear = (text: Buffer): void => {
      said += text.toString();
      const address = /(http:\/\/[\d.:[\]]+\d)(?=\s)/u.exec(said)?.[1];
      const setup = said.includes("/setup?token=") || said.includes("\n\n");
      if (address !== undefined && setup) {
        clearTimeout(timer);
        resolve(address);
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${said}`));
    });
  });
  return {
    url,
    setupLink: /http:\/\/\S+\/setup\?token=\S+/u.exec(said)?.[0] ?? null,
    process: child,
    dataFolder,
    output: () => said,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill("SIGTERM");
      const [code] = (await once(child, "exit")) as [number | null];
      return code;
    },
  };
}
