import { inOrganization, type Database, type Tx } from "../../../platform/db/database.ts";
import { signalAppended } from "../../../platform/events/outbox-signal.ts";
import type { IntakeOutcome, NewResponse } from "../../domain/new-response.ts";
import {
  cellKey,
  insertResponseRows,
  lockQuotaCounts,
  readRefusal,
  storeResponseRows,
  takePlaces,
} from "../../store/intake.ts";

interface Batch {
  readonly database: Database;
  readonly orgId: number;
  /** ISO instant of all responses. */
  readonly now: string;
}

type Outcomes = Map<NewResponse, IntakeOutcome>;

/**
 * Stores responses of one organization with their events and answers, after the commit, what became of each, in their
 * order. All go in one statement and one commit, but those that need a place in a limited quota: they share a
 * transaction of their own, in which they are taken one after another while the counts are held.
 * @param now ISO instant of all of them
 */
export async function storeBatch(
  database: Database,
  orgId: number,
  responses: readonly NewResponse[],
  now: string,
): Promise<readonly IntakeOutcome[]> {
  const batch: Batch = { database, orgId, now };
  const outcomes: Outcomes = new Map();
  const limited = responses.filter(({ cells }) => cells.length > 0);
  const free = responses.filter(({ cells }) => cells.length === 0);
  signalAppended();
  if (free.length > 0) {
    noteStored(outcomes, free, await storeResponseRows(database, orgId, free, now));
    await explain(batch, outcomes, free);
  }
  if (limited.length > 0)
    await inOrganization(database, orgId, (tx) => storeLimited(batch, tx, limited, outcomes));
  return responses.map((response) => outcomes.get(response) ?? "closed");
}

/** One id twice at once is one response: the first has it, the rest are repetitions. */
function noteStored(
  outcomes: Outcomes,
  responses: readonly NewResponse[],
  stored: ReadonlySet<string>,
): void {
  const ids = new Set(stored);
  for (const response of responses) if (ids.delete(response.id)) outcomes.set(response, "stored");
}

/** Finds out why the rest was not stored. */
async function explain(
  { database, orgId, now }: Batch,
  outcomes: Outcomes,
  responses: readonly NewResponse[],
): Promise<void> {
  const rest = responses.filter((response) => !outcomes.has(response));
  if (rest.length === 0) return;
  await inOrganization(database, orgId, async (tx) => {
    for (const response of rest) outcomes.set(response, await refusalOf(tx, orgId, response, now));
  });
}

async function refusalOf(tx: Tx, orgId: number, response: NewResponse, now: string): Promise<IntakeOutcome> {
  const refusal = await readRefusal(tx, orgId, response, now);
  if (refusal === null)
    throw new Error(`response ${response.id} was not stored, and nothing stands against it`);
  return refusal;
}

async function storeLimited(
  { orgId, now }: Batch,
  tx: Tx,
  responses: readonly NewResponse[],
  outcomes: Outcomes,
): Promise<void> {
  const surveys = [...new Set(responses.map(({ surveyId }) => surveyId))];
  const counts = await lockQuotaCounts(tx, orgId, surveys);
  for (const response of responses) {
    const { surveyId, cells } = response;
    const taken = cells.map((cell) => counts.get(cellKey(surveyId, cell)) ?? 0);
    if (cells.some((cell, at) => (taken[at] ?? 0) >= cell.limit)) {
      outcomes.set(response, (await readRefusal(tx, orgId, response, now)) ?? "full");
      continue;
    }
    noteStored(outcomes, [response], await insertResponseRows(tx, orgId, [response], now));
    if (!outcomes.has(response)) {
      outcomes.set(response, await refusalOf(tx, orgId, response, now));
      continue;
    }
    for (const [at, cell] of cells.entries()) counts.set(cellKey(surveyId, cell), (taken[at] ?? 0) + 1);
    await takePlaces(tx, orgId, surveyId, cells);
  }
}
