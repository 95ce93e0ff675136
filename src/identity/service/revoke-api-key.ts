import { Failure } from "../../kit/failure.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { revokeApiKeyRow } from "../store/api-keys.ts";
import { demand, recordAct, type Work } from "./work.ts";

/** Makes a key useless from its next request on. */
export async function revokeApiKey(work: Work, id: string): Promise<void> {
  demand(mayAdminister(work.actor));
  const name = await revokeApiKeyRow(work.tx, work.actor.orgId, id, work.now);
  if (name === null) throw new Failure("not-found");
  await recordAct(work, {
    action: "api-key.revoke",
    recordType: "api-key",
    recordId: id,
    recordLabel: name,
  });
}
