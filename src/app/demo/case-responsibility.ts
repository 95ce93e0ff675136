import { isObjectable } from "../../feedback/domain/appraisal/may-appeal.ts";
import { proposeResponsibility } from "../../feedback/domain/appraisal/propose-responsibility.ts";
import {
  isCarried,
  shareFault,
  type ResponsibilityKind,
  type ResponsibilityShare,
  type Ruling,
} from "../../feedback/domain/appraisal/responsibility.ts";
import { nextStanding, type ResponsibilityAct } from "../../feedback/domain/appraisal/responsibility-life.ts";
import { DEFAULT_SETTINGS } from "../../feedback/domain/feedback-settings.ts";
import type { ProblemType, Voice } from "../../feedback/domain/triage/classification.ts";
import { closeOfNthWorkingDayAfter } from "../../kit/working-time/close-of-nth-working-day-after.ts";
import { headOf, leader, secondLeader } from "./case-people.ts";
import type { CaseWalk } from "./case-walk.ts";
import * as words from "./responsibility-words.ts";
import type { CaseEnding, SampleResponsibility } from "./sample-case.ts";

type Party = "carried" | "customer" | "third_party" | "none";

interface Decision {
  readonly kind: ResponsibilityKind;
  readonly shares: readonly ResponsibilityShare[];
}

const PARTIES: Readonly<Record<Party, number>> = { carried: 84, customer: 4, third_party: 6, none: 6 };
const APPEALED = 0.09;
const RULINGS: Readonly<Record<Ruling, number>> = { uphold: 5, change: 3, withdraw: 2 };
/** Somebody may share it: whoever handled the first round. */
const NAMED = 0.35;
const NAMED_PERCENT = 40;

/** Some days after the end it is decided whose the case was; whoever it is laid on may object, and another rules. */
export function holdResponsible(walk: CaseWalk, ending: CaseEnding): void {
  const { row, draw, parts } = walk;
  if (row.voice !== "complaint" || row.stage !== "closed") return;
  walk.wait(300, 1_400);
  const decided = decide(walk, ending);
  const by = leader(walk);
  const objectable = isObjectable([], decided.shares, []);
  const standing = standingAfter("decide", objectable, "none");
  const responsibility: SampleResponsibility = {
    row: {
      org_id: row.org_id,
      case_id: row.id,
      state: standing,
      kind: decided.kind,
      reason: draw.pick(words.reasonsFor(decided.kind, row.problem_type as ProblemType)),
      decided_by: by.id,
      decided_by_name: by.name,
      decided_at: walk.now,
      deciders: [by.id],
      ...appealTime(walk, objectable),
    },
    shares: decided.shares,
    appeal: null,
  };
  parts.responsibility = responsibility;
  const details = { did: "decide", ...decided };
  walk.note(by, "responsibility", details, { reason: responsibility.row.reason });
  if (standing === "decided" && draw.chance(APPEALED)) appeal(walk, responsibility);
}

/** Until when somebody may object to what is decided now. */
function appealTime({ world, now }: CaseWalk, objectable: boolean) {
  if (!objectable) return { appeal_until: null, appeal_provisional: false };
  const since = Temporal.Instant.from(now);
  const { at, provisional } = closeOfNthWorkingDayAfter(world.calendar, since, DEFAULT_SETTINGS.appealDays);
  return { appeal_until: at.toString(), appeal_provisional: provisional };
}

function decide({ row, draw, world, parts }: CaseWalk, ending: CaseEnding): Decision {
  if (row.department_id === null) return { kind: ending === "referred" ? "third_party" : "none", shares: [] };
  const proposal = proposeResponsibility({
    voice: row.voice as Voice,
    problemType: row.problem_type as ProblemType,
    departmentId: row.department_id,
  });
  const party = draw.weighted(PARTIES);
  if (party !== "carried") return { kind: party, shares: [] };
  const [share] = proposal.shares;
  const first = parts.handlers.find(({ round }) => round === 1)?.user_id;
  const person = world.people.find(
    ({ id, departmentId }) => id === first && departmentId === share?.departmentId,
  );
  if (share === undefined || person === undefined || !draw.chance(NAMED)) return sound(proposal);
  return sound({
    kind: proposal.kind,
    shares: [
      { ...share, percent: 100 - NAMED_PERCENT },
      { ...share, userId: person.id, percent: NAMED_PERCENT },
    ],
  });
}

