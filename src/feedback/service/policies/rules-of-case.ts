import type { Work } from "../../../identity/service/work.ts";
import { cappedByAuthority } from "../../domain/clock/authority-cap.ts";
import type { ClockEvent } from "../../domain/clock/clock-event.ts";
import type { ClockRules } from "../../domain/life/clock-events-of.ts";
import type { CaseRow } from "../../store/cases.ts";
import { rulesFor } from "./rules-for.ts";

export type RuledRow = Pick<
  CaseRow,
  "priority" | "problem_type" | "voice" | "round" | "received_at" | "external_due_at"
>;

/**
 * By what the clocks of a case are limited in its present round. A complaint is capped from its receipt, a later
 * round from its beginning; an authority's own deadline holds where it is earlier.
 */
export async function rulesOfCase(
  work: Work,
  row: RuledRow,
  ledger: readonly ClockEvent[],
): Promise<ClockRules> {
  const { priority, problem_type: problemType, voice } = row;
  const rules = await rulesFor(work, {
    priority,
    problemType,
    voice,
    since: roundBegan(row, ledger, work.now),
  });
  return row.round === 1 ? cappedByAuthority(rules, row.external_due_at) : rules;
}

/** ISO instant: the receipt, or when the first clock of a later round was started; now for a round that begins. */
function roundBegan(row: RuledRow, ledger: readonly ClockEvent[], now: string): string {
  if (row.round === 1) return row.received_at;
  return ledger.find((event) => event.type === "start" && event.round === row.round)?.at ?? now;
}
