import type { Cookies } from "../service/auth/auth.ts";

/** An answer that sets cookies; `body` null: no content. */
export function cookieAnswer(status: number, body: unknown, cookies: Cookies): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  if (body === null) return new Response(null, { status, headers });
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { status, headers });
}
