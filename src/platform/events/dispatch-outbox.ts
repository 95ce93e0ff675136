import type { Database, Tx } from "../db/database.ts";
import type { DomainEvent } from "./append-event.ts";
import type { Consumer } from "./consumer.ts";

/** A job on its way from the outbox to the queue. */
export interface OutgoingJob {
  readonly job: string;
  readonly data: object;
  /** ISO instant; null: at once. */
  readonly startAfter: string | null;
  readonly singletonKey: string | null;
}

/** Where what lies in the outbox goes. */
export interface Routes {
  readonly consumers: readonly Consumer[];
  /** Jobs this process knows; requests for others are left for a process that does. */
  readonly jobs: readonly string[];
  /** Hands jobs to the queue within `tx`. */
  send(tx: Tx, jobs: readonly OutgoingJob[]): Promise<void>;
}

/** Rows taken from each table at once. */
export const BATCH = 500;

/** Name of the job that delivers events to a consumer. */
export const consumerJobName = (consumer: Consumer): string => `consumer.${consumer.name}`;

/**
 * Moves one batch of events and job requests into the queue: one job for each event and interested consumer.
 * Claim, hand-over and deletion are one transaction, so nothing is lost or doubled whenever the process ends;
 * several dispatchers pass over each other's rows. Runs as the user who owns the local tables, not as the app role.
 * Answers whether there may be more.
 */
export function dispatchOutbox(database: Database, routes: Routes): Promise<boolean> {
  return database.kysely.transaction().execute(async (tx) => {
    const events = await claimEvents(tx);
    const requests = await claimRequests(tx, routes.jobs);
    const jobs = [...events.flatMap((event) => jobsFor(event, routes.consumers)), ...requests];
    if (jobs.length > 0) await routes.send(tx, jobs);
    return events.length === BATCH || requests.length === BATCH;
  });
}

async function claimEvents(tx: Tx): Promise<readonly DomainEvent[]> {
  const rows = await tx
    .selectFrom("system.outbox")
    .selectAll()
    .orderBy("id")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return [];
  await tx.deleteFrom("system.outbox").where("id", "in", rows.map(idOf)).execute();
  return rows.map((row) => ({
    id: row.id,
    orgId: row.org_id,
    type: row.type,
    payload: row.payload as Record<string, unknown>,
    occurredAt: row.occurred_at,
  }));
}

async function claimRequests(tx: Tx, known: readonly string[]): Promise<readonly OutgoingJob[]> {
  if (known.length === 0) return [];
  const rows = await tx
    .selectFrom("system.job_request")
    .selectAll()
    .where("job", "in", known)
    .orderBy("id")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return [];
  await tx.deleteFrom("system.job_request").where("id", "in", rows.map(idOf)).execute();
  return rows.map((row) => ({
    job: row.job,
    data: row.data as object,
    startAfter: row.start_after,
    singletonKey: row.singleton_key,
  }));
}

function idOf(row: { readonly id: string }): string {
  return row.id;
}

function jobsFor(event: DomainEvent, consumers: readonly Consumer[]): readonly OutgoingJob[] {
  return consumers
    .filter((consumer) => consumer.types.includes(event.type))
    .map((consumer) => ({
      job: consumerJobName(consumer),
      data: event,
      startAfter: null,
      singletonKey: null,
    }));
}
