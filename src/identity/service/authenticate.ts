import { inOrganization, inSystem, type Database } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import type { Actor } from "../domain/actor.ts";
import { findApiKey, findApiKeyPlace, touchApiKey } from "../store/api-keys.ts";
import { setSessionOrganization } from "../store/auth-sessions.ts";
import { findOrganization } from "../store/organizations.ts";
import type { SignedInDevice } from "./auth/auth.ts";
import { hashSecret } from "./auth/secret.ts";
import { findMembership } from "./find-membership.ts";
import { minutesAfter, originOf, type IdentityDeps } from "./identity-deps.ts";
import { openSession, type Session } from "./session.ts";

/** Recognises the caller of a request: by the key in `Authorization: Bearer`, else by the session cookie. */
export type Authenticate = (request: RequestFacts) => Promise<Session | null>;

/** Makes the function that the API asks for each request; null means nobody, or nobody any more. */
export function createAuthenticate(deps: Pick<IdentityDeps, "database" | "auth" | "clock">): Authenticate {
  const { database, auth, clock } = deps;
  return async (request) => {
    const key = bearerKey(request);
    const device = key === null ? await auth.recognise(request) : null;
    const actor =
      key !== null
        ? await keyActor(database, key, clock())
        : device !== null
          ? await deviceActor(database, device)
          : null;
    return actor === null ? null : openSession(database, actor, originOf(request), clock);
  };
}

function bearerKey(request: RequestFacts): string | null {
  return /^bearer +(\S+) *$/iu.exec(request.header("authorization") ?? "")?.[1] ?? null;
}

async function keyActor(database: Database, key: string, now: string): Promise<Actor | null> {
  const place = await inSystem(database, (tx) => findApiKeyPlace(tx, hashSecret(key)));
  if (place === null) return null;
  const { orgId, keyId } = place;
  return inOrganization(database, orgId, async (tx) => {
    const found = await findApiKey(tx, orgId, keyId);
    if (found === null) return null;
    const unlessSince = minutesAfter(now, -1);
    if (found.lastUsedAt === null || found.lastUsedAt < unlessSince) {
      await touchApiKey(tx, orgId, { id: keyId, now, unlessSince });
    }
    const { language } = await findOrganization(tx, orgId);
    const actor: Actor = {
      kind: "key",
      orgId,
      id: keyId,
      name: found.name,
      roles: [found.role],
      departmentId: null,
      maySeeContacts: false,
      language,
    };
    return actor;
  });
}

async function deviceActor(database: Database, device: SignedInDevice): Promise<Actor | null> {
  const actor = await findMembership(database, device.loginId, device.orgId);
  if (actor !== null && actor.orgId !== device.orgId) {
    await inSystem(database, (tx) => setSessionOrganization(tx, device.sessionId, actor.orgId));
  }
  return actor;
}
