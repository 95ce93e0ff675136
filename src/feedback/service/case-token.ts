import { keyFor, readLinkToken, signLink } from "../../survey/service/link-token.ts";

/** Which case of which organization. */
export interface CaseName {
  readonly orgId: number;
  readonly caseId: string;
}

/** Another secret than that of survey addresses: neither token opens the other's door. */
const secretOf = (secret: string): string => keyFor(secret, "feedback case").toString("base64");

/** The 40 signs of the address at which a customer follows a case; the same for the same case. */
export function signCase(secret: string, { orgId, caseId }: CaseName): string {
  return signLink(secretOf(secret), { orgId, linkId: caseId });
}

/** The case that a token names, or null for one that this installation did not sign. */
export function readCaseToken(secret: string, token: string): CaseName | null {
  const name = readLinkToken(secretOf(secret), token);
  return name && { orgId: name.orgId, caseId: name.linkId };
}

/** The address at which a customer follows a case. */
export function caseAddress(
  { secret, publicUrl }: { readonly secret: string; readonly publicUrl: string },
  name: CaseName,
): string {
  return `${publicUrl}/f/${signCase(secret, name)}`;
}
