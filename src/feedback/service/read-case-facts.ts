import type { Work } from "../../identity/service/work.ts";
import type { CaseFacts, Measure } from "../domain/life/case-facts.ts";
import type { Priority, Stage } from "../domain/life/stage.ts";
import {
  readIsReachable,
  readMeasureFacts,
  readUnreachedCalls,
  type MeasureFactRow,
} from "../store/case-facts.ts";
import { readHandlerRows } from "../store/case-people.ts";
import type { CaseRow } from "../store/cases.ts";
import { listQualified } from "../store/qualified-handlers.ts";

/** Everything that decides about the steps of a case. */
export async function readCaseFacts({ tx, actor, now }: Work, row: CaseRow): Promise<CaseFacts> {
  const measures = await readMeasureFacts(tx, actor.orgId, row.id);
  const handlers = await readHandlerRows(tx, actor.orgId, row.id);
  const isPresent = ({ round, term }: MeasureFactRow): boolean => round === row.round || term === "long";
  const isComplex = row.difficulty === "complex";
  return {
    stage: row.stage as Stage,
    round: row.round,
    priority: row.priority as Priority,
    isRepeat: row.repeat_of !== null || row.round > 1,
    isComplex,
    qualified: isComplex ? (await listQualified(tx, actor.orgId)).map(({ id }) => id) : [],
    isPaused: row.paused_until !== null && Temporal.Instant.compare(row.paused_until, now) > 0,
    departmentId: row.department_id,
    handlerId: row.handler_id,
    handlers: handlers.map(({ round, user_id }) => ({ round, userId: user_id })),
    measures: measures.filter(isPresent).map(measureOf),
    formerOwners: measures.flatMap((one) => (isPresent(one) || one.owner_id === null ? [] : [one.owner_id])),
    isClassified: row.classified_at !== null,
    hasCause: row.cause.trim() !== "",
    isCustomerTold: row.customer_told_at !== null,
    isReachable: await readIsReachable(tx, actor.orgId, row),
    returns: row.returns,
    assignedAt: row.assigned_at,
    closedAt: row.closed_at,
    attempts:
      row.stage === "calling_back" ? await readUnreachedCalls(tx, actor.orgId, row.id, row.round) : [],
    isSurveySent: row.survey_sent_at !== null,
    dissatisfactions: row.dissatisfactions,
  };
}

function measureOf({ term, due_on, owner_id, is_done, evidence }: MeasureFactRow): Measure {
  return {
    term: term as Measure["term"],
    dueOn: due_on,
    ownerId: owner_id,
    isDone: is_done,
    evidence,
  };
}
