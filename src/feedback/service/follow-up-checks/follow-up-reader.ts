import { demand, type Work } from "../../../identity/service/work.ts";
import { endOfWeek } from "../../domain/follow-up-checks/check-day.ts";
import { maySeeAllFollowUpChecks, maySeeFollowUpChecks } from "../../domain/permissions.ts";
import type { FollowUpReader } from "../../store/follow-up-checks/follow-ups.ts";
import { readDayOf } from "../../store/measures.ts";

/** For whom and when checks of long-term measures are listed. @throws Failure `forbidden` */
export async function followUpReader({ tx, actor, now }: Work): Promise<FollowUpReader> {
  demand(maySeeFollowUpChecks(actor));
  const today = await readDayOf(tx, actor.orgId, now);
  return {
    orgId: actor.orgId,
    userId: actor.kind === "user" ? actor.id : null,
    today,
    sunday: endOfWeek(today),
    departmentId: actor.roles.includes("department_head") ? actor.departmentId : null,
    seesAll: maySeeAllFollowUpChecks(actor),
  };
}
