import { newId, type Work } from "../../identity/service/work.ts";
import { openCallbackRow } from "../store/callbacks.ts";

/** A call to make: about what, and until when. */
export interface NewCallback {
  /** What is asked about; outreach knows it by its id only. */
  readonly subjectId: string;
  readonly subjectLabel: string;
  /** From 1; each round of a subject has a task of its own. */
  readonly round: number;
  readonly customerId: string | null;
  /** ISO instant; null: no deadline. */
  readonly dueAt: string | null;
}

/** Asks for a call, within the use case of another module that has judged who may; asked twice, it is one task. */
export async function openCallback({ tx, actor, now }: Work, callback: NewCallback): Promise<void> {
  await openCallbackRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    subject_id: callback.subjectId,
    subject_label: callback.subjectLabel,
    round: callback.round,
    customer_id: callback.customerId,
    due_at: callback.dueAt,
    assignee_id: null,
    state: "open",
    created_at: now,
  });
}
