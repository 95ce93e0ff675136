import { keyFor, readLinkToken, signLink } from "../../../survey/service/link-token.ts";
import type { CaseLinks } from "../read-feedback.ts";

/** Which card of which organization. */
export interface CardName {
  readonly orgId: number;
  readonly cardId: string;
}

/** Another secret than those of surveys, cases and forms: no token opens another's door. */
const secretOf = (secret: string): string => keyFor(secret, "feedback task card").toString("base64");

/** The 40 signs of the address of a card; whether it still works, the database says. */
export function signTaskCard(secret: string, { orgId, cardId }: CardName): string {
  return signLink(secretOf(secret), { orgId, linkId: cardId });
}

/** The card that a token names, or null for one that this installation did not sign. */
export function readTaskCardToken(secret: string, token: string): CardName | null {
  const name = readLinkToken(secretOf(secret), token);
  return name && { orgId: name.orgId, cardId: name.linkId };
}

/** The address at which a guest finds a card. */
export function cardAddress({ secret, publicUrl }: CaseLinks, name: CardName): string {
  return `${publicUrl}/t/${signTaskCard(secret, name)}`;
}
