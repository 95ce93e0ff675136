import { demand, type Work } from "../../../identity/service/work.ts";
import { mayPlan } from "../../domain/work/measure-rules.ts";
import { updateMeasureRow } from "../../store/measures.ts";
import { noteEvent } from "../note-event.ts";
import { demandOpen } from "./demand-open.ts";
import { demandAnother, demandChangeable, holdMeasure } from "./hold-measure.ts";

/**
 * Takes a measure out of the plan; its row and its files stay.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-measure-fixed`, `feedback-measure-last`
 */
export async function removeMeasure(
  work: Work,
  ids: { readonly id: string; readonly measureId: string },
): Promise<void> {
  const { row, measure, sides } = await holdMeasure(work, ids);
  demand(mayPlan(work.actor, sides));
  demandOpen(row);
  demandChangeable(row, measure);
  await demandAnother(work, row, measure);
  await updateMeasureRow(work.tx, measure, { removed_at: work.now });
  const { term, kind } = measure;
  await noteEvent(work, row, {
    act: "measure",
    details: { did: "remove", measureId: measure.id, term, kind },
  });
}
