import { writeAccess, type Access } from "./access-file.ts";
import { askServer, createDatabase } from "./ask-server.ts";
import { setPassword } from "./cluster.ts";
import { freePort, isFree } from "./free-port.ts";
import type { ServerHands } from "./server-hands.ts";
import { spawnServer, type ServerProcess } from "./server-process.ts";
import { serverSettings } from "./server-settings.ts";
import { failureOfServer, wordsOfStart } from "./server-words.ts";

/** A server started here, ready for connections. */
export interface OwnServer {
  readonly process: ServerProcess;
  readonly port: number;
}

const PORT_TRIES = 5;
/** Processes of a server whose first process was killed end within moments. */
const REMNANTS = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/u;

/**
 * Starts a server on the database, on the port used last or, where that is taken, on another; writes the port
 * down. Undefined: remnants of an earlier server still hold the folder; look again in a moment.
 * @throws Failure embedded-disk-full and the like, embedded-server-failed with the server's words
 */
export async function startOwnServer(
  hands: ServerHands,
  access: Access,
  further: Readonly<Record<string, string>>,
): Promise<OwnServer | undefined> {
  let port = access.port;
  for (let again = false; ; again = true) {
    const server = await startOnFreePort(hands, port, further);
    if (server === undefined) return undefined;
    port = server.port;
    try {
      if (await openDoor(hands, server, access.password)) return server;
      if (again) throw failureOfServer("wrong password", hands);
    } catch (error) {
      await server.process.stop();
      throw error;
    }
    // The file with the password was lost, or belongs to another database: this one takes the file's.
    await server.process.stop();
    await setPassword(hands, access.password);
  }
}

/** Makes sure of the database `huiyin` and writes down how to connect; false: not with this password. */
async function openDoor(hands: ServerHands, server: OwnServer, password: string): Promise<boolean> {
  const answer = await askServer(password, server.port);
  if (answer === "wrong-password") return false;
  if (answer === "no-database") await createDatabase(password, server.port);
  else if (answer !== "ready") throw failureOfServer(`no answer on port ${server.port}: ${answer}`, hands);
  await writeAccess(hands.paths, { password, port: server.port });
  return true;
}

async function startOnFreePort(
  hands: ServerHands,
  last: number | undefined,
  further: Readonly<Record<string, string>>,
): Promise<OwnServer | undefined> {
  for (let tries = 1; ; tries++) {
    const port = await freePort(tries === 1 ? last : undefined);
    const since = new Date();
    const server = spawnServer(hands, serverSettings(port, further));
    if (await server.untilReady()) return { process: server, port };
    await server.stop();
    // Somebody took the port between the look and the start.
    if (tries < PORT_TRIES && !(await isFree(port))) continue;
    const words = wordsOfStart(hands.paths, since);
    if (REMNANTS.test(words)) return undefined;
    throw failureOfServer(words, hands);
  }
}
