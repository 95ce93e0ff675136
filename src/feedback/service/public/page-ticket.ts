import { keyFor } from "../../../survey/service/link-token.ts";
import { readTicket, signTicket } from "../../../survey/service/page-token.ts";

/** What a page carries from its view to what is sent with it, so that a view need not be written down. */
export interface FormTicket {
  /** Id of what will be sent: the same again is the same. */
  readonly id: string;
  /** Milliseconds since 1970 of the view. */
  readonly openedAt: number;
}

const secretOf = (secret: string): string => keyFor(secret, "feedback page").toString("base64");

/** The ticket as text, good for the page of this case or form only. */
export function signFormTicket(secret: string, pageId: string, ticket: FormTicket): string {
  return signTicket(secretOf(secret), pageId, { ...ticket, version: 1 });
}

/** The ticket that this installation gave out for this page, or null. */
export function readFormTicket(secret: string, pageId: string, text: string): FormTicket | null {
  const ticket = readTicket(secretOf(secret), pageId, text);
  return ticket && { id: ticket.id, openedAt: ticket.openedAt };
}
