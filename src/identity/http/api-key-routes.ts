import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/api-key.ts";
import { addKey } from "../service/add-key.ts";
import { listApiKeys } from "../service/list-api-keys.ts";
import { revokeApiKey } from "../service/revoke-api-key.ts";
import type { Session } from "../service/session.ts";
import type { Work } from "../service/work.ts";

export function apiKeyRoutes(api: Api<Work, Session>): void {
  api.route(contract.listApiKeys, ({ query }, work) => listApiKeys(work, query));
  api.route(contract.createApiKey, ({ body }, work) => addKey(work, body));
  api.route(contract.revokeApiKey, ({ params }, work) => revokeApiKey(work, params.id));
}
