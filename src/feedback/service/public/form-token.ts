import { keyFor, readLinkToken, signLink } from "../../../survey/service/link-token.ts";

/** Which form of which organization. */
export interface FormName {
  readonly orgId: number;
  readonly formId: string;
}

const secretOf = (secret: string): string => keyFor(secret, "feedback web form").toString("base64");

/** The 40 signs of the address of a web form. */
export function signWebForm(secret: string, { orgId, formId }: FormName): string {
  return signLink(secretOf(secret), { orgId, linkId: formId });
}

/** The form that a token names, or null for one that this installation did not sign. */
export function readWebFormToken(secret: string, token: string): FormName | null {
  const name = readLinkToken(secretOf(secret), token);
  return name && { orgId: name.orgId, formId: name.linkId };
}
