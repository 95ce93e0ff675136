import { randomUUIDv7 } from "node:crypto";
import { inOrganization, type Database, type Tx } from "../../../platform/db/database.ts";
import type { DomainEvent } from "../../../platform/events/append-event.ts";
import { appendEvents } from "../../../platform/events/append-events.ts";
import { SURVEY_EVENTS } from "../../domain/events.ts";
import type { IntakeOutcome, NewResponse } from "../../domain/new-response.ts";
import { cellKey, insertResponseRows, lockQuotaCounts, readRefusal, takePlaces } from "../../store/intake.ts";

interface Batch {
  readonly tx: Tx;
  readonly orgId: number;
  /** ISO instant of all responses. */
  readonly now: string;
  readonly outcomes: Map<NewResponse, IntakeOutcome>;
}

/**
 * Stores responses of one organization with their events in one transaction and answers, after its commit, what became
 * of each, in their order. Those that need a place in a limited quota are taken one after another while its counts are
 * held; all others in one statement.
 * @param now ISO instant of all of them
 */
export function storeBatch(
  database: Database,
  orgId: number,
  responses: readonly NewResponse[],
  now: string,
): Promise<readonly IntakeOutcome[]> {
  return inOrganization(database, orgId, async (tx) => {
    const batch: Batch = { tx, orgId, now, outcomes: new Map() };
    const limited = responses.filter(({ cells }) => cells.length > 0);
    if (limited.length > 0) await storeLimited(batch, limited);
    if (limited.length < responses.length) {
      await store(
        batch,
        responses.filter(({ cells }) => cells.length === 0),
      );
    }
    const stored = responses.filter((response) => batch.outcomes.get(response) === "stored");
    await appendEvents(
      tx,
      stored.map((response) => receivedEvent(batch, response)),
    );
    return responses.map((response) => batch.outcomes.get(response) ?? "closed");
  });
}

async function storeLimited(batch: Batch, responses: readonly NewResponse[]): Promise<void> {
  const { tx, orgId, now, outcomes } = batch;
  const surveys = [...new Set(responses.map(({ surveyId }) => surveyId))];
  const counts = await lockQuotaCounts(tx, orgId, surveys);
  for (const response of responses) {
    const { surveyId, cells } = response;
    const taken = cells.map((cell) => counts.get(cellKey(surveyId, cell)) ?? 0);
    if (cells.some((cell, at) => (taken[at] ?? 0) >= cell.limit)) {
      outcomes.set(response, (await readRefusal(tx, orgId, response, now)) ?? "full");
      continue;
    }
    await store(batch, [response]);
    if (outcomes.get(response) !== "stored") continue;
    for (const [at, cell] of cells.entries()) counts.set(cellKey(surveyId, cell), (taken[at] ?? 0) + 1);
    await takePlaces(tx, orgId, surveyId, cells);
  }
}

async function store(batch: Batch, responses: readonly NewResponse[]): Promise<void> {
  const { tx, orgId, now, outcomes } = batch;
  // One id twice at once is one response: what is left of the ids belongs to its repetitions.
  const ids = new Set(await insertResponseRows(tx, orgId, responses, now));
  for (const response of responses) {
    if (ids.delete(response.id)) {
      outcomes.set(response, "stored");
      continue;
    }
    const refusal = await readRefusal(tx, orgId, response, now);
    if (refusal === null)
      throw new Error(`response ${response.id} was not stored, and nothing stands against it`);
    outcomes.set(response, refusal);
  }
}

function receivedEvent({ orgId, now }: Batch, response: NewResponse): DomainEvent {
  const { id, surveyId, version, customerId } = response;
  return {
    id: randomUUIDv7(),
    orgId,
    type: SURVEY_EVENTS.responseReceived,
    payload: { responseId: id, surveyId, version, customerId },
    occurredAt: now,
  };
}
