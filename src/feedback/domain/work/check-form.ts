/** What a checker found, line by line. */
export interface CheckForm {
  readonly lines: readonly { readonly measureId: string; readonly ok: boolean; readonly note: string }[];
  readonly problemSolved: boolean;
}

/** What a form lacks: lines of measures that were not judged, or of others; a verdict that its lines deny. */
export type CheckFault = "feedback-check-lines" | "feedback-check-contradicts";

/**
 * Looks a check form through; null: it is complete. Every short-term measure of the round has one line; the case
 * passes only when each of them holds and the customer's problem is solved.
 * @param measureIds short-term measures of the round
 */
export function checkFault(
  form: CheckForm,
  passed: boolean,
  measureIds: readonly string[],
): CheckFault | null {
  const judged = form.lines.map(({ measureId }) => measureId);
  const isWhole = judged.length === measureIds.length && measureIds.every((id) => judged.includes(id));
  if (!isWhole) return "feedback-check-lines";
  return passed && !isGood(form) ? "feedback-check-contradicts" : null;
}

/** Every measure holds and the customer's problem is solved. */
export function isGood({ lines, problemSolved }: CheckForm): boolean {
  return problemSolved && lines.every(({ ok }) => ok);
}
