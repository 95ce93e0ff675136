import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { checkDay, defaultCheckDay, mayDo, mayPlan } from "../../domain/work/measure-rules.ts";
import { updateMeasureRow, type MeasureChanges, type MeasureRow } from "../../store/measures.ts";
import { noteEvent } from "../note-event.ts";
import type { MeasureDraft } from "./add-measure.ts";
import {
  demandAnother,
  demandChangeable,
  demandPlan,
  holdMeasure,
  type HeldMeasure,
} from "./hold-measure.ts";
import { presentMeasure, type MeasureView } from "./measure-view.ts";

/** What is otherwise; what is not named stays. */
export type MeasureChange = { readonly [K in keyof MeasureDraft]?: MeasureDraft[K] | undefined } & {
  /** Of the measure that was seen. */
  readonly revision: number;
  readonly isDone?: boolean | undefined;
  /** What came of it; why it is not done after all. */
  readonly result?: string | undefined;
};

/** Somebody without an account who did it, by a signed link; the actor of the work is the system then. */
interface ActingGuest {
  readonly kind: "guest";
  readonly name: string;
}

/**
 * Changes a measure of the plan, or says that it is done, or is not after all.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-measure-fixed`, `feedback-measure-last`,
 *   `conflict-feedback-measure-changed`, `feedback-measure-undone-why`, those of `demandPlan`
 */
export async function changeMeasure(
  work: Work,
  ids: { readonly id: string; readonly measureId: string },
  change: MeasureChange,
  by?: ActingGuest,
): Promise<MeasureView> {
  const held = await holdMeasure(work, ids);
  const { row, measure } = held;
  const planned = plannedChanges(measure, change);
  const does = change.isDone !== undefined && change.isDone !== (measure.done_at !== null);
  demand(mayChange(work, held, { plans: Object.keys(planned).length > 0, does }));
  demandChangeable(row, measure);
  if (planned.term === "long") await demandAnother(work, row, measure);
  if (planned.term === "short") demandChangeable(row, { term: "short", round: measure.round });
  if (change.revision !== measure.revision)
    throw new Failure("conflict-feedback-measure-changed", { revision: measure.revision });
  await demandPlan(work, row, {
    ownerId: planned.owner_id ?? null,
    dueOn: planned.due_on === undefined ? measure.due_on : planned.due_on,
    checkOn: planned.check_on === undefined ? measure.check_on : planned.check_on,
  });
  const done = doneChanges(work, measure, change, by);
  const changed = await updateMeasureRow(work.tx, measure, { ...planned, ...done });
  await noteEvent(work, row, {
    act: "measure",
    reason: didOf(done) === "undone" ? (change.result ?? "") : "",
    details: { did: didOf(done), measureId: measure.id, changes: differences(measure, changed) },
    ...actedBy(by),
  });
  return presentMeasure(work, changed);
}

function mayChange(
  { actor }: Work,
  { sides }: HeldMeasure,
  { plans, does }: { readonly plans: boolean; readonly does: boolean },
): boolean {
  const [maySetPlan, mayFinish] = [mayPlan(actor, sides), mayDo(actor, sides)];
  return (maySetPlan || !plans) && (mayFinish || !does) && (maySetPlan || mayFinish);
}

/** Columns of the plan that are named. A check day that followed from the due day moves with it. */
function plannedChanges(measure: MeasureRow, change: MeasureChange): MeasureChanges {
  const { term, kind, text, ownerId, dueOn, resources, cost } = change;
  return {
    ...(term !== undefined && { term }),
    ...(kind !== undefined && { kind }),
    ...(text !== undefined && { text }),
    ...(ownerId !== undefined && { owner_id: ownerId }),
    ...(dueOn !== undefined && { due_on: dueOn }),
    ...(resources !== undefined && { resources }),
    ...(cost !== undefined && { cost }),
    ...checkChange(measure, change),
  };
}

function checkChange(measure: MeasureRow, { term, dueOn, checkOn }: MeasureChange): MeasureChanges {
  if (term === undefined && dueOn === undefined && checkOn === undefined) return {};
  const due = dueOn === undefined ? measure.due_on : dueOn;
  const wasNamed = measure.check_on !== defaultCheckDay(measure.due_on);
  const named = checkOn ?? (wasNamed ? measure.check_on : null);
  const day = checkDay((term ?? measure.term) as "short" | "long", due, named);
  return day === measure.check_on ? {} : { check_on: day };
}

/** The guest as the history names whoever acted; nothing for a colleague. */
function actedBy(by: ActingGuest | undefined): { readonly by?: ActingGuest } {
  return by === undefined ? {} : { by };
}

function doneChanges(
  { actor, now }: Work,
  measure: MeasureRow,
  change: MeasureChange,
  by: ActingGuest | undefined,
): MeasureChanges {
  const { isDone, result } = change;
  const said = result === undefined ? {} : { result };
  if (isDone === undefined || isDone === (measure.done_at !== null)) return said;
  const done_by_name = by?.name ?? "";
  if (isDone)
    return { ...said, done_at: now, done_by: actor.kind === "user" ? actor.id : null, done_by_name };
  if ((result ?? "") === "") throw new Failure("feedback-measure-undone-why");
  // What was judged was the measure as it was done.
  const unchecked = { checked_at: null, checked_by: null, is_effective: null };
  return { ...said, done_at: null, done_by: null, done_by_name, ...unchecked };
}

function didOf(done: MeasureChanges): "done" | "undone" | "change" {
  if (done.done_at === undefined) return "change";
  return done.done_at === null ? "undone" : "done";
}

const DATED = ["term", "kind", "owner_id", "due_on", "check_on", "cost"] as const;
const WORDED = ["text", "resources", "result"] as const;

/** Codes, days and sums before and after; of words only that they changed. */
function differences(before: MeasureRow, after: MeasureRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...DATED.filter((name) => before[name] !== after[name]).map((name) => [
      name,
      { from: before[name], to: after[name] },
    ]),
    ...WORDED.filter((name) => before[name] !== after[name]).map((name) => [name, true]),
  ]);
}
