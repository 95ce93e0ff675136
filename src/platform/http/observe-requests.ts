import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./request-state.ts";
import { setSecurityHeaders, type SecurityHeaders } from "./security-headers.ts";
import type { Visits } from "./visits.ts";

/** Gives each request its id and state, and afterwards its log line, its measures and the security headers. */
export function observeRequests(visits: Visits, security: SecurityHeaders): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { headers } = c.req.raw;
    const visit = visits.begin((name) => headers.get(name), c.env?.incoming?.socket.remoteAddress);
    c.set("state", visit.state);
    try {
      await next();
    } finally {
      visits.leave(visit);
    }
    // Not by `c.header`, which would make a stream of every answer that is a text.
    c.res.headers.set("x-request-id", visit.state.id);
    setSecurityHeaders(c.res.headers, c.req.path, security);
    visits.note(visit, { method: c.req.method, path: c.req.path, status: c.res.status });
  };
}
