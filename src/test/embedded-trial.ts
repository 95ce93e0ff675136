import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { copyPrograms } from "../platform/db/embedded/copy-programs.ts";
import { launch, type Launched, type LaunchOptions } from "../platform/db/embedded/launch.ts";
import { thisMachine, type Machine } from "../platform/db/embedded/machine.ts";
import type { PackagedPrograms } from "../platform/db/embedded/packaged-programs.ts";

/** The tests that need another user, or a small disk, run as root alone. */
export const isRoot = process.getuid?.() === 0;
/** Nothing is lost by a killed process without these; only a machine that loses power needs them. */
export const FAST = { fsync: "off", full_page_writes: "off" };

const folders: string[] = [];
const disks: string[] = [];
const starters: ChildProcess[] = [];
let whole: PackagedPrograms | undefined;

after(async () => {
  for (const child of starters) child.kill("SIGKILL");
  for (const folder of folders) await endServersBelow(folder);
  for (const disk of disks) asRoot("umount", "-l", disk);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** An empty folder that every user can pass through; it goes after the tests of the file, with its servers. */
export function trialFolder(name = "huiyin-embedded-"): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  if (isRoot) chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** A disk in memory of this size ("24m"), for as long as the tests of the file; undefined where this user cannot mount. */
export function smallDisk(size: string): string | undefined {
  if (!isRoot || process.platform !== "linux") return undefined;
  const folder = trialFolder();
  try {
    asRoot("mount", "-t", "tmpfs", "-o", `size=${size},mode=755`, "tmpfs", folder);
  } catch {
    return undefined;
  }
  disks.push(folder);
  return folder;
}

/** Mounts the small disk again, with other options. */
export function remount(disk: string, options: string): void {
  asRoot("mount", "-o", `remount,${options}`, disk);
}

function asRoot(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: "ignore" });
}

/** The package as npm leaves it when its script has run: made once, for all tests of a file. */
export async function wholePackage(): Promise<PackagedPrograms> {
  if (whole === undefined) {
    const packaged = thisMachine().packaged();
    const folder = join(trialFolder(), "native");
    await copyPrograms(packaged, folder, false);
    cpSync(join(packaged.folder, "pg-symlinks.json"), join(folder, "pg-symlinks.json"));
    whole = { folder, version: packaged.version };
  }
  return whole;
}

/** This machine, with the whole package and nothing outside of temporary folders. */
export async function trialMachine(changes: Partial<Machine> = {}): Promise<Machine> {
  const packaged = await wholePackage();
  return {
    ...thisMachine(),
    packaged: () => packaged,
    sharedFolder: join(trialFolder(), "shared"),
    ...changes,
  };
}

/** Starts or joins in this process. */
export async function startHere(
  dataFolder: string,
  options: Partial<LaunchOptions> = {},
  machine?: Machine,
): Promise<Launched> {
  return launch({ dataFolder, settings: FAST, ...options }, machine ?? (await trialMachine()));
}

/** What a starting process says once its server answers. */
export interface Starter {
  readonly child: ChildProcess;
  readonly owned: boolean;
  readonly url: string;
}

/** Starts or joins in a process of its own, which stops its server on TERM and ends on a line `exit`. */
export async function spawnStarter(dataFolder: string): Promise<ChildProcess> {
  const { folder, version } = await wholePackage();
  const at = (file: string) =>
    JSON.stringify(new URL(`../platform/db/embedded/${file}`, import.meta.url).href);
  const script = `
    import { launch } from ${at("launch.ts")};
    import { thisMachine } from ${at("machine.ts")};
    const packaged = () => (${JSON.stringify({ folder, version })});
    const options = ${JSON.stringify({ dataFolder, settings: FAST })};
    const server = await launch(options, { ...thisMachine(), packaged });
    process.on("SIGTERM", () => server.stop().then(() => process.exit(0)));
    process.stdin.on("data", () => process.exit(0));
    console.log(JSON.stringify({ owned: server.owned, url: server.url }));`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  starters.push(child);
  return child;
}

export async function startElsewhere(dataFolder: string): Promise<Starter> {
  const child = await spawnStarter(dataFolder);
  for await (const line of createInterface({ input: child.stdout! })) {
    const said = JSON.parse(line) as { owned: boolean; url: string };
    return { child, ...said };
  }
  throw new Error("the starting process ended without a server");
}

/** Rows of one statement on a connection of its own. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Process id of the server on the data folder. */
export function serverPid(dataFolder: string): number {
  const file = join(dataFolder, "database", "cluster", "postmaster.pid");
  return Number.parseInt(readFileSync(file, "utf8"), 10);
}

/** The process and all that descend from it, as the system lists them now; the dead are left out. */
export function processTree(root: number): number[] {
  const parents = livingProcesses();
  const tree = parents.has(root) ? [root] : [];
  for (const above of tree) for (const [pid, parent] of parents) if (parent === above) tree.push(pid);
  return tree;
}

/** Process id → its parent's, of all that live. */
function livingProcesses(): Map<number, number> {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" }).trim().split("\n");
  const rows = lines
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, , state]) => !state?.startsWith("Z"));
  return new Map(rows.map(([pid, parent]) => [Number(pid), Number(parent)]));
}

export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

/** Waits until none of the processes lives; gives up after 20 s. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  await until(
    () => pids.every((pid) => !processTree(pid).includes(pid)),
    `processes ${pids.join(", ")} ended`,
  );
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (holds()) return;
    await sleep(20);
  }
  throw new Error(`waited in vain until ${what}`);
}

async function endServersBelow(folder: string): Promise<void> {
  const cluster = join(folder, "database", "cluster");
  const lines = execFileSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" }).trim().split("\n");
  const pids = lines.filter((line) => line.includes(cluster)).map((line) => Number.parseInt(line, 10));
  signalAll(pids, "SIGCONT");
  signalAll(pids, "SIGQUIT");
  await untilGone(pids);
}
