import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayHandOver } from "../../domain/permissions.ts";
import { findAbsence, insertAbsenceRow, isAway, type AbsenceRow } from "../../store/absences.ts";
import { findColleague } from "../../store/hand-over.ts";
import { readLocalDay } from "../../store/roster.ts";
import { tellStandIns } from "./tell-stand-ins.ts";

/** Days are `YYYY-MM-DD` of the organization's zone, both included. */
export interface AbsenceInput {
  readonly userId: string;
  readonly from: string;
  readonly until: string;
  /** Null: the head of each case's department. */
  readonly deputyId: string | null;
}

/**
 * Says that a colleague is away: reminders of their cases go to the deputy, or to the heads, on these days. Anybody may
 * say so of themselves.
 * @throws Failure `feedback-absence-order`, `feedback-absence-past`, `feedback-absence-deputy`,
 *   `feedback-absence-person`, `conflict-feedback-absence-overlap`
 */
export async function addAbsence(work: Work, input: AbsenceInput): Promise<AbsenceRow> {
  const { tx, actor, now } = work;
  demand(mayHandOver(actor) || (actor.kind === "user" && actor.id === input.userId));
  await demandDays(work, input);
  if (input.deputyId === input.userId) throw new Failure("feedback-absence-deputy");
  for (const id of [input.userId, input.deputyId])
    if (id !== null && (await findColleague(tx, actor.orgId, id))?.isHere !== true)
      throw new Failure("feedback-absence-person");
  if (await isAway(tx, actor.orgId, input)) throw new Failure("conflict-feedback-absence-overlap");
  const id = newId();
  await insertAbsenceRow(tx, actor.orgId, { ...input, id, now });
  const absence = await findAbsence(tx, actor.orgId, id);
  if (absence === undefined) throw new Error(`absence ${id} vanished`);
  await recordAct(work, {
    action: "feedback-absence.create",
    recordType: "user",
    recordId: input.userId,
    recordLabel: absence.userName,
    details: { from: input.from, until: input.until, deputyId: input.deputyId },
  });
  await tellStandIns(work, absence);
  return absence;
}

async function demandDays({ tx, actor, now }: Work, { from, until }: AbsenceInput): Promise<void> {
  if (until < from) throw new Failure("feedback-absence-order");
  const { day: today } = await readLocalDay(tx, actor.orgId, now);
  if (until < today) throw new Failure("feedback-absence-past");
}
