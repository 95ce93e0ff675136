import type { CompensationState } from "../../feedback/domain/compensation/compensation.ts";
import { handlerOf, leader } from "./case-people.ts";
import type { CaseWalk } from "./case-walk.ts";

const REASONS = [
  "维修延误，按服务承诺补偿",
  "墙面受损，按修补报价补偿",
  "误工半天，按公司标准补偿",
  "误收检测费，退还并致歉",
] as const;
const REFUSED = "责任在第三方物流，由物流公司赔付，不重复补偿";
const AGREED = "在授权额度内，同意";

/** Money for the trouble: proposed, and as far as it came. */
export function compensate(walk: CaseWalk, state: CompensationState): void {
  const { row, parts, draw, now } = walk;
  const isDecided = state !== "proposed";
  const decidedAt = isDecided ? hoursLater(now, 1) : null;
  parts.compensations.push({
    org_id: row.org_id,
    id: walk.id(),
    case_id: row.id,
    kind: draw.pick(["cash", "voucher", "refund"] as const),
    amount: draw.between(5, 40) * 10,
    reason: draw.pick(REASONS),
    state,
    proposed_by: handlerOf(walk).id,
    proposed_at: now,
    decided_by: isDecided ? leader(walk).id : null,
    decided_at: decidedAt,
    decision_note: isDecided ? (state === "refused" ? REFUSED : AGREED) : "",
    paid_at: state === "paid" && decidedAt !== null ? hoursLater(decidedAt, 20) : null,
  });
}

function hoursLater(instant: string, hours: number): string {
  return Temporal.Instant.from(instant).add({ hours }).toString();
}
