import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import test from "node:test";
import { Failure } from "../../kit/failure.ts";
import { startHttpServer, type HttpServer } from "./serve.ts";

const start = (
  fetch: (request: Request) => Response | Promise<Response>,
  timeouts = {},
): Promise<HttpServer> => startHttpServer({ fetch, host: "127.0.0.1", port: 0, timeouts });

const hasCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

test("a request in flight is finished before the server stops, and no new one is taken", async () => {
  const inside = Promise.withResolvers<void>();
  const work = Promise.withResolvers<void>();
  const server = await start(async () => {
    inside.resolve();
    await work.promise;
    return new Response("erledigt");
  });
  const answer = fetch(server.url);
  await inside.promise;
  const closed = server.close();
  await assert.rejects(fetch(server.url));
  work.resolve();
  const response = await answer;
  assert.equal(await response.text(), "erledigt");
  assert.equal(response.headers.get("connection"), "close");
  await closed;
});

test("an event stream ends in order when the server stops", async () => {
  let cancelled = false;
  const server = await start(
    () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode("data: eins\n\n")),
          cancel: () => void (cancelled = true),
        }),
        { headers: { "content-type": "text/event-stream" } },
      ),
  );
  const response = await fetch(server.url);
  const reader = response.body?.getReader();
  assert.match(new TextDecoder().decode((await reader?.read())?.value), /eins/u);
  await server.close();
  assert.equal((await reader?.read())?.done, true);
  assert.equal(cancelled, true, "the one who feeds the stream is told");
});

test("a request that never ends does not hold the stop for ever", async () => {
  const begun = Promise.withResolvers<void>();
  const never = (): Promise<Response> => {
    begun.resolve();
    return new Promise(() => {});
  };
  const server = await start(never, { stop: 50 });
  const answer = fetch(server.url).catch((error: unknown) => error);
  await begun.promise;
  await server.close();
  assert.ok((await answer) instanceof TypeError);
});

test("a port in use, a port without right and an address of another machine are told apart", async () => {
  const server = await start(() => new Response("x"));
  const again = { fetch: () => new Response("x"), host: "127.0.0.1", port: server.port };
  await assert.rejects(startHttpServer(again), hasCode("port-in-use"));
  await assert.rejects(startHttpServer({ ...again, host: "203.0.113.7" }), hasCode("host-not-usable"));
  await assert.rejects(startHttpServer({ ...again, host: "no such host" }), hasCode("host-not-usable"));
  await server.close();
});

test("a client that never finishes its header fields is cut off", async () => {
  const server = await start(() => new Response("x"), { headers: 100 });
  const socket = connect(server.port, "127.0.0.1");
  let text = "";
  socket.on("data", (data) => (text += data.toString("utf8")));
  socket.write("GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ");
  await once(socket, "close");
  assert.match(text, /^HTTP\/1\.1 408 /u);
  await server.close();
});

test("a header block beyond all measure is refused", async () => {
  const server = await start(() => new Response("x"));
  const answer = await fetch(server.url, { headers: { "x-long": "x".repeat(20_000) } });
  assert.equal(answer.status, 431);
  await server.close();
});
