import type { RouteDescriptor } from "../contract/route.ts";
import type { KeptAnswer } from "./idempotency.ts";

/**
 * What goes over the wire: the handler's answer held against the descriptor's shape, so that nothing leaves the
 * server that the contract does not name. An answer that does not fit is a defect.
 */
export function encodeAnswer(descriptor: RouteDescriptor, answer: unknown): KeptAnswer {
  if (descriptor.answer === undefined) return { status: descriptor.status ?? 204, body: null };
  return { status: descriptor.status ?? 200, body: descriptor.answer.parse(answer) ?? null };
}

/** The answer as a response. */
export function keptResponse({ status, body }: KeptAnswer): Response {
  if (status === 204 || body === null) return new Response(null, { status });
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}
