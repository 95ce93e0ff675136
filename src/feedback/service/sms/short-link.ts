import { randomBytes } from "node:crypto";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import { makeShortCode, SHORT_CODE_BYTES } from "../../domain/sms/short-code.ts";
import { findShortLink, takeShortLink } from "../../store/sms/short-links.ts";
import { signCase } from "../case-token.ts";

/** The code of a case for SMS; the same for the same case. */
export function shortCodeOf({ tx, actor, now }: Work, caseId: string): Promise<string> {
  const code = makeShortCode(actor.orgId, randomBytes(SHORT_CODE_BYTES));
  return takeShortLink(tx, actor.orgId, { caseId, code, now });
}

/** Where a short code leads: the path of the customer's page; null: nowhere. */
export async function pathOfShortCode(
  session: Session,
  secret: string,
  code: string,
): Promise<string | null> {
  const { orgId } = session.actor;
  const caseId = await session.begin(({ tx }) => findShortLink(tx, orgId, code));
  return caseId === null ? null : `/f/${signCase(secret, { orgId, caseId })}`;
}
