import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isObjectable } from "../../domain/appraisal/may-appeal.ts";
import type {
  ResponsibilityKind,
  ResponsibilityShare,
  Ruling,
} from "../../domain/appraisal/responsibility.ts";
import { nextStanding } from "../../domain/appraisal/responsibility-life.ts";
import { mayDecideResponsibility } from "../../domain/permissions.ts";
import {
  replaceShares,
  ruleAppealRows,
  updateResponsibilityRow,
} from "../../store/appraisal/responsibilities.ts";
import { holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { appealTime, demandShares, shareDetails } from "./decision-shares.ts";
import { presentResponsibility, type ResponsibilityView } from "./present-responsibility.ts";
import { heardOf, responsibilityStand, type ResponsibilityStand } from "./responsibility-stand.ts";
import { tellRuled } from "./tell-responsibility.ts";

export interface AppealRuling {
  readonly ruling: Ruling;
  readonly reason: string;
  /** What is decided instead; with `change` only. */
  readonly kind?: ResponsibilityKind | undefined;
  readonly shares?: readonly ResponsibilityShare[] | undefined;
  /** A team too small for separated duties passes over them, with its reason on record. */
  readonly override?: { readonly reason: string } | undefined;
  readonly revision: number;
}

/**
 * Rules on all appeals of a case at once. Never by whoever decided, appealed or is held responsible, unless the team
 * may pass over that. Who is burdened anew by a change, and was not heard yet, may appeal in turn.
 * @throws Failure `not-found`, `forbidden`, `forbidden-feedback-ruling` {duties},
 *   `conflict-feedback-responsibility-changed`, `conflict-feedback-responsibility-unappealed`,
 *   `feedback-ruling-change-missing`, those of `demandShares`
 */
export async function ruleResponsibility(
  work: Work,
  caseId: string,
  ruling: AppealRuling,
): Promise<ResponsibilityView> {
  const { actor } = work;
  demand(mayDecideResponsibility(actor));
  const row = await holdCase(work, caseId);
  const stand = await responsibilityStand(work, row);
  if (stand.stored === null || stand.standing !== "appealed")
    throw new Failure("conflict-feedback-responsibility-unappealed");
  if (ruling.revision !== stand.stored.revision)
    throw new Failure("conflict-feedback-responsibility-changed");
  demandSeparation(stand, ruling);
  const decided = decidedBy(stand, ruling);
  if (ruling.ruling === "change") await demandShares(work, decided.kind, decided.shares);
  await store(work, stand, { ...ruling, ...decided });
  await noteRuling(work, stand, { ...ruling, ...decided });
  const after = await responsibilityStand(work, row);
  await tellRuled(work, stand, after);
  return presentResponsibility(work, after);
}

function demandSeparation({ duties, mayOverride }: ResponsibilityStand, { override }: AppealRuling): void {
  if (duties.length === 0 || (mayOverride && override !== undefined)) return;
  throw new Failure("forbidden-feedback-ruling", { duties: duties.join(" ") });
}

interface Decided {
  readonly kind: ResponsibilityKind;
  readonly shares: readonly ResponsibilityShare[];
}

/** What holds after the ruling. */
function decidedBy({ stored, shares }: ResponsibilityStand, ruling: AppealRuling): Decided {
  if (ruling.ruling === "withdraw") return { kind: "none", shares: [] };
  if (ruling.ruling === "uphold") return { kind: (stored?.kind ?? "none") as ResponsibilityKind, shares };
  if (ruling.kind === undefined) throw new Failure("feedback-ruling-change-missing");
  return { kind: ruling.kind, shares: ruling.shares ?? [] };
}

async function store(work: Work, stand: ResponsibilityStand, ruling: AppealRuling & Decided): Promise<void> {
  const { tx, actor, now } = work;
  const key = { orgId: actor.orgId, caseId: stand.row.id };
  const objectable =
    ruling.ruling === "change" && isObjectable(stand.shares, ruling.shares, heardOf(stand.appeals));
  const state = nextStanding(stand.standing, ruling.ruling, { isObjectable: objectable });
  if (state === null || state === "none") throw new Failure("conflict-feedback-responsibility-unappealed");
  const isAnew = ruling.ruling === "change";
  const decider = actor.kind === "user" && actor.id !== null ? [actor.id] : [];
  await updateResponsibilityRow(
    tx,
    { org_id: actor.orgId, case_id: stand.row.id },
    {
      state,
      kind: ruling.kind,
      ruling: ruling.ruling,
      ruling_reason: ruling.reason,
      ruled_by_name: actor.name,
      ruled_at: now,
      ...(isAnew && { deciders: [...new Set([...(stand.stored?.deciders ?? []), ...decider])] }),
      ...(isAnew && (await appealTime(work, ruling.shares, objectable))),
    },
  );
  await replaceShares(tx, key, ruling.shares);
  await ruleAppealRows(tx, key, ruling.ruling);
}

async function noteRuling(
  work: Work,
  { row, stored, shares, duties }: ResponsibilityStand,
  ruling: AppealRuling & Decided,
): Promise<void> {
  await noteEvent(work, row, {
    act: "responsibility",
    reason: ruling.reason,
    overridden: [...duties],
    overrideReason: duties.length > 0 ? (ruling.override?.reason ?? "") : "",
    details: {
      did: ruling.ruling,
      before: shareDetails((stored?.kind ?? "none") as ResponsibilityKind, shares),
      ...shareDetails(ruling.kind, ruling.shares),
    },
  });
  await recordAct(work, {
    action: "feedback-responsibility.rule",
    recordType: "feedback-responsibility",
    recordId: row.id,
    recordLabel: row.number,
    details: { ruling: ruling.ruling, kind: ruling.kind },
  });
}
