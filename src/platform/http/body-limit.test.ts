import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";

const MEGABYTE = 1_048_576;
const database = await testDatabase();
const { server, sessions } = await startTestApi(database, {
  settings: { uploadBytes: 3 * MEGABYTE },
  timeouts: { idle: 200 },
});
sessions.set("key-1", await signedInAs(database, await makeOrganization(database), ["admin"]));
const DEPARTMENTS = "/api/v1/test-departments";
const PICTURE = `${DEPARTMENTS}/01a201bf-6544-7b0d-9955-462714383445/picture`;

interface Upload {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  /** Megabytes the client is willing to send. */
  readonly megabytes: number;
  readonly chunked: boolean;
}

/** What the client has read so far, and whether the connection still stands. */
class Reading {
  text = "";
  open = true;

  constructor(socket: Socket) {
    socket.on("data", (data) => (this.text += data.toString("utf8")));
    socket.on("error", () => (this.open = false));
    socket.on("close", () => (this.open = false));
  }
}

/** Sends as a client does that looks for an answer between two megabytes; tells what it read, and sent. */
async function upload({
  method,
  path,
  headers,
  megabytes,
  chunked,
}: Upload): Promise<{ text: string; sent: number }> {
  const socket = connect(server.port, "127.0.0.1");
  const reading = new Reading(socket);
  await once(socket, "connect");
  const head = [`${method} ${path} HTTP/1.1`, "host: localhost", "authorization: Bearer key-1", ...headers];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  let sent = 0;
  for (; reading.open && sent < megabytes && reading.text === ""; sent++) {
    if (!sendMegabyte(socket, chunked)) await something(socket);
  }
  if (reading.open && chunked) socket.write("0\r\n\r\n");
  if (reading.open && !reading.text.includes("}")) await something(socket);
  socket.destroy();
  return { text: reading.text, sent };
}

function sendMegabyte(socket: Socket, chunked: boolean): boolean {
  if (chunked) socket.write(`${MEGABYTE.toString(16)}\r\n`);
  const flushed = socket.write(Buffer.alloc(MEGABYTE, "x"));
  return chunked ? socket.write("\r\n") : flushed;
}

/** Until the socket goes on, answers or ends; a reset is an end like another. */
async function something(socket: Socket): Promise<void> {
  await Promise.race(["drain", "data", "close"].map((event) => once(socket, event))).catch(() => null);
}

const JSON_TYPE = "content-type: application/json";

test("an upload of 2 GB is refused before it has come, whatever length it announces", async () => {
  const length = `content-length: ${2048 * MEGABYTE}`;
  const cases: readonly Upload[] = [
    { method: "POST", path: DEPARTMENTS, headers: [JSON_TYPE, length], megabytes: 2048, chunked: false },
    {
      method: "POST",
      path: DEPARTMENTS,
      headers: [JSON_TYPE, "transfer-encoding: chunked"],
      megabytes: 2048,
      chunked: true,
    },
    { method: "PUT", path: PICTURE, headers: [length], megabytes: 2048, chunked: false },
    { method: "PUT", path: PICTURE, headers: ["transfer-encoding: chunked"], megabytes: 2048, chunked: true },
  ];
  for (const one of cases) {
    const { text, sent } = await upload(one);
    assert.match(text, /^HTTP\/1\.1 413 /u, `${one.method} ${one.headers.join()}`);
    assert.match(text, /"code":"too-large-body"/u);
    assert.ok(sent < 64, `${sent} MB were taken`);
  }
});

test("more bytes than were announced are no part of the request", async () => {
  const { text } = await upload({
    method: "PUT",
    path: PICTURE,
    headers: ["content-length: 10"],
    megabytes: 1,
    chunked: false,
  });
  assert.match(text, /^HTTP\/1\.1 400 |"bytes":10\}/u);
});

test("an upload that stops short of its announced length is cut off", async () => {
  const socket = connect(server.port, "127.0.0.1");
  const reading = new Reading(socket);
  socket.write(
    `PUT ${PICTURE} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer key-1\r\ncontent-length: 10\r\n\r\nx`,
  );
  await once(socket, "close");
  assert.doesNotMatch(reading.text, /200 OK/u);
});

test("an upload within the limit comes whole, with and without an announced length", async () => {
  for (const chunked of [false, true]) {
    const length = chunked ? "transfer-encoding: chunked" : `content-length: ${2 * MEGABYTE}`;
    const { text } = await upload({ method: "PUT", path: PICTURE, headers: [length], megabytes: 2, chunked });
    assert.match(text, new RegExp(`"bytes":${2 * MEGABYTE}`, "u"));
  }
});

test("the server goes on serving after refused uploads", async () => {
  const answer = await fetch(server.url + DEPARTMENTS, { headers: { authorization: "Bearer key-1" } });
  assert.equal(answer.status, 200);
});
