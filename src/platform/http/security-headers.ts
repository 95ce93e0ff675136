const CONSOLE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The parts library of the console writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];
const DATA_POLICY = ["default-src 'none'"];
const YEAR_SECONDS = 31_536_000;

export interface SecurityHeaderOptions {
  /** Strict transport security is asked for only when this begins with `https:`. */
  readonly publicUrl: string;
  /** True for paths that other sites may show in a frame (an embedded survey). */
  mayBeFramed?(path: string): boolean;
}

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** Sets on `headers` what keeps a browser from running or framing anything that is not ours. Keeps a policy set before. */
export function setSecurityHeaders(headers: Headers, path: string, options: SecurityHeaderOptions): void {
  const framed = options.mayBeFramed?.(path) ?? false;
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  if (!framed) headers.set("x-frame-options", "DENY");
  if (options.publicUrl.startsWith("https:")) {
    headers.set("strict-transport-security", `max-age=${YEAR_SECONDS}`);
  }
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  setDefault(headers, "content-security-policy", contentPolicy(isPage, framed));
  if (path.startsWith("/api/")) setDefault(headers, "cache-control", "no-store");
}

function contentPolicy(isPage: boolean, framed: boolean): string {
  return [...(isPage ? CONSOLE_POLICY : DATA_POLICY), ...(framed ? [] : ["frame-ancestors 'none'"])].join(
    "; ",
  );
}

function setDefault(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}
