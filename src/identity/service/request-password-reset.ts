import { setTimeout as pause } from "node:timers/promises";
import { inSystem } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { findLoginByEmail } from "../store/logins.ts";
import { findMembership } from "./find-membership.ts";
import { originOf, type IdentityDeps } from "./identity-deps.ts";
import { makeResetLink, RESET_MINUTES } from "./reset-links.ts";
import { openSession } from "./session.ts";
import { countOrRefuse } from "./sign-in-limits.ts";
import { recordAct } from "./work.ts";

const HOUR = 60 * 60;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 50;
/** Every answer takes at least so long, so that its time does not tell whether the address is known. Milliseconds. */
const SHORTEST_ANSWER = 300;

/**
 * Mails a link for a new password to a known address, and does nothing visible for an unknown one.
 * @throws Failure `too-many-attempts` {minutes} after 5 requests for an account or 50 from an address in an hour
 */
export async function requestPasswordReset(
  deps: IdentityDeps,
  email: string,
  request: RequestFacts,
): Promise<void> {
  await countOrRefuse(deps, { key: `reset:${email}`, limit: PER_ACCOUNT, windowSeconds: HOUR });
  if (request.address !== null) {
    const key = `reset-from:${request.address}`;
    await countOrRefuse(deps, { key, limit: PER_ADDRESS, windowSeconds: HOUR });
  }
  await Promise.all([mailLink(deps, email, request), pause(SHORTEST_ANSWER)]);
}

async function mailLink(deps: IdentityDeps, email: string, request: RequestFacts): Promise<void> {
  const login = await inSystem(deps.database, (tx) => findLoginByEmail(tx, email));
  const actor = login === null ? null : await findMembership(deps.database, login.id, null);
  if (login === null || actor === null) return;
  await openSession(deps.database, actor, originOf(request), deps.clock).begin(async (work) => {
    const { link } = await makeResetLink(work.tx, login.id, deps.publicUrl, work.now);
    await recordAct(work, {
      action: "user.request-password-reset",
      recordType: "user",
      recordId: actor.id ?? "",
      recordLabel: actor.name,
    });
    await deps.sendMail({
      to: login.email,
      language: actor.language,
      template: "password-reset",
      data: { name: actor.name, link, minutes: String(RESET_MINUTES) },
      orgId: actor.orgId,
      work,
    });
  });
}
