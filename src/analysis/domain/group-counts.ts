import type { AttributeColumn } from "../../outreach/domain/call-back-records.ts";
import type { GradeCounts } from "../../kit/measures/grade-counts.ts";

/** Grade counts [n1 … n5] of a score column; 0 (no answer) is not counted. */
export function countGrades(values: Uint8Array): GradeCounts {
  return tally(values, () => 0, 1)[0] ?? NONE;
}

/** Grade counts of a score column for each value of an attribute, in the order of `attribute.values`. */
export function countGradesByValue(values: Uint8Array, attribute: AttributeColumn): GradeCounts[] {
  return tally(values, (record) => (attribute.codes[record] ?? 0) - 1, attribute.values.length);
}

/** Grade counts of a score column for each group; `groupOf` gives −1 for none. */
export function tally(
  values: Uint8Array,
  groupOf: (record: number) => number,
  groups: number,
): GradeCounts[] {
  const counts = Array.from({ length: groups }, (): [number, number, number, number, number] => [
    0, 0, 0, 0, 0,
  ]);
  for (let record = 0; record < values.length; record++) {
    const grade = values[record] ?? 0;
    const group = counts[groupOf(record)];
    if (grade >= 1 && group !== undefined) group[grade - 1] = (group[grade - 1] ?? 0) + 1;
  }
  return counts;
}

const NONE: GradeCounts = [0, 0, 0, 0, 0];
