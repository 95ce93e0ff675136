import { setTimeout as sleep } from "node:timers/promises";
import { parseOptions } from "../parse-options.ts";
import { readSettings, withEnvFile } from "../settings.ts";
import { startServer, type RunningServer, type ServerRole } from "../start-server.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";

const OPTIONS = { port: { type: "string" }, role: { type: "string" }, lang: { type: "string" } } as const;
const ROLES: readonly string[] = ["all", "web", "worker", "public"] satisfies readonly ServerRole[];
/** A stop that hangs must not keep the machine from shutting down. */
const STOP_AT_MOST_MS = 15_000;

/** `huiyin start`: runs the server until it is told to end. */
export async function startCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseOptions(args, OPTIONS);
  const role = readRole(values.role);
  const env = withEnvFile(context.env, context.folder);
  const settings = readSettings(
    values.port === undefined ? env : { ...env, PORT: values.port },
    process.getuid?.() === 0,
  );
  const ended = untilTold();
  const server = await startServer(settings, role);
  console.log(context.words.started(server));
  await ended;
  await stopInTime(server);
}

function readRole(name = "all"): ServerRole {
  if (!ROLES.includes(name)) throw new WrongUse("unknown-role", { name, known: ROLES.join(", ") });
  return name as ServerRole;
}

/** Resolves at the first signal to end, or when the shim that started this process is gone. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    process.on("disconnect", () => resolve());
    // Listening keeps a process alive: one whose start failed has to end.
    process.channel?.unref();
  });
}

async function stopInTime(server: RunningServer): Promise<void> {
  const late = sleep(STOP_AT_MOST_MS, "late", { ref: false });
  if ((await Promise.race([server.stop(), late])) === "late") process.exit(1);
  // Idle sockets of libraries may still hold the event loop.
  process.exit(0);
}
