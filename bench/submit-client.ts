// Runs in a process of its own: sends submissions over keep-alive connections and prints what it measured as JSON.
import { randomUUIDv7 } from "node:crypto";
import { connect, type Socket } from "node:net";
import { parseArgs } from "node:util";

/** Of one round. */
export interface Round {
  readonly done: number;
  readonly seconds: number;
  /** Milliseconds of each request, sorted. */
  readonly times: readonly number[];
  readonly refused: number;
}

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "" },
    connections: { type: "string", default: "32" },
    seconds: { type: "string", default: "5" },
    answers: { type: "string", default: "{}" },
  },
});
const { hostname, port, pathname, host } = new URL(values.url);
const until = performance.now() + Number(values.seconds) * 1000;
const times: number[] = [];
let refused = 0;

const bodyOf = (): string => `{"answers":${values.answers},"id":"${randomUUIDv7()}"}`;
/** Every body is as long as the next. */
const HEAD = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(bodyOf())}\r\n\r\n`;

/** One request after another on one connection, as one customer after another. */
function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    let begun = 0;
    let heard = "";
    const send = (): void => {
      begun = performance.now();
      if (begun >= until) {
        socket.end();
        resolve();
        return;
      }
      socket.write(`${HEAD}${bodyOf()}`);
    };
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      if (!isWhole(heard)) return;
      times.push(performance.now() - begun);
      if (!heard.startsWith("HTTP/1.1 201")) refused++;
      heard = "";
      send();
    });
  });
}

/** True once the head and as many bytes as it announces, or the last chunk, have come. */
function isWhole(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /^content-length: (\d+)/imu.exec(text)?.[1];
  return length === undefined ? text.endsWith("0\r\n\r\n") : text.length >= end + 4 + Number(length);
}

const start = performance.now();
await Promise.all(Array.from({ length: Number(values.connections) }, run));
const seconds = (performance.now() - start) / 1000;
const round: Round = { done: times.length, seconds, times: times.toSorted((a, b) => a - b), refused };
process.stdout.write(JSON.stringify(round));
