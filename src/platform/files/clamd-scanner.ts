import { connect, type Socket } from "node:net";
import { once } from "node:events";
import type { FileScanner, ScanVerdict } from "./file-scanner.ts";

const CHUNK = 65_536;
/** clamd itself gives up on a stream after some two minutes. */
const PATIENCE_MS = 60_000;

/** Where a clamd listens. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** `127.0.0.1:3310`, `[::1]:3310` or `/run/clamav/clamd.ctl`; null: none of these. */
export function readClamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith("/")) return { path: text };
  const [, host, port] = /^(.+):(\d{1,5})$/u.exec(text) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return null;
  return { host: host.replace(/^\[(.*)\]$/u, "$1"), port: Number(port) };
}

/**
 * Asks a ClamAV daemon by its command INSTREAM (man 8 clamd): pieces with their length before them (four bytes, the
 * highest first), a length of zero at the end; the answer is one line that ends with OK, FOUND or ERROR.
 * @param patienceMs how long the daemon may take
 */
export function clamdScanner(address: ClamdAddress, patienceMs = PATIENCE_MS): FileScanner {
  return {
    scan: async (content) => {
      const socket = connect(address);
      const timer = setTimeout(() => socket.destroy(new Error("clamd took too long")), patienceMs);
      try {
        const answer = listen(socket);
        // What fails is told by the answer, which both wait for.
        const [said] = await Promise.all([answer, send(socket, content).catch(() => {})]);
        return verdictOf(said);
      } catch {
        return "unknown";
      } finally {
        clearTimeout(timer);
        socket.destroy();
      }
    },
  };
}

async function send(socket: Socket, content: Uint8Array): Promise<void> {
  await once(socket, "connect");
  await write(socket, Buffer.from("zINSTREAM\0"));
  for (let at = 0; at < content.byteLength; at += CHUNK) {
    const piece = content.subarray(at, at + CHUNK);
    await write(socket, lengthOf(piece.byteLength));
    await write(socket, piece);
  }
  await write(socket, lengthOf(0));
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Everything the daemon says until it closes or ends its line. */
function listen(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk.toString();
      if (said.includes("\0")) resolve(said);
    });
    socket.on("end", () => resolve(said));
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("clamd closed the connection")));
  });
}

function verdictOf(said: string): ScanVerdict {
  const line = said.replaceAll("\0", "").trim();
  if (line.endsWith(" FOUND")) return "infected";
  return line.endsWith(": OK") ? "clean" : "unknown";
}
