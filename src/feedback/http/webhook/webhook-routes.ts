import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Api } from "../../../platform/api/api.ts";
import * as contract from "../../contract/webhook/webhook.ts";
import { listDeliveries } from "../../service/webhook/list-deliveries.ts";
import { listRefusals } from "../../service/webhook/list-refusals.ts";
import { listWebhooks } from "../../service/webhook/list-webhooks.ts";
import { dropRefusal } from "../../service/webhook/drop-refusal.ts";
import { replayRefusals } from "../../service/webhook/replay-refusals.ts";
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  renewWebhookSecret,
} from "../../service/webhook/save-webhook.ts";
import { tryMapping } from "../../service/webhook/try-mapping.ts";
import type { HookAddress } from "../../service/webhook/webhook-view.ts";

/** Addresses at which other systems hand in voices: what they are, what came, what was refused. */
export function webhookRoutes(api: Api<Work, Session>, { secret, publicUrl }: HookAddress): void {
  const address = { secret, publicUrl };
  api.route(contract.listWebhooksRoute, (_, work) => listWebhooks(work, address));
  api.route(contract.createWebhookRoute, ({ body }, work) => createWebhook(work, address, body));
  api.route(contract.tryWebhookRoute, ({ body }, work) => tryMapping(work, body));
  api.route(contract.changeWebhookRoute, ({ params, body }, work) =>
    changeWebhook(work, address, params.id, body),
  );
  api.route(contract.deleteWebhookRoute, ({ params }, work) => deleteWebhook(work, params.id));
  api.route(contract.renewWebhookSecretRoute, ({ params, body }, work) =>
    renewWebhookSecret(work, address, params.id, body),
  );
  api.route(contract.listDeliveriesRoute, ({ params, query }, work) =>
    listDeliveries(work, params.id, query),
  );
  api.route(contract.listRefusalsRoute, ({ params, query }, work) => listRefusals(work, params.id, query));
  api.stream(contract.replayRefusalsRoute, async ({ params, body }, session) =>
    Response.json(await replayRefusals(session, params.id, body.refusalIds ?? null)),
  );
  api.route(contract.dropRefusalRoute, ({ params }, work) => dropRefusal(work, params));
}
