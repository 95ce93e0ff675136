import { mayAdminister } from "../domain/permissions.ts";
import type { Role } from "../domain/role.ts";
import { insertApiKey } from "../store/api-keys.ts";
import { hashSecret, newSecret } from "./auth/secret.ts";
import { demand, newId, recordAct, type Work } from "./work.ts";

const PREFIX_LENGTH = 8;

/** Makes an API key that acts with `role`. The key is told this once; only its hash is kept. */
export async function addKey(
  work: Work,
  input: { readonly name: string; readonly role: Role },
): Promise<{ readonly id: string; readonly key: string }> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  const id = newId();
  const key = `hy_${newSecret()}`;
  await insertApiKey(tx, actor.orgId, {
    id,
    keyHash: hashSecret(key),
    name: input.name,
    role: input.role,
    prefix: key.slice(0, PREFIX_LENGTH),
    createdBy: actor.kind === "user" ? actor.id : null,
    createdByName: actor.name,
    createdAt: now,
  });
  await recordAct(work, {
    action: "api-key.create",
    recordType: "api-key",
    recordId: id,
    recordLabel: input.name,
    details: { role: input.role },
  });
  return { id, key };
}
