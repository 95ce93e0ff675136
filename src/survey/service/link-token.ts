import { createHmac, timingSafeEqual } from "node:crypto";

/** Which link of which organization. */
export interface LinkName {
  readonly orgId: number;
  readonly linkId: string;
}

const ORG_BYTES = 4;
const ID_BYTES = 16;
const NAME_BYTES = ORG_BYTES + ID_BYTES;
/** 80 bits: a forger would have to ask 10²⁴ times. */
const SIGNATURE_BYTES = 10;
const TOKEN = /^[\w-]{40}$/u;

/** A key of its own for each use of the installation's secret. */
export function keyFor(secret: string, use: string): Buffer {
  return createHmac("sha256", secret).update(`huiyin ${use}`).digest();
}

/** The 40 signs of a survey address; the same for the same link, so that it can be shown again. */
export function signLink(secret: string, { orgId, linkId }: LinkName): string {
  const name = Buffer.alloc(NAME_BYTES);
  name.writeUInt32BE(orgId);
  Buffer.from(linkId.replaceAll("-", ""), "hex").copy(name, ORG_BYTES);
  return Buffer.concat([name, signatureOf(secret, name)]).toString("base64url");
}

/** The link that a token names, or null for one that this installation did not sign. */
export function readLinkToken(secret: string, token: string): LinkName | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const name = bytes.subarray(0, NAME_BYTES);
  if (!timingSafeEqual(bytes.subarray(NAME_BYTES), signatureOf(secret, name))) return null;
  const hex = name.toString("hex", ORG_BYTES);
  const linkId = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
  return { orgId: name.readUInt32BE(), linkId };
}

function signatureOf(secret: string, name: Buffer): Buffer {
  return createHmac("sha256", keyFor(secret, "survey link"))
    .update(name)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}
