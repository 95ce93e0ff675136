import { getOrganization } from "../../identity/service/get-organization.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { caseScope } from "../domain/case-scope.ts";
import { maySeeFeedback } from "../domain/permissions.ts";
import type { CaseReader } from "../store/case-lists.ts";

/** For whom and when a list of cases is made. @throws Failure `forbidden` */
export async function caseReader(work: Work): Promise<CaseReader> {
  const { actor, now } = work;
  demand(maySeeFeedback(actor));
  const { timeZone } = await getOrganization(work);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).startOfDay();
  return {
    orgId: actor.orgId,
    userId: actor.id,
    seesContacts: maySeeContactData(actor),
    scope: caseScope(actor),
    now,
    endOfDay: today.add({ days: 1 }).toInstant().toString(),
  };
}
