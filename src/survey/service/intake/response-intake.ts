import type { Database } from "../../../platform/db/database.ts";
import type { IntakeOutcome, NewResponse } from "../../domain/new-response.ts";
import { microBatches, type MicroBatches } from "./micro-batches.ts";
import { storeBatch } from "./store-batch.ts";

/** Takes responses in. */
export interface ResponseIntake {
  /** What became of the response, told after the commit. Throws when it could not be stored: send it again. */
  take(orgId: number, response: NewResponse): Promise<IntakeOutcome>;
}

export interface IntakeOptions {
  readonly database: Database;
  /** ISO instant. */
  readonly clock: () => string;
  /** True for an error that says the database cannot be reached just now. */
  isDatabaseAway(error: unknown): boolean;
}

const MOST_IN_BATCH = 200;
/** Connections that the answers of one organization may take, the second once a crowd waits. */
const LANES = 2;
const CROWD = 50;
const MOST_WAITING = 5_000;
/** Organizations whose queue is remembered; an empty queue is nothing lost. */
const MOST_QUEUES = 1_000;

/**
 * Stores responses durably: those of one organization that come at the same time share one insert and one commit, and
 * each is answered after it. Any number of servers may do so beside each other.
 */
export function responseIntake({ database, clock, isDatabaseAway }: IntakeOptions): ResponseIntake {
  const queues = new Map<number, MicroBatches<NewResponse, IntakeOutcome>>();
  const queueOf = (orgId: number): MicroBatches<NewResponse, IntakeOutcome> => {
    const known = queues.get(orgId);
    if (known !== undefined) return known;
    if (queues.size >= MOST_QUEUES) queues.clear();
    const queue = microBatches<NewResponse, IntakeOutcome>({
      work: (responses) => storeBatch(database, orgId, responses, clock()),
      isCommonFault: isDatabaseAway,
      most: MOST_IN_BATCH,
      lanes: LANES,
      crowd: CROWD,
      mostWaiting: MOST_WAITING,
    });
    queues.set(orgId, queue);
    return queue;
  };
  return { take: (orgId, response) => queueOf(orgId).submit(response) };
}
