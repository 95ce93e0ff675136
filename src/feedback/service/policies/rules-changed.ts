import type { Work } from "../../../identity/service/work.ts";
import type { ClockName } from "../../domain/clock/clock-name.ts";
import { limitChanges } from "../../domain/clock/limit-changes.ts";
import { unnotedBreaches } from "../../domain/clock/unnoted-breaches.ts";
import type { Stage } from "../../domain/life/stage.ts";
import type { CaseRow } from "../../store/cases.ts";
import { wasStepTaken } from "../../store/ruled-cases.ts";
import { appendClockEvents, clocksOf, readLedger } from "../clocks.ts";
import { rulesOfCase } from "./rules-of-case.ts";

/** Stages in which a solution is still to be proposed. */
const BEFORE_SUBMISSION: readonly Stage[] = ["registered", "triaged", "assigned", "planned", "executing"];

/**
 * Brings the clocks of a held case under the limits that hold for it now: after another priority, type or kind of
 * voice, or another policy. Running clocks carry the time used over; what was late already is noted first, so that a
 * longer limit does not erase it. A case that becomes a complaint is promised a response and a solution from its
 * receipt; one that is none any more loses these promises. Answers the case with its next deadline; the same case
 * when nothing changed.
 * @param row the case after the change, held in this transaction
 */
export async function rulesChanged(work: Work, row: CaseRow): Promise<CaseRow> {
  if (!row.is_open) return row;
  const ledger = await readLedger(work, row.id);
  const rules = await rulesOfCase(work, row, ledger);
  const changes = limitChanges(ledger, { rules, owed: await owedBy(work, row), round: row.round }, work.now);
  if (changes.length === 0) return row;
  const breaches = unnotedBreaches(ledger, await clocksOf(work, row, ledger));
  return appendClockEvents(work, row, [...breaches, ...changes]);
}

/** Promises are made once, for the first round, and kept by a step. */
async function owedBy({ tx }: Work, row: CaseRow): Promise<readonly ClockName[]> {
  if (row.round > 1 || !BEFORE_SUBMISSION.includes(row.stage as Stage)) return [];
  const isProposed = await wasStepTaken(tx, row, ["propose", "submit"]);
  return [
    ...(row.first_response_at === null ? (["firstResponse"] as const) : []),
    ...(isProposed ? [] : (["solution"] as const)),
  ];
}
