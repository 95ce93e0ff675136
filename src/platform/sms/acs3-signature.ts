import { createHash, createHmac } from "node:crypto";

/** A request to Alibaba Cloud, before it is signed. */
export interface Acs3Request {
  /** With its port, as it stands in the header. */
  readonly host: string;
  readonly action: string;
  readonly version: string;
  /** Parameters in the address. */
  readonly query: Readonly<Record<string, string>>;
  /** `2026-03-11T02:00:00Z`. */
  readonly date: string;
  /** Used once. */
  readonly nonce: string;
}

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
}

const ALGORITHM = "ACS3-HMAC-SHA256";
const EMPTY_BODY = sha256Hex("");

/** The address part and the headers of a signed POST with an empty body. */
export interface SignedRequest {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs a request of RPC style by version 3 of Alibaba Cloud's signature
 * (help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature).
 */
export function signAcs3(request: Acs3Request, key: AccessKey): SignedRequest {
  const signed = {
    host: request.host,
    "x-acs-action": request.action,
    "x-acs-content-sha256": EMPTY_BODY,
    "x-acs-date": request.date,
    "x-acs-signature-nonce": request.nonce,
    "x-acs-version": request.version,
  };
  const names = Object.keys(signed).toSorted();
  const query = canonicalQuery(request.query);
  const lines = Object.entries(signed)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value.trim()}\n`);
  const canonical = ["POST", "/", query, lines.join(""), names.join(";"), EMPTY_BODY].join("\n");
  const signature = createHmac("sha256", key.secret)
    .update(`${ALGORITHM}\n${sha256Hex(canonical)}`)
    .digest("hex");
  const { host: _host, ...headers } = signed;
  const authorization = `${ALGORITHM} Credential=${key.id},SignedHeaders=${names.join(";")},Signature=${signature}`;
  return { query, headers: { ...headers, authorization } };
}

/** Parameters by name, as RFC 3986 writes them. */
function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join("&");
}

/** All but letters, digits and `-_.~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
