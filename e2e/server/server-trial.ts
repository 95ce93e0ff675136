import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { serverPid, signalAll, untilGone } from "../../src/test/embedded-trial.ts";
import { COMMAND, startServer, startWorker, type RunningServer } from "../console/running-server.ts";

const folders: string[] = [];
const processes: ChildProcess[] = [];

// A server would bring its database back: the servers go first.
after(async () => {
  for (const child of processes) child.kill("SIGKILL");
  await untilGone(processes.flatMap(({ pid }) => pid ?? []));
  for (const folder of folders) await removeFolder(folder);
});

async function removeFolder(folder: string): Promise<void> {
  if (databaseRuns(folder)) {
    const pid = serverPid(folder);
    signalAll([pid], "SIGQUIT");
    await untilGone([pid]);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Whether a PostgreSQL has left its mark in the data folder, and lives. */
export function databaseRuns(dataFolder: string): boolean {
  if (!existsSync(path.join(dataFolder, "database/cluster/postmaster.pid"))) return false;
  return existsSync(`/proc/${serverPid(dataFolder)}/exe`);
}

/** A new empty folder; it goes after the tests of the file, with everything that runs in it. */
export function trialFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "huiyin-server-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

export interface TrialOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** `huiyin start` on the folder, ready; killed after the tests of the file at the latest. */
export async function startTrial(dataFolder: string, options: TrialOptions = {}): Promise<RunningServer> {
  const server = await startServer(dataFolder, options.env, options.args);
  processes.push(server.process);
  // Every end that a test brings about is by code 0 or by SIGKILL.
  server.process.once("exit", (code, signal) => {
    if (code !== 0 && signal !== "SIGKILL") {
      console.error(`the server ended by itself, ${code ?? signal}: ${server.output().slice(-4_000)}`);
    }
  });
  return server;
}

/** `huiyin start --role worker`, working. */
export async function startTrialWorker(
  dataFolder: string,
  env: Readonly<Record<string, string>>,
): Promise<Omit<RunningServer, "url" | "setupLink">> {
  const worker = await startWorker(dataFolder, env);
  processes.push(worker.process);
  return worker;
}

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `huiyin ARGS` to its end, at most a minute. */
export async function runHuiyin(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(cwd !== undefined && { cwd }),
  });
  processes.push(child);
  const late = setTimeout(() => child.kill("SIGKILL"), 60_000);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text: Buffer) => void (stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => void (stderr += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(late);
  return { code, stdout, stderr };
}

/** Address of the embedded database of the folder, as its superuser; `database` instead of `huiyin`. */
export function databaseUrl(dataFolder: string, database = "huiyin"): string {
  const access = readFileSync(path.join(dataFolder, "database-access.json"), "utf8");
  const { password, port } = JSON.parse(access) as { password: string; port: number };
  return `postgres://huiyin:${password}@127.0.0.1:${port}/${database}`;
}

/** Waits until `holds` answers something true, and answers it; asks every 50 ms, at most for `seconds`. */
export async function eventually<T>(
  what: string,
  holds: () => Promise<T> | T,
  seconds = 60,
): Promise<NonNullable<T>> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const answer = await holds();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await sleep(50);
  }
}
