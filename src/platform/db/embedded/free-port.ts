import { createServer } from "node:net";
import { randomInt } from "node:crypto";

/** Below the ports that systems give to outgoing connections (from 32768), so that these do not take it. */
const LOWEST = 20_000;
const HIGHEST = 29_999;
const TRIES = 200;

/** `wanted` if nobody listens there on 127.0.0.1, else a free port between 20000 and 29999. */
export async function freePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && (await isFree(wanted))) return wanted;
  for (let i = 0; i < TRIES; i++) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${LOWEST} and ${HIGHEST}`);
}

/** Whether this process could listen on the port of 127.0.0.1 now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
