import type { IncomingMessage, ServerResponse } from "node:http";
import type { DirectRoute, DirectRoutes, PlainAnswer } from "../api/direct-routes.ts";
import type { Log } from "../log/json-log.ts";
import type { FaultAnswers } from "./fault-answers.ts";
import type { SecurityFields, SecurityHeaders } from "./security-headers.ts";
import type { Visits } from "./visits.ts";

/** The way in before the router. */
export interface DirectWay extends DirectRoutes {
  /** True when a direct route answers the request; else it is untouched. */
  take(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
}

export interface DirectWayOptions {
  readonly visits: Visits;
  readonly security: SecurityHeaders;
  readonly faults: FaultAnswers;
  readonly log: Log;
}

const METHOD = "POST";
const JSON_TYPE = /^application\/json\b/iu;
const LENGTH = /^\d{1,10}$/u;
/** Any other host the router examines. */
const PLAIN_HOST = /^[a-z\d.-]+(?::\d{1,5})?$/iu;

/** A way without routes yet. */
export function directWay(options: DirectWayOptions): DirectWay {
  const routes: DirectRoute[] = [];
  return {
    add: (route) => void routes.push(route),
    take(incoming, outgoing) {
      const bytes = announcedJson(incoming);
      if (bytes === null) return false;
      const { url = "" } = incoming;
      for (const route of routes) {
        const found = bytes > route.bodyBytes ? null : route.address.exec(url);
        if (found === null) continue;
        answer(options, route, found.groups ?? {}, { incoming, outgoing }).catch((error: unknown) => {
          options.log("error", "answer-failed", { error });
          outgoing.destroy();
        });
        return true;
      }
      return false;
    },
  };
}

/** Bytes of a JSON post that tells its length, null for any other request. */
function announcedJson({ method, headers }: IncomingMessage): number | null {
  if (method !== METHOD) return null;
  const { host = "", "content-type": type = "", "content-length": length = "" } = headers;
  return JSON_TYPE.test(type) && LENGTH.test(length) && PLAIN_HOST.test(host) ? Number(length) : null;
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function answer(
  { visits, security, faults }: DirectWayOptions,
  route: DirectRoute,
  groups: Readonly<Record<string, string>>,
  { incoming, outgoing }: Exchange,
): Promise<void> {
  const { headers, socket } = incoming;
  const visit = visits.begin((name) => fieldOf(headers[name]), socket.remoteAddress);
  const { state } = visit;
  let told: PlainAnswer;
  try {
    told = await route.answer({ state, groups, text: () => textOf(incoming) });
  } catch (error) {
    told = faults(error, state, METHOD);
  } finally {
    visits.leave(visit);
  }
  const path = pathOf(incoming.url ?? "");
  visits.note(visit, { method: METHOD, path, status: told.status });
  send(outgoing, told, state.id, security(path, told.headers["content-type"] ?? null));
}

function fieldOf(value: string | readonly string[] | undefined): string | null {
  return typeof value === "string" ? value : (value?.join(", ") ?? null);
}

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

const UTF8 = new TextDecoder();
const NOTHING = new Uint8Array();

/** The parser of Node admits no byte more than was announced. */
function textOf(incoming: IncomingMessage): Promise<string> {
  // A small body lies in the same read of the network as its head.
  if (incoming.complete) return Promise.resolve(UTF8.decode((incoming.read() as Buffer | null) ?? NOTHING));
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    incoming.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    incoming.on("end", () => resolve(UTF8.decode(Buffer.concat(chunks))));
    incoming.on("error", reject);
    incoming.on("close", () => {
      if (!incoming.complete) reject(new Error("the caller went away"));
    });
  });
}

/** Head and body in one write. */
function send(
  outgoing: ServerResponse,
  { status, headers, body }: PlainAnswer,
  requestId: string,
  { always, defaults }: SecurityFields,
): void {
  const fields = ["content-length", String(Buffer.byteLength(body)), "x-request-id", requestId];
  for (const name in headers) fields.push(name, headers[name] ?? "");
  for (const [name, value] of always) fields.push(name, value);
  for (const [name, value] of defaults) if (!(name in headers)) fields.push(name, value);
  outgoing.writeHead(status, fields);
  outgoing.end(body);
}
