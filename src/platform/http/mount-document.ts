import { createHash } from "node:crypto";
import type { Context, Hono } from "hono";
import type { MountedRoute } from "./mounted-route.ts";
import { docsPage } from "./docs-page.ts";
import { apiDocument, type ApiDocument, type ApiDocumentOptions } from "./openapi.ts";
import type { HttpEnv } from "./request-state.ts";

interface Made {
  readonly routes: number;
  readonly document: ApiDocument;
  readonly json: string;
  readonly etag: string;
}

/** `GET /api/openapi.json` and `GET /api/docs`, for everybody; made at the first request after a route was added. */
export function mountDocument(
  app: Hono<HttpEnv>,
  routes: readonly MountedRoute[],
  options: ApiDocumentOptions,
): void {
  let made: Made | null = null;
  const current = (): Made => {
    if (made?.routes === routes.length) return made;
    const document = apiDocument(routes, options);
    const json = JSON.stringify(document);
    const etag = `"${createHash("sha256").update(json).digest("base64url").slice(0, 16)}"`;
    made = { routes: routes.length, document, json, etag };
    return made;
  };
  app.get("/api/openapi.json", (c) => {
    const { json, etag } = current();
    return (
      cached(c, "/api/openapi.json", etag) ??
      c.body(json, 200, { "content-type": "application/json; charset=utf-8" })
    );
  });
  app.get("/api/docs", (c) => {
    const { document, etag } = current();
    const { language } = c.var.state;
    c.header("vary", "accept-language");
    const tag = etag.replace(/"$/u, `-${language}"`);
    return cached(c, "/api/docs", tag) ?? c.html(docsPage(document, language));
  });
}

/** 304 when the caller holds this version already, else null. */
function cached(c: Context<HttpEnv>, route: string, etag: string): Response | null {
  c.var.state.route = route;
  c.header("etag", etag);
  c.header("cache-control", "no-cache");
  return c.req.header("if-none-match") === etag ? c.body(null, 304) : null;
}
