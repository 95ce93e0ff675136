import type { Work } from "../../../identity/service/work.ts";
import { HANDLED_STAGES } from "../../domain/life/stage.ts";
import { findColleague, holdHandledCases, listOpenMeasures } from "../../store/hand-over.ts";
import { releaseCase } from "./release-case.ts";
import { tellWithoutHandler } from "./tell-without-handler.ts";

/**
 * Leaves the open cases of somebody who left without a handler, and tells the heads of their departments. Measures keep
 * their owner's name until they are handed over. Answers how many cases there were.
 */
export async function releaseCases(work: Work, userId: string): Promise<number> {
  const { tx, actor } = work;
  const colleague = await findColleague(tx, actor.orgId, userId);
  if (colleague === null || colleague.isHere) return 0;
  const rows = await holdHandledCases(tx, actor.orgId, { userId });
  const measures = await listOpenMeasures(tx, actor.orgId, userId);
  const cases = rows.filter(({ stage }) => (HANDLED_STAGES as readonly string[]).includes(stage));
  for (const row of cases) await releaseCase(work, row, "");
  await tellWithoutHandler(work, colleague.name, [
    ...cases.map((row) => ({ departmentId: row.department_id, cases: 1, measures: 0 })),
    ...measures.map(({ departmentId }) => ({ departmentId, cases: 0, measures: 1 })),
  ]);
  return cases.length;
}
