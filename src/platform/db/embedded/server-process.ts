import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, realpathSync, rmSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerHands } from "./server-hands.ts";
import { readPidFile } from "./pid-file.ts";
import { CLUSTER_SETTING } from "./process-inspection.ts";
import { programEnvironment, runProgram, userOf } from "./run-program.ts";
import { serverPlace } from "./server-place.ts";
import { settingArguments } from "./server-settings.ts";

const POLL_MS = 10;
/** Recovery after a crash reads at most a few GB of log; longer than this, something is wrong. */
const READY_WITHIN_MS = 15 * 60_000;
/** Fast shutdown writes what is in memory; past this, recovery at the next start does it. */
const FAST_MS = 2_000;
const IMMEDIATE_MS = 700;

/** A server that this process started. */
export interface ServerProcess {
  /** Whether it takes connections now; false when it ended instead. */
  untilReady(): Promise<boolean>;
  /** Fast shutdown, after 2 s immediate, after 2.7 s by force. Resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL. It stands apart from the terminal (Ctrl-C reaches this process, which stops it when its own
 * work is done) and does not keep this process alive; when this process ends in its own way it is told to stop.
 */
export function spawnServer(hands: ServerHands, settings: Readonly<Record<string, string>>): ServerProcess {
  const { paths, programs, account } = hands;
  const place = serverPlace(paths.cluster, account);
  const marked = { ...settings, [CLUSTER_SETTING]: realpathSync(paths.cluster) };
  // The folder is the account's: root writes to a file of its own making there, never through a link.
  rmSync(paths.startLog, { force: true });
  const words = openSync(paths.startLog, "wx", 0o600);
  if (account !== undefined) fchownSync(words, account.uid, account.gid);
  const child = spawn(programs.postgres, ["-D", place.argument, ...settingArguments(marked)], {
    cwd: place.cwd,
    env: programEnvironment(),
    stdio: ["ignore", words, words],
    detached: true,
    ...userOf(account),
  });
  child.once("spawn", () => closeSync(words));
  child.unref();
  const askToStop = () => void child.kill("SIGINT");
  process.once("exit", askToStop);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      process.off("exit", askToStop);
      resolve();
    };
    child.once("exit", end);
    // It never began: no such program, no right to run it, no room for a process.
    child.once("error", (error) => {
      writeSync(words, error.message);
      closeSync(words);
      end();
    });
  });
  return {
    untilReady: () => untilReady(child, paths.cluster, () => over),
    stop: () => (over ? Promise.resolve() : stop(child, ended, hands)),
  };
}

async function untilReady(child: ChildProcess, cluster: string, isOver: () => boolean): Promise<boolean> {
  for (const end = performance.now() + READY_WITHIN_MS; performance.now() < end && !isOver();) {
    const file = readPidFile(cluster);
    if (file?.ready === true && (file.pid === child.pid || process.platform === "win32")) return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>, hands: ServerHands): Promise<void> {
  if (process.platform === "win32") {
    const args = ["stop", "-D", hands.paths.cluster, "-m", "fast", "-w"];
    await runProgram({ program: hands.programs.pgCtl, args, account: undefined, cwd: hands.paths.cluster });
    return ended;
  }
  for (const [signal, patience] of [
    ["SIGINT", FAST_MS],
    ["SIGQUIT", IMMEDIATE_MS],
  ] as const) {
    child.kill(signal);
    if (await endsWithin(ended, patience)) return;
  }
  // A process of the server hangs (a disk that does not answer): its parent would wait for it five seconds more.
  const children = childrenOf(child.pid);
  child.kill("SIGKILL");
  for (const pid of children) killIfThere(pid);
  await ended;
}

async function endsWithin(ended: Promise<void>, ms: number): Promise<boolean> {
  const late = new AbortController();
  const timeout = sleep(ms, false, { signal: late.signal }).catch(() => false);
  const inTime = await Promise.race([ended.then(() => true), timeout]);
  late.abort();
  return inTime;
}

/** Processes that `pid` started; none where the platform does not tell (they end by themselves then). */
function childrenOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
