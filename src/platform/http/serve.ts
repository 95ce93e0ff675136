import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Failure } from "../../kit/failure.ts";

export interface HttpServerOptions {
  fetch(request: Request, env: HttpBindings): Response | Promise<Response>;
  /** Sees each request first and may take it (true); all others go to `fetch`. */
  direct?(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly timeouts?: Partial<HttpTimeouts>;
}

/** Milliseconds. */
export interface HttpTimeouts {
  /** Until all header fields have come; 10 s. */
  readonly headers: number;
  /** Until the whole request has come, an upload included; 10 min. */
  readonly request: number;
  /** Without a byte while a request is still coming; 30 s. */
  readonly idle: number;
  /** How long a connection without a request stays open; 5 s. */
  readonly keepAlive: number;
  /** How long requests in flight may go on once the server stops; 10 s. */
  readonly stop: number;
}

export interface HttpServer {
  /** `http://127.0.0.1:7300`. */
  readonly url: string;
  readonly port: number;
  /** Stops accepting, ends event streams, lets requests in flight finish, then closes what is left. */
  close(): Promise<void>;
}

const DEFAULT_TIMEOUTS: HttpTimeouts = {
  headers: 10_000,
  request: 600_000,
  idle: 30_000,
  keepAlive: 5_000,
  stop: 10_000,
};
const MOST_CONNECTIONS = 10_000;
const EVENT_STREAM = "text/event-stream";

/**
 * Answers HTTP on `host` and `port`.
 * @throws Failure `port-in-use` {host, port}, `port-not-permitted` {port}, `host-not-usable` {host}
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const streams = new WeakSet<ServerResponse>();
  const listener = getRequestListener(async (request, env) => {
    const { outgoing } = env as HttpBindings;
    const response = await options.fetch(request, env as HttpBindings);
    if (response.headers.get("content-type")?.startsWith(EVENT_STREAM)) streams.add(outgoing);
    return response;
  });
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: timeouts.keepAlive,
      connectionsCheckingInterval: Math.min(5_000, timeouts.headers),
    },
    (incoming, outgoing) => {
      if (options.direct?.(incoming, outgoing) !== true) void listener(incoming, outgoing);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  closeStalledUploads(server, timeouts.idle);
  const answers = trackAnswers(server);
  const port = await listen(server, options);
  return {
    url: `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`,
    port,
    close: () => {
      for (const answer of answers) release(answer, streams.has(answer));
      return stop(server, timeouts.stop);
    },
  };
}

/** A silent socket is closed only while its request is still coming: an event stream may well be silent. */
function closeStalledUploads(server: Server, idle: number): void {
  const coming = new WeakMap<object, IncomingMessage>();
  server.on("request", (request) => coming.set(request.socket, request));
  server.setTimeout(idle, (socket) => {
    const request = coming.get(socket);
    if (request !== undefined && !request.complete) socket.destroy();
  });
}

function trackAnswers(server: Server): ReadonlySet<ServerResponse> {
  const answers = new Set<ServerResponse>();
  server.on("request", (_request, answer: ServerResponse) => {
    answers.add(answer);
    answer.once("close", () => answers.delete(answer));
  });
  return answers;
}

function listen(server: Server, { host, port }: HttpServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenFailure(error, host, port)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenFailure(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") return new Failure("port-in-use", { host, port });
  if (code === "EACCES") return new Failure("port-not-permitted", { port });
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EINVAL") {
    return new Failure("host-not-usable", { host });
  }
  return error;
}

/** An event stream would never end by itself; any other answer tells its client not to send more here. */
function release(answer: ServerResponse, isStream: boolean): void {
  if (isStream) answer.end();
  else if (!answer.headersSent) answer.setHeader("connection", "close");
}

async function stop(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
