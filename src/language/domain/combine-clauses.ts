import type { Polarity } from "./verbatim-reading.ts";
import type { Clause } from "./split-clauses.ts";

/** Scores nearer to 0 than this are neutral and stand as 0. */
const NEUTRAL_BAND = 0.25;

const CONTRAST = 1.3;
const CONCEDED = 0.5;
const RESERVATION = 0.6;
const SUMMARY = 2;
/** The last clause is where people come to the point. */
const LAST = 1.2;

/**
 * Score of the whole verbatim, −1 … 1: the weighted sum s of the flattened clause scores as s/√(s²+1). A clause after
 * 但是 counts 1.3 to the end of its sentence; one opened by 虽然 or 除了 half; one opened by 就是 / 只是 (a
 * small reservation after praise) 0.6; one that sums up (总的来说) 2; the last one 1.2
 * besides, unless it is such a reservation.
 */
export function combineClauses(clauses: readonly Clause[], raws: readonly number[]): number {
  let sum = 0;
  let contrastIn = -1;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!;
    if (clause.opening === "contrast") contrastIn = clause.sentence;
    let weight = openingWeight(clause, contrastIn === clause.sentence);
    const last = i === clauses.length - 1 && clauses.length > 1;
    if (last && clause.opening !== "reservation") weight *= LAST;
    sum += weight * flatten(raws[i]!);
  }
  return outsideBand(sum / Math.sqrt(sum * sum + 1));
}

function openingWeight(clause: Clause, afterContrast: boolean): number {
  if (clause.opening === "concession") return CONCEDED;
  if (clause.opening === "reservation") return RESERVATION;
  if (clause.opening === "summary") return SUMMARY;
  return afterContrast ? CONTRAST : 1;
}

/** Flattens a very strong clause, as VADER does (x/√(x²+15), Hutto & Gilbert, ICWSM 2014), at half scale. */
function flatten(raw: number): number {
  return raw / Math.sqrt(4 + (raw * raw * 4) / 15);
}

/** 0 for a score inside the neutral band, the score itself outside. */
export function outsideBand(score: number): number {
  return Math.abs(score) < NEUTRAL_BAND ? 0 : score;
}

/** Polarity of a score that has passed the neutral band. */
export function polarityOf(score: number): Polarity {
  return score > 0 ? "positive" : score < 0 ? "negative" : "neutral";
}
