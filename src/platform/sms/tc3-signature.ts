import { createHash, createHmac } from "node:crypto";
import type { AccessKey } from "./acs3-signature.ts";

/** A request to Tencent Cloud, before it is signed. */
export interface Tc3Request {
  /** With its port, as it stands in the header. */
  readonly host: string;
  /** `sms`. */
  readonly service: string;
  readonly action: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** JSON text. */
  readonly body: string;
}

const ALGORITHM = "TC3-HMAC-SHA256";
export const TC3_CONTENT_TYPE = "application/json; charset=utf-8";
const SIGNED = "content-type;host;x-tc-action";

/** The header that signs a POST by version 3 of Tencent Cloud's signature (cloud.tencent.com/document/api/382/52071). */
export function signTc3({ host, service, action, timestamp, body }: Tc3Request, key: AccessKey): string {
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const headers = `content-type:${TC3_CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`;
  const canonical = ["POST", "/", "", headers, SIGNED, sha256Hex(body)].join("\n");
  const scope = `${date}/${service}/tc3_request`;
  const toSign = [ALGORITHM, timestamp, scope, sha256Hex(canonical)].join("\n");
  const signing = [date, service, "tc3_request"].reduce<Buffer | string>(hmac, `TC3${key.secret}`);
  const signature = hmac(signing, toSign).toString("hex");
  return `${ALGORITHM} Credential=${key.id}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`;
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
