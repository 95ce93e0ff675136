import type { Work } from "../../identity/service/work.ts";
import { attemptFault, type AttemptFault, type ToldAttempt } from "../domain/callback/attempt-fault.ts";
import { holdCallbackRow, insertAttemptRow } from "../store/callbacks.ts";

export interface NewAttempt extends ToldAttempt {
  /** New, by which the caller knows it. */
  readonly id: string;
  readonly note: string;
}

/**
 * Writes down a call about an open task, within the use case of another module that has judged who may.
 * Answers what is wrong with it, `closed` where no task is open; null: it stands.
 */
export async function noteAttempt(
  { tx, actor, now }: Work,
  subject: { readonly subjectId: string; readonly round: number },
  attempt: NewAttempt,
): Promise<AttemptFault | "closed" | null> {
  const task = await holdCallbackRow(tx, actor.orgId, subject.subjectId, subject.round);
  if (task?.state !== "open") return "closed";
  const fault = attemptFault(attempt, { since: task.created_at, now });
  if (fault !== null) return fault;
  await insertAttemptRow(tx, {
    org_id: actor.orgId,
    id: attempt.id,
    callback_id: task.id,
    at: attempt.at,
    disposition: attempt.disposition,
    note: attempt.note,
    again_at: attempt.againAt,
    made_by: actor.kind === "user" ? actor.id : null,
    made_by_name: actor.name,
  });
  return null;
}