/** @throws Error where the rules refuse it: the sample was drawn wrongly */
function sound(decision: Decision): Decision {
  const fault = shareFault(decision.kind, decision.shares);
  if (fault !== null) throw new Error(`sample responsibility: ${fault}`);
  return decision;
}

function standingAfter(
  act: ResponsibilityAct,
  objectable: boolean,
  from: "none" | "decided" | "appealed",
): "decided" | "appealed" | "final" {
  const standing = nextStanding(from, act, { isObjectable: objectable });
  if (standing === null || standing === "none")
    throw new Error(`sample responsibility: no ${act} from ${from}`);
  return standing;
}

/** The head of the department objects; a manager who did not decide rules on it. */
function appeal(walk: CaseWalk, { row: decision, shares }: SampleResponsibility): void {
  const { row, draw, parts } = walk;
  const [share] = shares;
  const head = share && headOf(walk, share.departmentId);
  if (share === undefined || head === null || head === undefined) return;
  walk.wait(200, 1_100);
  const reason = draw.pick(words.appealsFor(row.problem_type as ProblemType));
  const party = { departmentId: share.departmentId, userId: null };
  const state = standingAfter("appeal", true, "decided");
  const made = {
    org_id: row.org_id,
    id: walk.id(),
    case_id: row.id,
    department_id: share.departmentId,
    user_id: null,
    reason,
    made_by: head.id,
    made_by_name: head.name,
    made_at: walk.now,
    ruling: null,
  };
  parts.responsibility = { row: { ...decision, state }, shares, appeal: made };
  walk.note(head, "responsibility", { did: "appeal", ...party, files: 0 }, { reason });
  walk.wait(200, 900);
  rule(walk, parts.responsibility, { heard: party });
}

function rule(
  walk: CaseWalk,
  { row: decision, shares, appeal: made }: SampleResponsibility,
  { heard }: { readonly heard: Omit<ResponsibilityShare, "percent"> },
): void {
  const { draw, parts } = walk;
  const ruling = draw.weighted(RULINGS);
  const after = ruledOn(walk, { kind: decision.kind as ResponsibilityKind, shares }, ruling);
  const objectable = ruling === "change" && isObjectable(shares, after.shares, [heard]);
  const by = secondLeader(walk);
  const reason = draw.pick(words.RULED[ruling]);
  parts.responsibility = {
    row: {
      ...decision,
      state: standingAfter(ruling, objectable, "appealed"),
      kind: after.kind,
      ruling,
      ruling_reason: reason,
      ruled_by_name: by.name,
      ruled_at: walk.now,
      ...(ruling === "change" && {
        deciders: [...(decision.deciders ?? []), by.id],
        ...appealTime(walk, objectable),
      }),
    },
    shares: after.shares,
    appeal: made && { ...made, ruling },
  };
  const before = { kind: decision.kind, shares };
  walk.note(by, "responsibility", { did: ruling, before, ...after }, { reason });
}

/** What holds after a ruling; a change takes what a person carries off the department's hands. */
function ruledOn({ world }: CaseWalk, decision: Decision, ruling: Ruling): Decision {
  if (ruling === "uphold") return decision;
  if (ruling === "withdraw") return { kind: "none", shares: [] };
  const [share] = decision.shares;
  const logistics = world.departments.get("物流配送部");
  const other = logistics === share?.departmentId ? world.departments.get("维修安装组") : logistics;
  if (share === undefined || other === undefined || !isCarried(decision.kind)) return decision;
  return sound({
    kind: "process",
    shares: [
      { departmentId: share.departmentId, userId: null, percent: 60 },
      { departmentId: other, userId: null, percent: 40 },
    ],
  });
}
