import assert from "node:assert/strict";
import { sql } from "kysely";
import type { Webhook } from "../feedback/contract/webhook/webhook.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { hireColleague, makeCaseOrganization, type Colleague } from "./feedback.ts";
import { TEST_NOW } from "./organization.ts";
import { startWebhookServer, type ApiCall, type WebhookServer } from "./webhook-server.ts";

/** What is answered when a webhook is saved. */
export interface SavedHook {
  readonly webhook: Webhook;
  readonly secret: string | null;
}

/** What a delivery is answered. */
export interface Taken {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: readonly { readonly index: number; readonly code: string; readonly detail: string }[];
  readonly cases: readonly { readonly number: string }[];
}

export const MAPPING = {
  items: "",
  fields: { verbatim: "/content", sourceId: "/id", receivedAt: "/time", phone: "/phone", score: "/score" },
  scores: { 很差: 1 },
};
export const SETTINGS = { name: "热线工单", channel: "hotline", proof: "signature", mapping: MAPPING };

export interface HookScene {
  readonly orgId: number;
  readonly admin: Colleague;
  readonly call: ApiCall;
}

/** A server with what tests of webhooks do again and again. */
export interface WebhookDesk {
  readonly server: WebhookServer;
  /** An organization with an administrator. */
  scene(name?: string): Promise<HookScene>;
  make(
    call: ApiCall,
    change?: object,
  ): Promise<{ readonly hook: Webhook; readonly path: string; readonly secret: string }>;
  send(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{
    readonly status: number;
    readonly taken: Taken;
    readonly code: string;
    readonly text: string;
  }>;
  casesOf(orgId: number): Promise<number>;
}

/** An item as the mapping above reads it. */
export function item(change: object = {}): string {
  return JSON.stringify({
    id: "T-1",
    content: "热水器漏水，打了三次电话没人管",
    time: "2026-03-10 09:00:00",
    ...change,
  });
}

export async function openWebhookDesk(database: Database): Promise<WebhookDesk> {
  const server = await startWebhookServer(database, TEST_NOW);
  return {
    server,
    async scene(name) {
      const orgId = await makeCaseOrganization(database, name);
      const who = { orgId, departmentId: null, name: "赵管理", roles: ["admin"] } as const;
      const admin = await hireColleague(database, who);
      return { orgId, admin, call: server.as(admin.at(TEST_NOW)) };
    },
    async make(call, change = {}) {
      const { status, body } = await call<SavedHook>("POST", "/webhooks", { ...SETTINGS, ...change });
      assert.equal(status, 201, JSON.stringify(body));
      const path = new URL(body.webhook.url).pathname;
      return { hook: body.webhook, path, secret: body.secret ?? "" };
    },
    async send(path, body, headers = {}) {
      const answer = await fetch(`${server.url}${path}`, { method: "POST", body, headers });
      const text = await answer.text();
      const read = text.startsWith("{") ? (JSON.parse(text) as Taken & { code?: string }) : undefined;
      return { status: answer.status, taken: read as Taken, code: read?.code ?? "", text };
    },
    casesOf: (orgId) =>
      inOrganization(database, orgId, async (tx) => {
        const found = await tx
          .selectFrom("feedback_case")
          .where("org_id", "=", orgId)
          .select(sql<number>`count(*)`.as("count"))
          .executeTakeFirstOrThrow();
        return Number(found.count);
      }),
  };
}
