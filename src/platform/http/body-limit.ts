import { Failure } from "../../kit/failure.ts";

/**
 * The body's bytes.
 * @throws Failure `too-large-body` {limitMegabytes} as soon as more than `limit` bytes are announced or have come
 */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  refuseAnnounced(request, limit);
  // With a length announced the parser of Node admits no byte more, and the whole body is read in one go.
  if (request.headers.has("content-length")) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  for await (const chunk of request.body?.pipeThrough(limiter(limit)) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The same request with a body that fails once more than `limit` bytes have come.
 * @throws Failure `too-large-body` when more are announced
 */
export function withBodyLimit(request: Request, limit: number): Request {
  refuseAnnounced(request, limit);
  if (request.method === "GET" || request.method === "HEAD" || request.body === null) return request;
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body.pipeThrough(limiter(limit)),
    signal: request.signal,
    duplex: "half",
  });
}

function refuseAnnounced(request: Request, limit: number): void {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
}

function limiter(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > limit) controller.error(tooLarge(limit));
      else controller.enqueue(chunk);
    },
  });
}

function tooLarge(limit: number): Failure {
  return new Failure("too-large-body", { limitMegabytes: Math.round((limit / 1_048_576) * 10) / 10 });
}
