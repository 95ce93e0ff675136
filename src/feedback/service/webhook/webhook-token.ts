import { keyFor, readLinkToken, signLink } from "../../../survey/service/link-token.ts";

/** Which address of which organization. */
export interface HookName {
  readonly orgId: number;
  readonly addressId: string;
}

const secretOf = (secret: string): string => keyFor(secret, "feedback webhook").toString("base64");

/** The 40 signs of the address of a webhook. */
export function signHook(secret: string, { orgId, addressId }: HookName): string {
  return signLink(secretOf(secret), { orgId, linkId: addressId });
}

/** The address that a token names, or null for one that this installation did not sign. */
export function readHookToken(secret: string, token: string): HookName | null {
  const name = readLinkToken(secretOf(secret), token);
  return name && { orgId: name.orgId, addressId: name.linkId };
}
