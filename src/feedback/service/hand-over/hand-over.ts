import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { inSavepoint } from "../../../platform/db/savepoint.ts";
import { mayHandOver } from "../../domain/permissions.ts";
import { readCaseRow } from "../../store/cases.ts";
import { findColleague, listHandledIds, listOpenMeasures } from "../../store/hand-over.ts";
import { handOverMeasure } from "./hand-over-measure.ts";
import { sentenceOf } from "./sentence-of.ts";
import { tellWithoutHandler } from "./tell-without-handler.ts";
import { takeFrom } from "./take-from.ts";

/** Whose open work goes to whom. */
export interface HandOverInput {
  readonly fromUserId: string;
  /** Null: the cases are left without a handler, for the heads to assign. */
  readonly toUserId: string | null;
  readonly reason: string;
}

interface Named {
  readonly id: string;
  readonly number: string;
}

interface Refused extends Named {
  readonly code: string;
  readonly message: string;
}

export interface HandOverResult {
  readonly moved: Named[];
  readonly refused: Refused[];
  /** Measures that have another owner now. */
  readonly measures: number;
}

/**
 * Hands the open cases and measures of a colleague over, each case by the same rules as alone; a case that is refused
 * stays as it was and is named. A department's head moves those of the departments that they head.
 * @throws Failure `feedback-hand-over-same`, `feedback-hand-over-person`
 */
export async function handOver(work: Work, input: HandOverInput): Promise<HandOverResult> {
  demand(mayHandOver(work.actor));
  const { from } = await readPeople(work, input);
  const { moved, refused } = await handOverCases(work, input);
  const measures = await handOverMeasures(work, input);
  await record(work, input, { name: from.name, cases: moved.length, refused: refused.length, measures });
  await tell(work, input, { from: from.name, moved, measures });
  return { moved: moved.map(({ id, number }) => ({ id, number })), refused, measures };
}

interface Moved extends Named {
  readonly departmentId: string | null;
}

async function handOverCases(
  work: Work,
  input: HandOverInput,
): Promise<{ readonly moved: readonly Moved[]; readonly refused: Refused[] }> {
  const { tx, actor } = work;
  const moved: Moved[] = [];
  const refused: Refused[] = [];
  for (const id of await listHandledIds(tx, actor.orgId, input.fromUserId)) {
    const row = await readCaseRow(tx, actor.orgId, id);
    const number = row?.number ?? "";
    try {
      await inSavepoint(tx, () => takeFrom(work, id, input));
      moved.push({ id, number, departmentId: row?.department_id ?? null });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // A case that the actor may not even see is none of theirs to hear of.
      if (error.code === "not-found") continue;
      refused.push({ id, number, code: error.code, message: sentenceOf(work, error) });
    }
  }
  return { moved, refused };
}

async function tell(
  work: Work,
  { toUserId, reason }: HandOverInput,
  done: { readonly from: string; readonly moved: readonly Moved[]; readonly measures: number },
): Promise<void> {
  const { from, moved, measures } = done;
  if (moved.length + measures === 0) return;
  if (toUserId === null) {
    const burdens = moved.map(({ departmentId }) => ({ departmentId, cases: 1, measures: 0 }));
    return tellWithoutHandler(work, from, burdens);
  }
  await notifyUser(work, {
    userId: toUserId,
    template: "feedback-handed-over",
    data: { from, cases: moved.length, measures, reason },
    link: "/feedback?queue=mine",
    alsoByMail: true,
  });
}

async function readPeople({ tx, actor }: Work, { fromUserId, toUserId }: HandOverInput) {
  if (fromUserId === toUserId) throw new Failure("feedback-hand-over-same");
  const from = await findColleague(tx, actor.orgId, fromUserId);
  if (from === null) throw new Failure("feedback-hand-over-person");
  const to = toUserId === null ? null : await findColleague(tx, actor.orgId, toUserId);
  if (toUserId !== null && to?.isHere !== true) throw new Failure("feedback-hand-over-person");
  return { from };
}

async function handOverMeasures(work: Work, { fromUserId, toUserId }: HandOverInput): Promise<number> {
  if (toUserId === null) return 0;
  let given = 0;
  for (const measure of await listOpenMeasures(work.tx, work.actor.orgId, fromUserId))
    if (await handOverMeasure(work, measure, { from: fromUserId, to: toUserId })) given += 1;
  return given;
}

function record(
  work: Work,
  { fromUserId, toUserId, reason }: HandOverInput,
  done: {
    readonly name: string;
    readonly cases: number;
    readonly refused: number;
    readonly measures: number;
  },
): Promise<void> {
  const { name, ...counts } = done;
  return recordAct(work, {
    action: "feedback.hand-over",
    recordType: "user",
    recordId: fromUserId,
    recordLabel: name,
    details: { toUserId, reason, ...counts },
  });
}
