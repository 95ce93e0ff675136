import { approvalLimit } from "../../feedback/domain/compensation/approval-limit.ts";
import type { CompensationKind, CompensationState } from "../../feedback/domain/compensation/compensation.ts";
import { DEFAULT_SETTINGS } from "../../feedback/domain/feedback-settings.ts";
import { handlerOf, headOf, leader, secondLeader } from "./case-people.ts";
import type { CaseWalk } from "./case-walk.ts";
import { actorOf } from "./sample-actor.ts";
import type { SampleColleague } from "./sample-case.ts";

/** What is given, how much of it in yuan, and why; the larger the rarer. */
interface ClaimWords {
  readonly kind: CompensationKind;
  readonly range: readonly [number, number];
  readonly reason: string;
}

const CLAIMS: Readonly<Record<"small" | "middle" | "large", readonly ClaimWords[]>> = {
  small: [
    { kind: "voucher", range: [50, 200], reason: "两次改期，赠送清洗券致歉" },
    { kind: "cash", range: [100, 300], reason: "误工半天，按公司标准补偿" },
    { kind: "refund", range: [80, 260], reason: "误收检测费，退还并致歉" },
    { kind: "service", range: [120, 360], reason: "维修延误，免费延长质保三个月" },
    { kind: "cash", range: [150, 480], reason: "地板滴水留痕，按清洁报价补偿" },
  ],
  middle: [
    { kind: "cash", range: [600, 2_400], reason: "墙面渗水受损，按修补报价补偿" },
    { kind: "refund", range: [900, 3_200], reason: "同一故障修三次未好，退还全部维修费用" },
    { kind: "goods", range: [700, 1_800], reason: "柜门碰坏，更换同款门板" },
  ],
  large: [
    { kind: "refund", range: [5_400, 9_800], reason: "整机两次更换仍有故障，按购买价退款" },
    { kind: "goods", range: [6_200, 12_600], reason: "漏水泡坏木地板，按定损单整体更换" },
  ],
};
const REFUSALS = [
  "责任在第三方物流，由物流公司赔付，不重复补偿",
  "已按三包换新，再补偿没有依据",
  "证据不足以说明损失由我方造成，请补充照片后再提",
] as const;
const APPROVALS = ["在授权额度内，同意", "情况属实，同意按此补偿", "同意，请当天办理并告知客户"] as const;

/** Money for the trouble: proposed by the handler, decided by whoever may, and as far as it came. */
export function compensate(walk: CaseWalk, state: CompensationState, given?: number): void {
  const { row, parts, draw } = walk;
  const by = handlerOf(walk);
  const words = wordsFor(walk, given);
  const amount = given ?? tens(draw.between(...words.range));
  const claim: (typeof parts.compensations)[number] = {
    org_id: row.org_id,
    id: walk.id(),
    case_id: row.id,
    kind: words.kind,
    amount,
    reason: words.reason,
    state: "proposed",
    proposed_by: by.id,
    proposed_at: walk.now,
  };
  parts.compensations.push(claim);
  const note = (who: SampleColleague, did: string, reason = ""): void =>
    walk.note(who, "compensation", { did, compensationId: claim.id, kind: words.kind, amount }, { reason });
  note(by, "propose", words.reason);
  if (state === "proposed") return;
  walk.wait(20, 150);
  if (state === "withdrawn") {
    Object.assign(claim, { state });
    return note(by, "withdraw");
  }
  const approver = approverOf(walk, amount, by);
  const decision_note = draw.pick(state === "refused" ? REFUSALS : APPROVALS);
  Object.assign(claim, {
    state: state === "refused" ? "refused" : "approved",
    decided_by: approver.id,
    decided_at: walk.now,
    decision_note,
  });
  note(approver, state === "refused" ? "refuse" : "approve", decision_note);
  if (state !== "paid") return;
  walk.wait(30, 300);
  Object.assign(claim, { state, paid_at: walk.now });
  note(by, "pay");
}

function wordsFor({ draw }: CaseWalk, given: number | undefined): ClaimWords {
  if (given !== undefined) return CLAIMS.large[0]!;
  return draw.pick(CLAIMS[draw.weighted({ small: 72, middle: 22, large: 6 })]);
}

function tens(amount: number): number {
  return Math.round(amount / 10) * 10;
}

/** The lowest in rank whose limit holds the sum, never whoever proposed it. @throws Error where nobody may */
function approverOf(walk: CaseWalk, amount: number, proposer: SampleColleague): SampleColleague {
  const { row, world } = walk;
  const head = row.department_id === null ? null : headOf(walk, row.department_id);
  const found = [head, leader(walk), secondLeader(walk)].find(
    (one) =>
      one !== null &&
      one.id !== proposer.id &&
      approvalLimit(actorOf(world.orgId, one), row.department_id, DEFAULT_SETTINGS.compensationLimits) >=
        amount,
  );
  if (!found) throw new Error(`nobody in the sample may approve ${amount} yuan`);
  return found;
}
