import type { Condition, Subject } from "../definition/condition.ts";

/** Everything a condition asks about, in order, also more than once. */
export function conditionSubjects(condition: Condition): readonly Subject[] {
  if (condition.op === "compare") return [condition.subject];
  if (condition.op === "not") return conditionSubjects(condition.condition);
  return condition.conditions.flatMap(conditionSubjects);
}
