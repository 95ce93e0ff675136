import type { Act } from "../../domain/life/case-facts.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { TRANSITIONS } from "../../domain/life/transitions.ts";
import { viewStep, type OfferedStep } from "../case/next-step.ts";

/** Steps that the customer alone takes, or that need the customer's word at the telephone first. */
const LAST: ReadonlySet<Act> = new Set(["call_unreached", "withdraw"]);

/** The steps of the life that lead from one stage to another, the usual one first; none: there is no way. */
export function stepsBetween(from: Stage, to: Stage): readonly Act[] {
  if (from === to) return [];
  const acts = TRANSITIONS.filter((one) => one.to === to && one.from.includes(from)).map(({ act }) => act);
  return [...new Set(acts)].toSorted((a, b) => Number(LAST.has(a)) - Number(LAST.has(b)));
}

/** Of several ways the first that may be gone, else the first that the reader would go, else the first. */
export function chooseStep(acts: readonly Act[], offered: readonly OfferedStep[]): Act | null {
  const known = acts.flatMap((act) => offered.filter((one) => one.act === act).map(viewStep));
  const ready = known.find(({ state }) => state === "ready");
  const blocked = known.find(({ state }) => state === "blocked");
  return (ready ?? blocked ?? known[0])?.act ?? acts[0] ?? null;
}
