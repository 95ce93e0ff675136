import type { Work } from "../../identity/service/work.ts";
import type { ClockEvent } from "../domain/clock/clock-event.ts";
import { clockEventsOf, type ClockRules } from "../domain/life/clock-events-of.ts";
import type { StepOutcome } from "../domain/life/decide-step.ts";
import type { CaseRow } from "../store/cases.ts";
import { readLedger } from "./clocks.ts";
import { rulesFor } from "./policies/rules-for.ts";
import { rulesOfCase } from "./policies/rules-of-case.ts";
import type { StepInput } from "./step-input.ts";

interface Taken {
  readonly input: StepInput;
  readonly outcome: StepOutcome;
  readonly wasPaused: boolean;
}

/** What a step writes into the clock ledger of a held case. */
export async function ledgerEvents(
  work: Work,
  row: CaseRow,
  { input, outcome, wasPaused }: Taken,
): Promise<readonly ClockEvent[]> {
  const { now } = work;
  const ledger = await readLedger(work, row.id);
  const rules =
    outcome.round === row.round
      ? await rulesOfCase(work, row, ledger)
      : await rulesOfNewRound(work, row, outcome);
  const ended = { endedAt: row.closed_at, isTold: input.act === "restore" && row.customer_told_at !== null };
  const moved = clockEventsOf({ ...outcome, ...ended }, ledger, rules, now);
  if (input.act === "pause")
    return [
      {
        type: "pause",
        at: now,
        reason: input.reason ?? "",
        expiresAt: Temporal.Instant.from(input.expiresAt ?? now).toString(),
      },
    ];
  const leavesPause = wasPaused && (input.act === "resume" || outcome.stage !== row.stage);
  return leavesPause ? [{ type: "resume", at: now }, ...moved] : moved;
}

/** What the customer said anew is promised an answer from now. */
function rulesOfNewRound(work: Work, row: CaseRow, { priority }: StepOutcome): Promise<ClockRules> {
  const { problem_type: problemType, voice } = row;
  return rulesFor(work, { priority, problemType, voice, since: work.now });
}
