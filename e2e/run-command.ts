import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const COMMAND = fileURLToPath(new URL("../bin/huiyin.js", import.meta.url));

/** A command that never ends is ended, and fails its test by its exit code. */
const AT_MOST_MS = 60_000;

export const EXAMPLES = fileURLToPath(new URL("../examples", import.meta.url));

/** Runs the real `huiyin` command to its end, as a user in `folder` would. */
export async function huiyin(args: readonly string[], folder: string): Promise<CommandRun> {
  const { INIT_CWD: _, HUIYIN_DEBUG: __, ...env } = process.env;
  return runToEnd(process.execPath, [COMMAND, ...args], { cwd: folder, env });
}

/** The same through npm, which changes to the repository's folder first. */
export async function huiyinByNpm(args: readonly string[], folder: string): Promise<CommandRun> {
  const npm = ["--prefix", ROOT, "run", "-s", "huiyin", "--", ...args];
  return runToEnd("npm", npm, { cwd: folder, env: { ...process.env, INIT_CWD: folder } });
}

async function runToEnd(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<CommandRun> {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"], timeout: AT_MOST_MS });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}
