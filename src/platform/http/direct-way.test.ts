import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import test from "node:test";
import { Failure } from "../../kit/failure.ts";
import { startTestApi } from "../../test/http-server.ts";
import { testDatabase } from "../../test/database.ts";
import { createMetrics } from "./metrics.ts";

const database = await testDatabase();
const metrics = createMetrics();
const inside = Promise.withResolvers<void>();
const held = Promise.withResolvers<void>();

const { server, lines } = await startTestApi(database, {
  metrics,
  mount: ({ direct }) =>
    direct.add({
      address: /^\/echo\/(?<name>\w+)$/u,
      bodyBytes: 1_000,
      async answer({ state, groups, text }) {
        state.route = "/echo/{name}";
        if (groups["name"] === "full") throw new Failure("too-many-requests", { retryAfterSeconds: 7 });
        const said = await text();
        if (said.includes("defect")) throw new TypeError("secret of the inside");
        if (groups["name"] === "held") {
          inside.resolve();
          await held.promise;
        }
        return { status: 200, headers: { "content-type": "application/json" }, body: said };
      },
    }),
});

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

/** Everything the server says to these bytes, until it ends the connection. */
async function exchange(bytes: string): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk) => (heard += chunk.toString("utf8")));
  socket.write(bytes);
  await once(socket, "close");
  return heard;
}

test("a JSON post to a direct route is answered with its id and the security headers", async () => {
  const answer = await post("/echo/x", '{"said":"您好"}', { "x-request-id": "proxy-0001" });
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { said: "您好" });
  assert.equal(answer.headers.get("x-request-id"), "proxy-0001");
  assert.equal(answer.headers.get("x-frame-options"), "DENY");
  assert.equal(answer.headers.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
  assert.equal(answer.headers.get("strict-transport-security"), "max-age=31536000");
});

test("a body that comes late and in pieces is read whole", async () => {
  const socket = connect(server.port, "127.0.0.1");
  const text = '{"said":"慢慢来"}';
  socket.write(
    `POST /echo/x HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`,
  );
  let heard = "";
  socket.on("data", (chunk) => (heard += chunk.toString("utf8")));
  for (const byte of Buffer.from(text)) {
    await new Promise((done) => setTimeout(done, 2));
    socket.write(Buffer.from([byte]));
  }
  await once(socket, "close");
  assert.ok(heard.endsWith(text));
});

test("what comes after the announced length is the next request", async () => {
  const head = "POST /echo/x HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 7\r\n";
  const heard = await exchange(`${head}\r\n{"a":1}${head}connection: close\r\n\r\n{"b":2}`);
  assert.deepEqual(heard.match(/\{.*?\}/gu), ['{"a":1}', '{"b":2}']);
});

test("any other request goes on to the router", async () => {
  const chunks = new Blob(["{}"]).stream();
  const others: readonly Promise<Response>[] = [
    fetch(`${server.url}/echo/x`),
    fetch(`${server.url}/echo/x`, { method: "OPTIONS" }),
    fetch(`${server.url}/echo/x`, { method: "HEAD" }),
    fetch(`${server.url}/echo/x`, { method: "PUT", body: "{}" }),
    post("/echo/x", "{}", { "content-type": "text/plain" }),
    post("/echo/x", " ".repeat(1_001)),
    post("/echo/%78", "{}"),
    post("/echo/x/y", "{}"),
    fetch(`${server.url}/echo/x`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: chunks,
      duplex: "half",
    }),
  ];
  for (const answer of others) assert.equal((await answer).status, 404);
});

test("faults are told as on the router, a defect without its inside", async () => {
  const full = await post("/echo/full", "{}");
  assert.deepEqual([full.status, full.headers.get("retry-after")], [429, "7"]);
  assert.equal(((await full.json()) as { code: string }).code, "too-many-requests");
  const broken = await post("/echo/x", '"defect"', { "x-request-id": "proxy-0002" });
  assert.equal(broken.status, 500);
  assert.doesNotMatch(await broken.text(), /secret|TypeError|\.ts/u);
  const told = lines.filter(({ requestId }) => requestId === "proxy-0002");
  assert.deepEqual(
    told.map(({ event, status }) => [event, status]),
    [
      ["request-failed", undefined],
      ["request", 500],
    ],
  );
  assert.match(JSON.stringify(told[0]), /secret of the inside/u);
});

test("each request is counted once and logged once", async () => {
  const before = lines.length;
  for (let i = 0; i < 3; i++) await (await post("/echo/counted", "{}")).text();
  assert.deepEqual(
    lines.slice(before).map(({ event, route, status }) => [event, route, status]),
    Array.from({ length: 3 }, () => ["request", "/echo/{name}", 200]),
  );
  const text = await metrics.text();
  const answered = lines.filter(
    ({ event, route, status }) => event === "request" && route === "/echo/{name}" && status === 200,
  );
  assert.match(
    text,
    new RegExp(
      String.raw`^http_requests_total\{method="POST",route="/echo/\{name\}",status="200"\} ${answered.length}$`,
      "mu",
    ),
  );
  assert.match(text, /^http_request_duration_seconds_count\{method="POST",route="\/echo\/\{name\}"\} \d+$/mu);
  assert.match(text, /^http_requests_in_flight 0$/mu);
});

test("a direct request in flight is finished before the server stops, and closes its connection", async () => {
  const answer = post("/echo/held", '"noch da"');
  await inside.promise;
  const closed = server.close();
  held.resolve();
  const response = await answer;
  assert.equal(await response.text(), '"noch da"');
  assert.equal(response.headers.get("connection"), "close");
  await closed;
});
