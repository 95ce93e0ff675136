import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import * as letters from "../../platform/queue/dead-letters.ts";
import { maySeeDeadLetters } from "../domain/permissions.ts";
import { pageOf, placeOf } from "./list-place.ts";

/** The organization's jobs that failed for good, newest first. */
export async function listDeadLetters(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly items: letters.DeadLetter[]; readonly nextCursor: string | null }> {
  demand(maySeeDeadLetters(work.actor));
  const place = placeOf(query.cursor);
  const after = place?.at === undefined ? null : { id: place.id, failedAt: place.at };
  const rows = await letters.listDeadLetters(work.tx, work.actor.orgId, { limit: query.limit + 1, after });
  return pageOf(rows, query.limit, ({ id, failedAt }) => ({ id, at: failedAt }));
}

/** Runs such a job again, with all its tries. @throws Failure `not-found` */
export async function retryDeadLetter(work: Work, id: string): Promise<void> {
  demand(maySeeDeadLetters(work.actor));
  const job = await letters.retryDeadLetter(work.tx, work.actor.orgId, { id, now: work.now });
  await recordEnd(work, { action: "dead-letter.retry", id, job });
}

/** Gives such a job up. @throws Failure `not-found` */
export async function dropDeadLetter(work: Work, id: string): Promise<void> {
  demand(maySeeDeadLetters(work.actor));
  const job = await letters.dropDeadLetter(work.tx, work.actor.orgId, id);
  await recordEnd(work, { action: "dead-letter.drop", id, job });
}

async function recordEnd(
  work: Work,
  { action, id, job }: { readonly action: string; readonly id: string; readonly job: string | null },
): Promise<void> {
  if (job === null) throw new Failure("not-found");
  await recordAct(work, { action, recordType: "dead-letter", recordId: id, recordLabel: job });
}
