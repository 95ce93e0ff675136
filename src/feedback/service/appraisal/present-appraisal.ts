import type { Work } from "../../../identity/service/work.ts";
import { isMonthOver } from "../../domain/appraisal/appraisal-month.ts";
import { DEFAULT_MINIMUM_SAMPLE } from "../../../kit/measures/sample-guard.ts";
import { mayFreezeAppraisals } from "../../domain/permissions.ts";
import { listAppraisalHeads, type AppraisalHead } from "../../store/appraisal/appraisals.ts";
import type { AppraisalNumbers } from "../../domain/appraisal/appraisal-numbers.ts";
import { appraisalSight, inSight, mayOpenCases } from "./appraisal-reader.ts";
import type { AppraisalFigures, AppraisedGroup } from "./take-figures.ts";

/** What a version keeps beside its numbers, written once as JSON. */
export interface AppraisalRules {
  readonly timeZone: string;
  readonly appealDays: number;
  readonly smallSample: number;
  readonly pending: readonly {
    readonly feedbackId: string;
    readonly number: string;
    readonly standing: "decided" | "appealed";
  }[];
}

export const SMALL_SAMPLE = DEFAULT_MINIMUM_SAMPLE;

export type AppraisalView = Awaited<ReturnType<typeof presentAppraisal>>;

/** A month with its numbers, as far as the reader may see them. */
export async function presentAppraisal(
  work: Work,
  month: string,
  kept: {
    readonly figures: AppraisalFigures;
    readonly rules: AppraisalRules;
    /** Null: as it is now. */
    readonly versionId: string | null;
  },
) {
  const { tx, actor, now } = work;
  const sight = appraisalSight(work);
  const seen = inSight(kept.figures, sight);
  const versions = (await listAppraisalHeads(tx, actor.orgId, `${month}-01`)).map(versionOf);
  const { timeZone, appealDays, smallSample, pending } = kept.rules;
  return {
    month,
    version: versions.find(({ id }) => id === kept.versionId) ?? null,
    versions,
    all: wire(seen.all),
    departments: seen.departments.map(groupOf),
    people: seen.people.map(groupOf),
    outlets: seen.outlets.map(groupOf),
    providers: (seen.providers ?? []).map(groupOf),
    technicians: seen.technicians.map(groupOf),
    pending: sight.of === "all" ? pending.map((one) => ({ ...one })) : [],
    rules: { timeZone, appealDays, smallSample },
    isOver: isMonthOver(month, timeZone, now),
    mayFreeze: mayFreezeAppraisals(actor),
    mayOpenCases: mayOpenCases(work),
  };
}

export function versionOf({ id, version, frozen_at, frozen_by_name, reason }: AppraisalHead) {
  return { id, version, frozenAt: frozen_at, frozenByName: frozen_by_name, reason };
}

function groupOf({ key, name, numbers }: AppraisedGroup) {
  return { key, name, numbers: wire(numbers) };
}

type Pair = [number, number];
const pair = ([low, high]: readonly [number, number]): Pair => [low, high];

/** Numbers as they are sent. */
function wire({ closed, shares, score, responsible, appeals }: AppraisalNumbers) {
  const share = (one: AppraisalNumbers["shares"]["on_time"]) =>
    one && { ...one, interval: pair(one.interval) };
  const { on_time, reopened, first_contact, satisfied, repeat } = shares;
  return {
    closed,
    shares: {
      on_time: share(on_time),
      reopened: share(reopened),
      first_contact: share(first_contact),
      satisfied: share(satisfied),
      repeat: share(repeat),
    },
    score: score && { ...score, interval: score.interval && pair(score.interval) },
    responsible: { ...responsible },
    appeals: { ...appeals },
  };
}
