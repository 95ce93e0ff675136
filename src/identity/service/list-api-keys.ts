import { mayAdminister } from "../domain/permissions.ts";
import { listApiKeyRows, type ApiKeyFilter, type ApiKeyRow } from "../store/api-keys.ts";
import type { Page } from "../store/list-cursor.ts";
import { demand, type Work } from "./work.ts";

/** API keys, newest first. */
export async function listApiKeys(work: Work, filter: ApiKeyFilter): Promise<Page<ApiKeyRow>> {
  demand(mayAdminister(work.actor));
  return listApiKeyRows(work.tx, work.actor.orgId, filter);
}
