import { keyFor, readLinkToken, signLink, type LinkName } from "../link-token.ts";

/** Another secret than that of survey addresses: neither token opens the other's door. */
const secretOf = (secret: string): string => keyFor(secret, "survey unsubscribe").toString("base64");

/** The 40 signs of the address where the customer of a personal link takes leave of surveys by mail. */
export function signLeave(secret: string, link: LinkName): string {
  return signLink(secretOf(secret), link);
}

/** The personal link whose customer a token speaks for; null for one that this installation did not sign. */
export function readLeaveToken(secret: string, token: string): LinkName | null {
  return readLinkToken(secretOf(secret), token);
}
