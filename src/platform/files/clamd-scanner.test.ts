import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { clamdScanner, readClamdAddress } from "./clamd-scanner.ts";

/** The harmless text that every scanner calls a virus, put together so that no scanner finds it here. */
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

interface Daemon {
  readonly port: number;
  /** What came in pieces, put together; one for each scan. */
  readonly received: Buffer[];
}

const servers: Server[] = [];
const sockets = new Set<Socket>();
after(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
});

/** A daemon that speaks INSTREAM and finds the test virus, or says what it is told to say. */
async function startDaemon(say?: (content: Buffer) => string | null, at?: string): Promise<Daemon> {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    let pending = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      pending = Buffer.concat([pending, Buffer.from(chunk)]);
      const content = contentOf(pending);
      if (content === null) return;
      received.push(content);
      const found = content.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
      const answer = say === undefined ? found : say(content);
      if (answer === null) socket.destroy();
      else socket.end(`${answer}\0`);
    });
  });
  servers.push(server);
  if (at === undefined) server.listen(0, "127.0.0.1");
  else server.listen(at);
  await once(server, "listening");
  const address = server.address();
  return { port: typeof address === "string" ? 0 : (address as AddressInfo).port, received };
}

/** The whole of a stream, or null while it is still coming. */
function contentOf(bytes: Buffer): Buffer | null {
  const start = "zINSTREAM\0".length;
  if (bytes.length < start) return null;
  assert.equal(bytes.subarray(0, start).toString(), "zINSTREAM\0");
  const pieces: Buffer[] = [];
  for (let at = start; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const scan = (port: number, content: Uint8Array, patience?: number) =>
  clamdScanner({ host: "127.0.0.1", port }, patience).scan(content);

test("a clean file is sent whole, in pieces, and called clean", async () => {
  const daemon = await startDaemon();
  const content = Buffer.alloc(200_001, "维修单照片");
  assert.equal(await scan(daemon.port, content), "clean");
  assert.deepEqual(daemon.received, [content]);
});

test("a file with a virus is called infected", async () => {
  const { port } = await startDaemon();
  assert.equal(await scan(port, Buffer.from(`维修报告 ${EICAR}`)), "infected");
});

test("a daemon on a unix socket is asked the same way", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-clamd-"));
  after(() => rm(folder, { recursive: true, force: true }));
  const at = path.join(folder, "clamd.ctl");
  await startDaemon(undefined, at);
  const scanner = clamdScanner({ path: at });
  assert.equal(await scanner.scan(Buffer.from(EICAR)), "infected");
  assert.equal(await scanner.scan(Buffer.from("完好")), "clean");
});

test("a daemon that is away, hangs up, refuses or never answers is not taken for a clean bill", async () => {
  const tooLarge = await startDaemon(() => "INSTREAM size limit exceeded. ERROR");
  const rude = await startDaemon(() => null);
  const silent = createServer((socket) => void sockets.add(socket)).listen(0, "127.0.0.1");
  servers.push(silent);
  await once(silent, "listening");
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const closedPort = (closed.address() as AddressInfo).port;
  closed.close();
  await once(closed, "close");
  const content = Buffer.from("照片");
  assert.equal(await scan(tooLarge.port, content), "unknown");
  assert.equal(await scan(rude.port, content), "unknown");
  assert.equal(await scan((silent.address() as AddressInfo).port, content, 50), "unknown");
  assert.equal(await scan(closedPort, content), "unknown");
});

test("the address of a daemon is a host with its port, or the path of a socket", () => {
  assert.deepEqual(readClamdAddress("127.0.0.1:3310"), { host: "127.0.0.1", port: 3310 });
  assert.deepEqual(readClamdAddress("[::1]:3310"), { host: "::1", port: 3310 });
  assert.deepEqual(readClamdAddress("/run/clamav/clamd.ctl"), { path: "/run/clamav/clamd.ctl" });
  assert.deepEqual(["clamav", "clamav:0", "clamav:70000", ""].map(readClamdAddress), [
    null,
    null,
    null,
    null,
  ]);
});
