import { randomUUIDv7 } from "node:crypto";
import { appendEvent } from "../../platform/events/append-event.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Actor } from "../domain/actor.ts";
import { Failure } from "../../kit/failure.ts";
import { insertAuditEntry } from "../store/audit-entries.ts";

/** One use case under way: its transaction (bound to the actor's organization), who acts, and when. */
export interface Work {
  readonly tx: Tx;
  readonly actor: Actor;
  /** ISO instant; the same for everything the use case writes. */
  readonly now: string;
  readonly requestId: string | null;
  /** The caller's network address, where there is one. */
  readonly address: string | null;
}

/** @throws Failure `forbidden` (status 403) when `allowed` is false */
export function demand(allowed: boolean): void {
  if (!allowed) throw new Failure("forbidden");
}

/** A new time-ordered id (UUIDv7). */
export function newId(): string {
  return randomUUIDv7();
}

/** What was done to which record, for the audit log; `details` hold no contact data and no secrets. */
export interface AuditedAct {
  /** `customer.merge`: record type and verb. */
  readonly action: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordLabel: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes the act into the organization's audit log, in the transaction that does it. */
export async function recordAct(work: Work, act: AuditedAct): Promise<void> {
  const { actor } = work;
  await insertAuditEntry(work.tx, {
    org_id: actor.orgId,
    id: newId(),
    at: work.now,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    action: act.action,
    record_type: act.recordType,
    record_id: act.recordId,
    record_label: act.recordLabel,
    details: JSON.stringify(act.details ?? {}),
    request_id: work.requestId,
    address: work.address,
  });
}

/** Stores an event of the actor's organization with the transaction. */
export async function announce(
  work: Work,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendEvent(work.tx, { id: newId(), orgId: work.actor.orgId, type, payload, occurredAt: work.now });
}
