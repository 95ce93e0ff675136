import type { Tx } from "../db/database.ts";
import { signalAppended } from "./outbox-signal.ts";

/** Something that happened and that other modules may care about. `type` is `module.what-happened`. */
export interface DomainEvent {
  readonly id: string;
  readonly orgId: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** ISO instant. */
  readonly occurredAt: string;
}

/** Stores an event with the transaction that made it true; it is delivered after the commit, at least once. */
export async function appendEvent(tx: Tx, event: DomainEvent): Promise<void> {
  await tx
    .insertInto("system.outbox")
    .values({
      id: event.id,
      org_id: event.orgId,
      type: event.type,
      payload: JSON.stringify(event.payload),
      occurred_at: event.occurredAt,
    })
    .execute();
  signalAppended();
}
