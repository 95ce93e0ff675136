import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "../link-token.ts";

/** A logo of an organization. */
interface LogoName {
  readonly orgId: number;
  readonly fileId: string;
}

const SIGNATURE_BYTES = 10;
const TOKEN = /^(\d{1,15})\.([0-9a-f-]{36})\.([\w-]{14})$/u;

/** Where a logo is served: the address changes with the file, so that it can be kept for ever. */
export function logoPath(secret: string, { orgId, fileId }: LogoName): string {
  const name = `${orgId}.${fileId}`;
  return `/s/logo/${name}.${signatureOf(secret, name).toString("base64url")}`;
}

/** The logo that the last part of an address names, or null for one that this installation did not sign. */
export function readLogoToken(secret: string, token: string): LogoName | null {
  const match = TOKEN.exec(token);
  if (!match) return null;
  const [, orgId = "", fileId = "", signature = ""] = match;
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(secret, `${orgId}.${fileId}`);
  return given.length === right.length && timingSafeEqual(given, right)
    ? { orgId: Number(orgId), fileId }
    : null;
}

function signatureOf(secret: string, name: string): Buffer {
  return createHmac("sha256", keyFor(secret, "survey logo"))
    .update(name)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}
