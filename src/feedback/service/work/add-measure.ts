import { demand, newId, type Work } from "../../../identity/service/work.ts";
import type { MeasureKind } from "../../domain/work/measure.ts";
import { checkDay, mayPlan } from "../../domain/work/measure-rules.ts";
import { insertMeasureRow } from "../../store/measures.ts";
import { noteEvent } from "../note-event.ts";
import { stepContext } from "../step-context.ts";
import { demandOpen, holdForWork } from "./demand-open.ts";
import { demandChangeable, demandPlan, sidesOf } from "./hold-measure.ts";
import { presentMeasure, type MeasureView } from "./measure-view.ts";

/** A measure as somebody plans it. Days are `YYYY-MM-DD`. */
export interface MeasureDraft {
  readonly term: "short" | "long";
  readonly kind: MeasureKind;
  readonly text: string;
  readonly ownerId?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly resources?: string | undefined;
  /** Yuan. */
  readonly cost?: number | null | undefined;
  /** Of a long-term one: when it is looked at; a month after it is due unless told. */
  readonly checkOn?: string | null | undefined;
}

/**
 * Adds a measure to the plan of the round.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-measure-fixed`, those of `demandPlan`
 */
export async function addMeasure(work: Work, id: string, draft: MeasureDraft): Promise<MeasureView> {
  const { tx, actor, now } = work;
  const row = await holdForWork(work, id);
  const context = await stepContext(work, row);
  demand(mayPlan(actor, sidesOf(row, context, null)));
  demandOpen(row);
  demandChangeable(row, { term: draft.term, round: row.round });
  const dueOn = draft.dueOn ?? null;
  const checkOn = checkDay(draft.term, dueOn, draft.checkOn);
  await demandPlan(work, row, { ownerId: draft.ownerId ?? null, dueOn, checkOn });
  const measure = await insertMeasureRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    case_id: id,
    round: row.round,
    term: draft.term,
    kind: draft.kind,
    text: draft.text,
    owner_id: draft.ownerId ?? null,
    due_on: dueOn,
    resources: draft.resources ?? "",
    cost: draft.cost ?? null,
    check_on: checkOn,
    created_at: now,
  });
  const { term, kind } = draft;
  await noteEvent(work, row, {
    act: "measure",
    details: { did: "add", measureId: measure.id, term, kind, ownerId: measure.owner_id, dueOn },
  });
  return presentMeasure(work, measure);
}
