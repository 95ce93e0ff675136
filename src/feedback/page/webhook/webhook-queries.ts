import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type {
  changeWebhookRoute,
  createWebhookRoute,
  listDeliveriesRoute,
  listRefusalsRoute,
  listWebhooksRoute,
  renewWebhookSecretRoute,
  tryWebhookRoute,
  Webhook,
} from "../../contract/webhook/webhook.ts";
import type { z } from "zod";

export interface SavedWebhook {
  readonly webhook: Webhook;
  readonly secret: string | null;
}
export type Delivery = z.output<(typeof listDeliveriesRoute)["answer"]>["items"][number];
export type Refusal = z.output<(typeof listRefusalsRoute)["answer"]>["items"][number];
export type TriedItem = z.output<(typeof tryWebhookRoute)["answer"]>["items"][number];
export interface WebhookSettings extends Pick<Webhook, "name" | "channel" | "proof" | "mapping"> {
  readonly receiver?: string;
  /** Null: forgotten; absent: as it is. */
  readonly encodingAesKey?: string | null;
}

/** How often what came is looked at again. */
const AGAIN_MS = 30_000;

/** All webhooks with how their deliveries go. */
export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: async ({ signal }) =>
    (await request<typeof listWebhooksRoute>({ method: "get", path: "/api/v1/webhooks", signal })).items,
  refetchInterval: AGAIN_MS,
});

/** Adds a webhook, or changes it. */
export function saveWebhook(webhook: Webhook | null, body: WebhookSettings): Promise<SavedWebhook> {
  if (webhook === null)
    return request<typeof createWebhookRoute>({ method: "post", path: "/api/v1/webhooks", body });
  const { id, revision } = webhook;
  return request<typeof changeWebhookRoute>({
    method: "patch",
    path: "/api/v1/webhooks/{id}",
    params: { id },
    body: { ...body, revision },
  });
}

export function switchWebhook({ id, revision, isOn }: Webhook): Promise<SavedWebhook> {
  return request<typeof changeWebhookRoute>({
    method: "patch",
    path: "/api/v1/webhooks/{id}",
    params: { id },
    body: { isOn: !isOn, revision },
  });
}

export function renewSecret({ id, revision }: Webhook): Promise<SavedWebhook> {
  return request<typeof renewWebhookSecretRoute>({
    method: "post",
    path: "/api/v1/webhooks/{id}/secrets",
    params: { id },
    body: { revision },
  });
}
