import { signDelivery } from "../../feedback/service/webhook/check-proof.ts";
import { createWebhook } from "../../feedback/service/webhook/save-webhook.ts";
import { takeDelivery } from "../../feedback/service/webhook/take-delivery.ts";
import type { HookAddress } from "../../feedback/service/webhook/webhook-view.ts";
import { findWebhookRow } from "../../feedback/store/webhook/webhooks.ts";
import type { Desk } from "./desk.ts";
import { hookItems, WEBHOOK, type HookItem } from "./webhook-words.ts";

const HOUR = 3_600_000;

interface Hook {
  readonly secret: string;
  readonly addressId: string;
  readonly key: string;
}

/** The ticket system of the hotline hands its tickets over: two that are new, one of them again, one that cannot be read. */
export async function connectTickets(desk: Desk, address: HookAddress): Promise<void> {
  const { webhook, secret: key } = await createWebhook(
    desk.work("演示管理员", { daysAgo: 200 }),
    address,
    WEBHOOK,
  );
  const row = await findWebhookRow(desk.tx, desk.world.orgId, webhook.id);
  if (row === undefined || key === null) throw new Error("the sample's webhook has no secret");
  const hook: Hook = { secret: address.secret, addressId: row.address_id, key };
  const now = Date.parse(desk.world.now);
  const at = (hoursAgo: number): string => new Date(now - hoursAgo * HOUR).toISOString();
  const items = hookItems([at(7), at(4), at(2)]);
  await deliver(desk, hook, { at: at(6.9), items: items.slice(0, 1), took: 62 });
  await deliver(desk, hook, { at: at(3.9), items: items.slice(0, 2), took: 48 });
  await deliver(desk, hook, { at: at(1.9), items: items.slice(2), took: 35 });
}

interface Sent {
  readonly at: string;
  readonly items: readonly HookItem[];
  /** Milliseconds. */
  readonly took: number;
}

async function deliver(
  desk: Desk,
  { secret, addressId, key }: Hook,
  { at, items, took }: Sent,
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify({ tickets: items }));
  const timestamp = String(Math.floor(Date.parse(at) / 1_000));
  const headers = new Map([
    ["x-huiyin-timestamp", timestamp],
    ["x-huiyin-signature", signDelivery(key, timestamp, bytes)],
    ["content-type", "application/json"],
  ]);
  await takeDelivery(desk.session(at), secret, {
    addressId,
    took: () => took,
    header: (name) => headers.get(name),
    query: new URLSearchParams(),
    bytes,
    now: at,
  });
}
