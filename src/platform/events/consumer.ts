import { inOrganization, type Database, type Tx } from "../db/database.ts";
import type { DomainEvent } from "./append-event.ts";

/** Something that a module does whenever one of the named events happened. */
export interface Consumer {
  /** `module.what-it-does`; stable, since it marks the events that are done. */
  readonly name: string;
  /** Event types, `module.what-happened`. */
  readonly types: readonly string[];
  /** The work, in the transaction that marks the event as done. Throws: both are rolled back and tried again. */
  handle(event: DomainEvent, tx: Tx): Promise<void>;
}

/**
 * Lets `consumer` handle `event` in one transaction of the event's organization; an event that it has handled
 * already is passed over, however often it is delivered. Answers whether it was handled now.
 * @param now ISO instant, recorded with the work
 */
export function consumeEvent(
  database: Database,
  consumer: Consumer,
  event: DomainEvent,
  now: string,
): Promise<boolean> {
  return inOrganization(database, event.orgId, async (tx) => {
    const marked = await tx
      .insertInto("platform_consumed_event")
      .values({ org_id: event.orgId, consumer: consumer.name, event_id: event.id, consumed_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("event_id")
      .executeTakeFirst();
    if (marked === undefined) return false;
    await consumer.handle(event, tx);
    return true;
  });
}
