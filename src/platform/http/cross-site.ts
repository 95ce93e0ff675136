import { Failure } from "../../kit/failure.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write that a page of another site made the browser send along with our cookie. Decided by what the
 * browser itself adds (`Sec-Fetch-Site`, `Origin`); a caller that sends neither is no browser. Requests with a
 * bearer key carry no cookie's authority and are exempt. The rules are those of Go's http.CrossOriginProtection.
 * @throws Failure `forbidden-cross-site`
 */
export function refuseCrossSite(request: Request, publicUrl: string): void {
  if (SAFE.has(request.method) || hasBearer(request) || isSameSite(request.headers, publicUrl)) return;
  throw new Failure("forbidden-cross-site");
}

function isSameSite(headers: Headers, publicUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return true;
  const origin = headers.get("origin");
  if (origin === null) return site === null;
  if (origin === new URL(publicUrl).origin) return true;
  return site === null && hostOf(origin) === headers.get("host");
}

/** Whether the request names a key in `Authorization: Bearer`. */
function hasBearer(request: Request): boolean {
  return /^bearer /iu.test(request.headers.get("authorization") ?? "");
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
