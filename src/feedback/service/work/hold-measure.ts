import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Stage } from "../../domain/life/stage.ts";
import type { StepContext } from "../../domain/life/case-facts.ts";
import { isChangeable, type MeasureSides } from "../../domain/work/measure-rules.ts";
import { isActiveUser } from "../../store/case-people.ts";
import type { CaseRow } from "../../store/cases.ts";
import { findMeasureRow, readDayOf, readMeasureRows, type MeasureRow } from "../../store/measures.ts";
import { stepContext } from "../step-context.ts";
import { holdForWork } from "./demand-open.ts";

/** A case that is held, with one of its measures and what the actor has to do with it. */
export interface HeldMeasure {
  readonly row: CaseRow;
  readonly measure: MeasureRow;
  readonly sides: MeasureSides;
  readonly context: StepContext;
}

/** @throws Failure `not-found`, `forbidden` */
export async function holdMeasure(
  work: Work,
  { id, measureId }: { readonly id: string; readonly measureId: string },
): Promise<HeldMeasure> {
  const row = await holdForWork(work, id);
  const measure = await findMeasureRow(work.tx, work.actor.orgId, id, measureId);
  if (measure === undefined) throw new Failure("not-found", { record: "measure" });
  const context = await stepContext(work, row);
  return { row, measure, context, sides: sidesOf(row, context, measure.owner_id) };
}

/** What the actor of `context` is to a measure of the case. */
export function sidesOf(row: CaseRow, { actor }: StepContext, ownerId: string | null): MeasureSides {
  return { handlerId: row.handler_id, departmentId: row.department_id, heads: actor.heads, ownerId };
}

/**
 * Short-term measures stay as they are from the check on; long-term ones go on after a case is closed.
 * @throws Failure `feedback-closed`, `feedback-measure-fixed`
 */
export function demandChangeable(row: CaseRow, measure: Pick<MeasureRow, "term" | "round">): void {
  const term = measure.term as "short" | "long";
  if (isChangeable({ term, round: measure.round }, { stage: row.stage as Stage, round: row.round })) return;
  if (!row.is_open) throw new Failure("feedback-closed", { number: row.number });
  throw new Failure("feedback-measure-fixed");
}

/**
 * A plan that was handed in keeps at least one short-term measure, or a case could be submitted with nothing done.
 * @throws Failure `feedback-measure-last`
 */
export async function demandAnother({ tx, actor }: Work, row: CaseRow, measure: MeasureRow): Promise<void> {
  if (measure.term !== "short" || (row.stage !== "planned" && row.stage !== "executing")) return;
  const others = await readMeasureRows(tx, actor.orgId, row.id);
  const isAnother = others.some(
    ({ id, term, round }) => id !== measure.id && term === "short" && round === row.round,
  );
  if (!isAnother) throw new Failure("feedback-measure-last");
}

/** Who does it, and by when. */
export interface MeasurePlan {
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly checkOn: string | null;
}

/**
 * @throws Failure `feedback-colleague-unknown` | `feedback-measure-before-receipt` {day} |
 *   `feedback-measure-checked-before-due` {day}
 */
export async function demandPlan({ tx, actor }: Work, row: CaseRow, plan: MeasurePlan): Promise<void> {
  const { ownerId, dueOn, checkOn } = plan;
  if (ownerId !== null && !(await isActiveUser(tx, actor.orgId, ownerId)))
    throw new Failure("feedback-colleague-unknown");
  if (dueOn === null) return;
  const received = await readDayOf(tx, actor.orgId, row.received_at);
  if (dueOn < received) throw new Failure("feedback-measure-before-receipt", { day: received });
  if (checkOn !== null && checkOn < dueOn)
    throw new Failure("feedback-measure-checked-before-due", { day: dueOn });
}
