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

const REFERRER = ["referrer-policy", "strict-origin-when-cross-origin"] as const;
const ALWAYS: HeaderFields = [
  ["x-content-type-options", "nosniff"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=()"],
];

type HeaderFields = readonly (readonly [name: string, value: string])[];

/** What keeps a browser from running or framing anything that is not ours. */
export interface SecurityFields {
  readonly always: HeaderFields;
  /** Where the answer says nothing else itself. */
  readonly defaults: HeaderFields;
}

/** The fields for an answer at `path`. */
export type SecurityHeaders = (path: string, contentType: string | null) => SecurityFields;

/** The fields for every kind of answer, each kind put together once. */
export function securityHeaders({ publicUrl, mayBeFramed }: SecurityHeaderOptions): SecurityHeaders {
  const kinds = new Map<string, SecurityFields>();
  return (path, contentType) => {
    const framed = mayBeFramed?.(path) ?? false;
    const isPage = contentType?.startsWith("text/html") ?? false;
    const isApi = path.startsWith("/api/");
    const kind = `${framed} ${isPage} ${isApi}`;
    let fields = kinds.get(kind);
    if (fields === undefined) {
      const policy = ["content-security-policy", contentPolicy(isPage, framed)] as const;
      fields = {
        always: [
          ...ALWAYS,
          ...(framed ? [] : [["x-frame-options", "DENY"] as const]),
          ...(publicUrl.startsWith("https:")
            ? [["strict-transport-security", `max-age=${YEAR_SECONDS}`] as const]
            : []),
        ],
        defaults: [policy, REFERRER, ...(isApi ? [["cache-control", "no-store"] as const] : [])],
      };
      kinds.set(kind, fields);
    }
    return fields;
  };
}

/** Sets the fields on `headers`. Keeps a policy set before. */
export function setSecurityHeaders(headers: Headers, path: string, security: SecurityHeaders): void {
  const { always, defaults } = security(path, headers.get("content-type"));
  for (const [name, value] of always) headers.set(name, value);
  for (const [name, value] of defaults) if (!headers.has(name)) headers.set(name, value);
}

function contentPolicy(isPage: boolean, framed: boolean): string {
  return [...(isPage ? CONSOLE_POLICY : DATA_POLICY), ...(framed ? [] : ["frame-ancestors 'none'"])].join(
    "; ",
  );
}
