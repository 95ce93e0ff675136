import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import type { DomainEvent } from "./append-event.ts";
import { signalAppended } from "./outbox-signal.ts";

/** Like `appendEvent` for many events at once, in one statement. */
export async function appendEvents(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ id, orgId, type, payload, occurredAt }) => ({
    id,
    org_id: orgId,
    type,
    payload,
    occurred_at: occurredAt,
  }));
  await sql`insert into system.outbox (id, org_id, type, payload, occurred_at)
    select id, org_id, type, payload, occurred_at from json_to_recordset(${JSON.stringify(rows)}::json)
      as e(id uuid, org_id bigint, type text, payload jsonb, occurred_at timestamptz)`.execute(tx);
  signalAppended();
}
