import type { Tx } from "../db/database.ts";
import { requestJob } from "./enqueue.ts";

/** A job that failed for good. */
export interface DeadLetter {
  readonly id: string;
  /** Name of the kind of job. */
  readonly job: string;
  /** What the last try threw, one line. */
  readonly error: string;
  /** Tries made. */
  readonly attempts: number;
  /** ISO instants. */
  readonly requestedAt: string;
  readonly failedAt: string;
}

/** A dead letter with the data of its job, as the queue hands it over. */
export interface FailedJob extends DeadLetter {
  readonly data: object;
}

const SHOWN = ["id", "job", "error", "attempts", "requested_at", "failed_at"] as const;

/** Keeps a job that failed for good; answers false when it is kept already. */
export async function keepDeadLetter(tx: Tx, orgId: number, failed: FailedJob): Promise<boolean> {
  const kept = await tx
    .insertInto("platform_dead_letter")
    .values({
      org_id: orgId,
      id: failed.id,
      job: failed.job,
      data: JSON.stringify(failed.data),
      error: failed.error,
      attempts: failed.attempts,
      requested_at: failed.requestedAt,
      failed_at: failed.failedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
}

/** Position in the list: after this dead letter. */
export interface DeadLetterPosition {
  readonly failedAt: string;
  readonly id: string;
}

/** The organization's dead letters, newest first. */
export async function listDeadLetters(
  tx: Tx,
  orgId: number,
  page: { readonly limit: number; readonly after: DeadLetterPosition | null },
): Promise<readonly DeadLetter[]> {
  const { after } = page;
  let query = tx.selectFrom("platform_dead_letter").select(SHOWN).where("org_id", "=", orgId);
  if (after !== null) {
    query = query.where((row) =>
      row.or([
        row("failed_at", "<", after.failedAt),
        row.and([row("failed_at", "=", after.failedAt), row("id", "<", after.id)]),
      ]),
    );
  }
  const rows = await query.orderBy("failed_at", "desc").orderBy("id", "desc").limit(page.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    job: row.job,
    error: row.error,
    attempts: row.attempts,
    requestedAt: row.requested_at,
    failedAt: row.failed_at,
  }));
}

/** Asks for the job anew, with all its tries, and takes it off the list. Answers its name; null: not on the list. */
export async function retryDeadLetter(
  tx: Tx,
  orgId: number,
  letter: { readonly id: string; readonly now: string },
): Promise<string | null> {
  const row = await takeOff(tx, orgId, letter.id);
  if (row === undefined) return null;
  await requestJob(tx, { job: row.job, data: row.data as object, now: letter.now });
  return row.job;
}

/** Gives the job up. Answers its name; null: not on the list. */
export async function dropDeadLetter(tx: Tx, orgId: number, id: string): Promise<string | null> {
  const row = await takeOff(tx, orgId, id);
  return row?.job ?? null;
}

function takeOff(tx: Tx, orgId: number, id: string) {
  return tx
    .deleteFrom("platform_dead_letter")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .returning(["job", "data"])
    .executeTakeFirst();
}
