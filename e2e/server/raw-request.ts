import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";

/** A request whose body the test sends piece by piece. */
export interface RawRequest {
  readonly request: ClientRequest;
  /** Status and text of the answer, also where the server closed before all was sent. */
  readonly answer: Promise<{ readonly status: number; readonly text: string }>;
}

/** Begins a POST on a connection of its own; `headers` may announce a length that never comes. */
export function beginPost(url: string, headers: Readonly<Record<string, string>>): RawRequest {
  const outgoing = request(url, { method: "POST", headers, agent: false });
  const answer = once(outgoing, "response").then(async ([incoming]: IncomingMessage[]) => {
    if (incoming === undefined) throw new Error("no answer");
    let text = "";
    // What came stands, even when the server then cuts the upload off.
    await new Promise<void>((resolve) => {
      incoming.on("data", (part: Buffer) => void (text += part.toString()));
      incoming.once("close", resolve);
    });
    return { status: incoming.statusCode ?? 0, text };
  });
  outgoing.flushHeaders();
  return { request: outgoing, answer };
}
