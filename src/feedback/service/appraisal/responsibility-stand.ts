import type { Work } from "../../../identity/service/work.ts";
import type { ResponsibilityShare } from "../../domain/appraisal/responsibility.ts";
import { standingOf, type Standing } from "../../domain/appraisal/responsibility-life.ts";
import { partiesFor, speaksFor, type Party } from "../../domain/appraisal/may-appeal.ts";
import { mixedDuties, type RulingDuty } from "../../domain/appraisal/ruling-duties.ts";
import { readMayOverride } from "../../store/case-facts.ts";
import type { CaseRow } from "../../store/cases.ts";
import {
  findResponsibilityRow,
  readAppealRows,
  readShares,
  type AppealRow,
  type ResponsibilityRow,
} from "../../store/appraisal/responsibilities.ts";
import { stepContext } from "../step-context.ts";

/** How the decision on a case stands, and what the actor has to do with it. */
export interface ResponsibilityStand {
  readonly row: CaseRow;
  /** Null: nobody has decided yet. */
  readonly stored: ResponsibilityRow | null;
  readonly standing: Standing;
  readonly shares: readonly ResponsibilityShare[];
  /** Those taken back included. */
  readonly appeals: readonly AppealRow[];
  /** Appeals that the actor may take back now. */
  readonly retractable: readonly AppealRow[];
  /** For whom the actor may appeal now. */
  readonly parties: readonly Party[];
  readonly duties: readonly RulingDuty[];
  /** Teams of this organization may pass over separated duties. */
  readonly mayOverride: boolean;
}

export async function responsibilityStand(work: Work, row: CaseRow): Promise<ResponsibilityStand> {
  const { tx, actor, now } = work;
  const { orgId } = actor;
  const stored = (await findResponsibilityRow(tx, orgId, row.id)) ?? null;
  const shares = (await readShares(tx, orgId, [row.id])).get(row.id) ?? [];
  const appeals = stored === null ? [] : await readAppealRows(tx, orgId, row.id);
  const { heads } = (await stepContext(work, row)).actor;
  const userId = actor.kind === "user" ? actor.id : null;
  return {
    row,
    stored,
    standing: standingOf(stored && facts(stored), now),
    shares,
    appeals,
    retractable: appeals.filter((one) => isOpenAppeal(one) && speaksFor({ userId, heads }, appellantOf(one))),
    parties: isAppealable(stored, now) ? partiesFor({ userId, heads }, shares, heardOf(appeals)) : [],
    duties: mixedDuties(userId, {
      deciders: stored?.deciders ?? [],
      parties: [...shares.flatMap((share) => share.userId ?? []), ...appeals.map((one) => one.made_by)],
    }),
    mayOverride: await readMayOverride(tx, orgId),
  };
}

/** Nobody has ruled yet, and the time for appeals is not over. */
function isAppealable(stored: ResponsibilityRow | null, now: string): boolean {
  if (stored === null || stored.state === "final" || stored.appeal_until === null) return false;
  return Temporal.Instant.compare(Temporal.Instant.from(now), Temporal.Instant.from(stored.appeal_until)) < 0;
}

/** It waits for its ruling. */
export function isOpenAppeal({ ruling, retracted_at }: AppealRow): boolean {
  return ruling === null && retracted_at === null;
}

function appellantOf({ department_id, user_id }: AppealRow): Party {
  return { departmentId: department_id, userId: user_id };
}

/** Parties that were heard; who took an appeal back was not. */
export function heardOf(appeals: readonly AppealRow[]): readonly Party[] {
  return appeals.filter(({ retracted_at }) => retracted_at === null).map(appellantOf);
}

function facts({ state, appeal_until }: ResponsibilityRow) {
  return { state: state as Exclude<Standing, "none">, appealUntil: appeal_until };
}
