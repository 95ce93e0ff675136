import type { Work } from "../../identity/service/work.ts";
import { demand } from "../../identity/service/work.ts";
import { getOrganization } from "../../identity/service/get-organization.ts";
import { Failure } from "../../kit/failure.ts";
import { caseScope } from "../domain/case-scope.ts";
import { maySeeFeedback } from "../domain/permissions.ts";
import { readLastActor } from "../store/case-events.ts";
import { isInScope } from "../store/case-lists.ts";
import { holdCaseRow, readCaseRow, type CaseRow } from "../store/cases.ts";

/**
 * The case, held against others until the transaction ends.
 * @throws Failure `not-found` for an unknown one and for one that the actor may not see
 */
export async function holdCase(work: Work, id: string): Promise<CaseRow> {
  return seen(work, await holdCaseRow(work.tx, work.actor.orgId, id));
}

/** The case as it stands. @throws Failure `not-found` as `holdCase` */
export async function requireCase(work: Work, id: string): Promise<CaseRow> {
  return seen(work, await readCaseRow(work.tx, work.actor.orgId, id));
}

async function seen(work: Work, row: CaseRow | undefined): Promise<CaseRow> {
  demand(maySeeFeedback(work.actor));
  const scope = caseScope(work.actor);
  if (row !== undefined && (scope === null || (await isInScope(work.tx, row, scope)))) return row;
  throw new Failure("not-found", { record: "feedback" });
}

/**
 * Null: not asked.
 * @throws Failure `conflict-feedback-changed` {revision, name, time, by} when somebody was faster: who it was and when
 * (`HH:MM` in the organization's zone), `by` is `you` for the same person in another window
 */
export async function demandRevision(work: Work, row: CaseRow, revision: number | null): Promise<void> {
  if (revision === null || revision === row.revision) return;
  const last = await readLastActor(work.tx, row.org_id, row.id);
  const { timeZone } = await getOrganization(work);
  const at = Temporal.Instant.from(last?.at ?? row.updated_at).toZonedDateTimeISO(timeZone);
  throw new Failure("conflict-feedback-changed", {
    revision: row.revision,
    name: last?.actor_name ?? "",
    time: at.toPlainTime().toString({ smallestUnit: "minute" }),
    by: byWhom(work, last),
  });
}

function byWhom({ actor }: Work, last: { actor_kind: string; actor_name: string } | undefined): string {
  if (last?.actor_kind === actor.kind && last.actor_name === actor.name) return "you";
  return last?.actor_kind ?? "system";
}
