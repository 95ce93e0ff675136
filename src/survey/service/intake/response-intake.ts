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
}

const MOST_IN_BATCH = 200;
const MOST_WAITING = 5_000;
/** Organizations whose queue is remembered; an empty queue is nothing lost. */
const MOST_QUEUES = 1_000;
/** SQLSTATE classes and codes that blame a row: wrong data, a broken constraint. */
const ROW_FAULT = /^2[23]/u;

/**
 * Stores responses durably: those of one organization that come at the same time share one insert and one commit, and
 * each is answered after it. Any number of servers may do so beside each other.
 */
export function responseIntake({ database, clock }: IntakeOptions): ResponseIntake {
  const queues = new Map<number, MicroBatches<NewResponse, IntakeOutcome>>();
  const queueOf = (orgId: number): MicroBatches<NewResponse, IntakeOutcome> => {
    const known = queues.get(orgId);
    if (known !== undefined) return known;
    if (queues.size >= MOST_QUEUES) queues.clear();
    const queue = microBatches<NewResponse, IntakeOutcome>({
      work: (responses) => storeBatch(database, orgId, responses, clock()),
      isCommonFault: (error) => !isRowFault(error),
      most: MOST_IN_BATCH,
      mostWaiting: MOST_WAITING,
    });
    queues.set(orgId, queue);
    return queue;
  };
  return { take: (orgId, response) => queueOf(orgId).submit(response) };
}

function isRowFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && ROW_FAULT.test(String(error.code));
}
