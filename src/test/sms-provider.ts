import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ALIYUN_DESK } from "./sms-provider-aliyun.ts";
import type { ProviderAnswer, ProviderCall, ReceivedSms } from "./sms-provider-desk.ts";
import { TENCENT_DESK } from "./sms-provider-tencent.ts";

/** What a test lets the provider do with a message instead of taking it. */
export type ScriptedSms =
  | { readonly code: string; readonly message?: string }
  /** Takes the message and closes the connection without an answer. */
  | "taken-unanswered"
  /** Closes the connection without taking it. */
  | "lost"
  /** A proxy in between has something to say. */
  | "bad-gateway";

/** Alibaba Cloud SMS and Tencent Cloud SMS by their documents, on this machine; every signature is computed anew. */
export interface SmsProvider {
  readonly url: string;
  readonly messages: readonly ReceivedSms[];
  /** Answers the next messages so. */
  script(...next: readonly ScriptedSms[]): void;
  close(): Promise<void>;
}

interface State {
  readonly messages: ReceivedSms[];
  readonly script: ScriptedSms[];
}

/** Starts a provider on a free port. */
export async function startSmsProvider(): Promise<SmsProvider> {
  const state: State = { messages: [], script: [] };
  const server = createServer((request, response) => void receive(request, response, state));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    messages: state.messages,
    script: (...next) => void state.script.push(...next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function receive(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const answer = answerTo({ request, body: Buffer.concat(chunks) }, state);
  if (answer === "silence") request.socket.destroy();
  else if (answer === "bad-gateway")
    response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad Gateway</h1>");
  else
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(JSON.stringify(answer.body));
}

function answerTo(call: ProviderCall, state: State): ProviderAnswer | "silence" | "bad-gateway" {
  const isTencent = String(call.request.headers.authorization).startsWith("TC3-HMAC-SHA256");
  const desk = isTencent ? TENCENT_DESK : ALIYUN_DESK;
  const early = desk.check(call) ?? desk.tell(call, state.messages);
  if (early !== null) return early;
  const message = desk.read(call);
  const next = state.script.shift();
  if (typeof next === "object") return desk.refused(message, next.code, next.message ?? next.code);
  if (next === "bad-gateway") return next;
  if (next === "lost") return "silence";
  state.messages.push(message);
  return next === "taken-unanswered" ? "silence" : desk.taken(message, state.messages.length);
}
