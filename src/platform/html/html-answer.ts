import { gzipSync } from "node:zlib";
import { pagePolicy, PLAIN_LOOK, type PageLook } from "./page-look.ts";

/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_400;

export interface HtmlAnswer {
  readonly html: string;
  /** 200 unless told. */
  readonly status?: number;
  readonly look?: PageLook;
  /** Who may show the page in a frame; nobody unless told. */
  readonly framing?: "any" | "none";
}

/** An HTML page, packed where the browser takes it, kept by no cache and found by no search engine. */
export function htmlAnswer(request: Request, answer: HtmlAnswer): Response {
  const { html, status = 200, look = PLAIN_LOOK, framing = "none" } = answer;
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": pagePolicy(look, framing),
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    vary: "accept-encoding, accept-language",
  });
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/u.test(
    request.headers.get("accept-encoding") ?? "",
  );
  if (!takesGzip || html.length < WORTH_PACKING) return new Response(html, { status, headers });
  headers.set("content-encoding", "gzip");
  return new Response(gzipSync(html, { level: 6 }), { status, headers });
}
