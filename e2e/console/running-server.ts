import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const COMMAND = fileURLToPath(new URL("../../bin/huiyin.js", import.meta.url));
const START_WITHIN_MS = 60_000;

/** `http://127.0.0.1:7300`, as printed. */
const ADDRESS = /http:\/\/[\d.:[\]]+\d(?=\s)/u;

/** A server as an IT person starts it: own data folder, embedded PostgreSQL, a free port. */
export interface RunningServer extends StartedProcess {
  readonly url: string;
  /** Null once the set-up is done. */
  readonly setupLink: string | null;
}

/** A process of a server. */
export interface StartedProcess {
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

/** A port that nobody listens on now, for servers that come back at the same address. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts `huiyin start` and waits for the address it prints. */
export async function startServer(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<RunningServer> {
  const started = await start(dataFolder, env, args, (said) => {
    const isWhole = said.includes("/setup?token=") || said.includes("\n\n");
    return isWhole && ADDRESS.test(said);
  });
  return {
    ...started,
    url: ADDRESS.exec(started.output())?.[0] ?? "",
    setupLink: /http:\/\/\S+\/setup\?token=\S+/u.exec(started.output())?.[0] ?? null,
  };
}

/** Starts `huiyin start --role worker` and waits until it says that it works. */
export function startWorker(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<StartedProcess> {
  return start(dataFolder, env, ["--role", "worker"], (said) => said.includes("\n\n"));
}

async function start(
  dataFolder: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  isReady: (said: string) => boolean,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, [COMMAND, "start", ...args], {
    env: { ...process.env, PORT: "0", HUIYIN_DATA: dataFolder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`not started in time:\n${said}`));
    }, START_WITHIN_MS);
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (!isReady(said)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${said}`));
    });
  });
  return {
    process: child,
    dataFolder,
    output: () => said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill("SIGTERM");
      const [code] = (await once(child, "exit")) as [number | null];
      return code;
    },
  };
}
