import type { ProblemType } from "./classification.ts";
import type { Decided } from "./hear-learned.ts";
import type { Mark } from "./deciding-words.ts";

/** From this confidence a type is proposed: of two named alike the first; of three or more a person should name it. */
const SURE_ENOUGH = 0.4;

/** Types of a voice that name several things come out as `other`: a guess would be taken for a finding. */
export function settleType(type: Decided<ProblemType>): Decided<ProblemType> {
  const { proposed } = type;
  if (proposed.value === "other" || proposed.confidence >= SURE_ENOUGH) return type;
  return { proposed: { ...proposed, value: "other" }, words: [] };
}

/** The words that named several types, so that one sees why none was proposed. */
export function unclearMarks(
  raw: Decided<ProblemType>,
  settled: Decided<ProblemType>,
  named: readonly Mark[],
): Mark[] {
  if (raw === settled) return [];
  const places = raw.words.length > 0 ? raw.words : named;
  return places.map(({ start, end }) => ({ start, end, field: "typeUnclear" }));
}
