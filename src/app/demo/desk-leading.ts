import { proposeResponsibility } from "../../feedback/domain/appraisal/propose-responsibility.ts";
import type { ProblemType } from "../../feedback/domain/triage/classification.ts";
import { appealResponsibility } from "../../feedback/service/appraisal/appeal-responsibility.ts";
import { decideResponsibility } from "../../feedback/service/appraisal/decide-responsibility.ts";
import { freezeAppraisal } from "../../feedback/service/appraisal/freeze-appraisal.ts";
import { approveLetter } from "../../feedback/service/reply-letter/approve-letter.ts";
import { prepareLetter } from "../../feedback/service/reply-letter/prepare-letter.ts";
import { readLetters } from "../../feedback/service/reply-letter/read-letters.ts";
import { beginLetter } from "../../feedback/service/reply-letter/write-letter.ts";
import { lastMomentOf } from "./case-people.ts";
import type { Desk } from "./desk.ts";
import { appealsFor, reasonsFor } from "./responsibility-words.ts";
import type { SampleCase } from "./sample-case.ts";

/** Months are frozen on the fifth of the next one, in the morning. */
const FREEZE_DAY = 5;
const FREEZE_TIME = "10:30";
const MONTHS = 12;
/** Decisions of the last days, of which the first is appealed. */
const DECIDED_LATELY = 3;
const LEADER = "林静怡";

/** The letters of open cases of authorities: one is approved and waits to be sent, one is being written. */
export async function writeLetters(desk: Desk, cases: readonly SampleCase[]): Promise<void> {
  const awaited = cases.filter(
    ({ row, letter }) => row.channel === "external" && row.is_open && letter === null,
  );
  for (const one of awaited) {
    const handler = desk.world.people.find(({ id }) => id === one.row.handler_id);
    if (handler === undefined || !["executing", "checking"].includes(one.row.stage)) continue;
    const last = lastMomentOf(one);
    const work = desk.work(handler.name, { at: desk.between(last, 0.4) });
    const content = await prepareLetter(work, one.row.id, { lang: "zh", names: false });
    await beginLetter(work, one.row.id, { language: "zh", content });
    if (one.row.stage !== "checking") continue;
    const manager = desk.work(LEADER, { at: desk.between(last, 0.7) });
    const [letter] = (await readLetters(manager, one.row.id)).items;
    if (letter === undefined) throw new Error("a sample letter was not begun");
    await approveLetter(manager, { id: one.row.id, letterId: letter.id }, { revision: letter.revision });
  }
}

/** Some of the cases that ended lately are laid on somebody; the head of the first department objects. */
export async function holdSomeResponsible(desk: Desk, cases: readonly SampleCase[]): Promise<void> {
  const ended = cases.filter(
    ({ row, draft, responsibility }) =>
      row.stage === "closed" &&
      row.voice === "complaint" &&
      responsibility === null &&
      row.department_id !== null &&
      (draft.open?.idle ?? 0) >= 2,
  );
  for (const [at, one] of ended.slice(0, DECIDED_LATELY).entries()) {
    const { id, department_id: departmentId } = one.row;
    if (departmentId === null) continue;
    const last = lastMomentOf(one);
    const problemType = one.row.problem_type as ProblemType;
    const { kind, shares } = proposeResponsibility({ voice: "complaint", problemType, departmentId });
    const [reason = ""] = reasonsFor(kind, problemType);
    const decision = { kind, reason, shares, revision: 0 };
    await decideResponsibility(desk.work(LEADER, { at: desk.between(last, 0.5) }), id, decision);
    const head = at === 0 && headOf(desk, departmentId);
    if (!head) continue;
    const appeal = { departmentId, userId: null, reason: appealsFor(problemType)[0] ?? "", fileIds: [] };
    await appealResponsibility(desk.work(head, { at: desk.between(last, 0.9) }), id, appeal);
  }
}

function headOf({ world }: Desk, departmentId: string): string | null {
  const found = world.people.find(
    (one) => one.departmentId === departmentId && one.roles.includes("department_head"),
  );
  return found?.name ?? null;
}

/** Months that are over are frozen as their turn came; one was corrected later. */
export async function freezeMonths(desk: Desk, first: string): Promise<void> {
  const { now, calendar } = desk.world;
  const months = monthsOver(now, calendar.timeZone).filter((month) => month >= first.slice(0, 7));
  for (const [at, month] of months.entries()) {
    const frozen = { month, version: 0, withPending: true, reason: "" };
    await freezeAppraisal(desk.work(LEADER, { at: freezingOf(month, calendar.timeZone, 0) }), frozen);
    if (at !== months.length - CORRECTED) continue;
    const again = { month, version: 1, withPending: true, reason: CORRECTION };
    const when = freezingOf(month, calendar.timeZone, 6);
    if (when < now) await freezeAppraisal(desk.work(LEADER, { at: when }), again);
  }
}

/** Counted from the last month that is over. */
const CORRECTED = 3;
const CORRECTION = "申诉裁定在冻结后作出，按裁定结果更正一件的责任部门。";

/** Months that are over and whose day of freezing has come, oldest first: `2026-05`. */
function monthsOver(now: string, timeZone: string): readonly string[] {
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const months = Array.from({ length: MONTHS }, (_, i) =>
    at
      .toPlainDate()
      .toPlainYearMonth()
      .subtract({ months: MONTHS - i })
      .toString(),
  );
  return months.filter((month) => freezingOf(month, timeZone, 0) <= now);
}

function freezingOf(month: string, timeZone: string, daysLater: number): string {
  const day = Temporal.PlainYearMonth.from(month)
    .add({ months: 1 })
    .toPlainDate({ day: FREEZE_DAY })
    .add({ days: daysLater });
  return day.toPlainDateTime(FREEZE_TIME).toZonedDateTime(timeZone).toInstant().toString();
}
