import { spawn } from "node:child_process";
import type { Account } from "./machine.ts";

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  /** The user it runs as; undefined means this process's. */
  readonly account: Account | undefined;
  readonly cwd: string;
  /** Text for its standard input. */
  readonly input?: string;
}

export interface ProgramEnd {
  /** Exit code; undefined when it was ended by a signal or never began. */
  readonly code: number | undefined;
  /** All it printed, or why it never began. */
  readonly output: string;
}

/** Runs a program of PostgreSQL to its end. Never rejects: a program that cannot begin has said so in `output`. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(run.program, run.args, {
      cwd: run.cwd,
      env: programEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
      ...userOf(run.account),
    });
    let output = "";
    const take = (chunk: Buffer) => (output += chunk.toString("utf8"));
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    // A program that ends without reading its input breaks the pipe; its exit code says enough.
    child.stdin.on("error", () => {});
    child.stdin.end(run.input ?? "");
    child.on("error", (error) => resolve({ code: undefined, output: output + error.message }));
    child.on("close", (code) => resolve({ code: code ?? undefined, output }));
  });
}

/** Spawn options for a user; empty for this process's own. */
export function userOf(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Nothing of the caller's environment (PGDATA, PGPORT, LD_PRELOAD…) but what a program needs; messages in English, for they are read. */
export function programEnvironment(): Record<string, string> {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}
