import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isObjectable } from "../../domain/appraisal/may-appeal.ts";
import type { ResponsibilityKind, ResponsibilityShare } from "../../domain/appraisal/responsibility.ts";
import { nextStanding } from "../../domain/appraisal/responsibility-life.ts";
import { mayDecideResponsibility } from "../../domain/permissions.ts";
import {
  insertResponsibilityRow,
  replaceShares,
  updateResponsibilityRow,
} from "../../store/appraisal/responsibilities.ts";
import { holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { demandDecidable } from "./decidable.ts";
import { appealTime, demandShares, shareDetails } from "./decision-shares.ts";
import { presentResponsibility, type ResponsibilityView } from "./present-responsibility.ts";
import { responsibilityStand, type ResponsibilityStand } from "./responsibility-stand.ts";
import { tellDecided } from "./tell-responsibility.ts";

export interface ResponsibilityDecision {
  readonly kind: ResponsibilityKind;
  readonly reason: string;
  readonly shares: readonly ResponsibilityShare[];
  /** Of the decision that is decided anew; 0: there is none yet. */
  readonly revision: number;
}

/**
 * Decides whose a case was, or decides anew before anybody appealed. Those held responsible are told and may appeal;
 * what nobody carries is final at once.
 * @throws Failure `not-found`, `forbidden`, `feedback-responsibility-early`, `conflict-feedback-responsibility-changed`,
 *   `conflict-feedback-responsibility-settled`, those of `demandShares`
 */
export async function decideResponsibility(
  work: Work,
  caseId: string,
  decision: ResponsibilityDecision,
): Promise<ResponsibilityView> {
  demand(mayDecideResponsibility(work.actor));
  const row = await holdCase(work, caseId);
  demandDecidable(row);
  const stand = await responsibilityStand(work, row);
  if (decision.revision !== (stand.stored?.revision ?? 0))
    throw new Failure("conflict-feedback-responsibility-changed");
  if (isRuled(stand)) throw new Failure("conflict-feedback-responsibility-settled");
  await demandShares(work, decision.kind, decision.shares);
  await store(work, stand, decision);
  const details = { did: did(stand), ...shareDetails(decision.kind, decision.shares) };
  await noteEvent(work, row, { act: "responsibility", reason: decision.reason, details });
  const after = await responsibilityStand(work, row);
  await tellDecided(work, after);
  return presentResponsibility(work, after);
}

function did({ stored }: ResponsibilityStand): "decide" | "revise" {
  return stored === null ? "decide" : "revise";
}

/** What was ruled is not decided over again by whoever decided first. */
function isRuled({ stored }: ResponsibilityStand): boolean {
  return stored !== null && stored.ruling !== null;
}

async function store(
  work: Work,
  stand: ResponsibilityStand,
  { kind, reason, shares }: ResponsibilityDecision,
): Promise<void> {
  const { tx, actor, now } = work;
  const objectable = isObjectable([], shares, []);
  const state = nextStanding(stand.standing, did(stand), { isObjectable: objectable });
  if (state === null || state === "none") throw new Failure("conflict-feedback-responsibility-settled");
  const decider = actor.kind === "user" ? actor.id : null;
  const decided = {
    state,
    kind,
    reason,
    decided_by: decider,
    decided_by_name: actor.name,
    decided_at: now,
    deciders: [...new Set([...(stand.stored?.deciders ?? []), ...(decider === null ? [] : [decider])])],
    ...(await appealTime(work, shares, objectable)),
  };
  const key = { org_id: actor.orgId, case_id: stand.row.id };
  if (stand.stored === null) await insertResponsibilityRow(tx, { ...key, ...decided });
  else await updateResponsibilityRow(tx, key, decided);
  await replaceShares(tx, { orgId: actor.orgId, caseId: stand.row.id }, shares);
}
