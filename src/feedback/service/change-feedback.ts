import { demand, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Priority } from "../domain/life/stage.ts";
import { easesCase } from "../domain/eases-case.ts";
import { mayChangeFeedback, mayEaseOwnCase } from "../domain/permissions.ts";
import type { Voice } from "../domain/triage/classification.ts";
import { isOpenDepartment, readHandlerRows, replaceAssistingIds } from "../store/case-people.ts";
import { readCaseRow, readContactRow, saveContactRow, touchCaseRow } from "../store/cases.ts";
import type { CaseChanges, CaseRow } from "../store/cases.ts";
import { findLiveCustomer } from "../store/voice-customers.ts";
import { changeExternal, type ExternalChange } from "./change-external.ts";
import { classify, type Classification } from "./classify.ts";
import { readCaller, type ToldCaller } from "./find-customer.ts";
import { demandRevision, holdCase } from "./hold-case.ts";
import { noteEvent } from "./note-event.ts";
import { rulesChanged } from "./policies/rules-changed.ts";

/** What is known otherwise now; what is not named stays. What was said never changes. */
export interface FeedbackChange extends Classification {
  readonly revision: number;
  readonly summary?: string | undefined;
  readonly remedy?: string | undefined;
  readonly cause?: string | undefined;
  readonly product?: string | null | undefined;
  readonly orderNumber?: string | null | undefined;
  /** Yuan. */
  readonly amount?: number | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly contact?: Exclude<ToldCaller["contact"], string | undefined> | undefined;
  readonly priority?: Priority | undefined;
  readonly priorityReason?: string | undefined;
  readonly assistingDepartmentIds?: readonly string[] | undefined;
  readonly repeatOf?: string | null | undefined;
  readonly external?: ExternalChange | undefined;
  readonly typical?: "positive" | "negative" | "excellent" | "common_improved" | null | undefined;
}

const PLAIN = {
  summary: "summary",
  remedy: "remedy",
  cause: "cause",
  product: "product",
  orderNumber: "order_number",
  amount: "amount",
  typical: "typical",
} as const;
const CLASSIFIED = ["voice", "problemType", "nature", "scope", "need", "basis", "difficulty"] as const;

/**
 * Changes what is known of a case, each change in its history.
 * @throws Failure `not-found`, `conflict-feedback-changed`, `feedback-priority-reason-missing`,
 *   `forbidden-feedback-own-case`, `feedback-customer-unknown`, `feedback-department-unknown`, `feedback-repeat-unknown`, those of `changeExternal`
 */
export async function changeFeedback(work: Work, id: string, change: FeedbackChange): Promise<CaseRow> {
  demand(mayChangeFeedback(work.actor));
  const held = await holdCase(work, id);
  await demandRevision(work, held, change.revision);
  await refuseEasing(work, held, change);
  const values = { ...plainChanges(change), ...(await linkChanges(work, held, change)) };
  const names = Object.keys(values);
  let row = names.length > 0 ? await touchCaseRow(work.tx, held, values, work.now) : held;
  if (change.contact !== undefined) names.push(...(await changeContact(work, row, change)));
  if (change.assistingDepartmentIds !== undefined) {
    await assist(work, row, change.assistingDepartmentIds);
    names.push("assisting_departments");
  }
  if (names.length > 0) await noteEvent(work, row, { act: "change", details: { fields: names } });
  if (change.external !== undefined) row = await changeExternal(work, row, change.external);
  if (CLASSIFIED.some((name) => change[name] !== undefined)) row = await reclassify(work, row, change);
  return overrule(work, row, change);
}

/** Who handles a case, or did, makes no less of it: the guards and promises of a grave one would fall. */
async function refuseEasing({ tx, actor }: Work, row: CaseRow, change: FeedbackChange): Promise<void> {
  const now = { priority: row.priority as Priority, voice: row.voice as Voice };
  if (mayEaseOwnCase(actor) || !easesCase(now, change)) return;
  const handlers = await readHandlerRows(tx, row.org_id, row.id);
  if (handlers.some(({ user_id: id }) => id === actor.id)) throw new Failure("forbidden-feedback-own-case");
}

function plainChanges(change: FeedbackChange): CaseChanges {
  return Object.fromEntries(
    Object.entries(PLAIN).flatMap(([name, column]) => {
      const value = change[name as keyof typeof PLAIN];
      return value === undefined ? [] : [[column, value]];
    }),
  );
}

async function linkChanges({ tx, actor }: Work, row: CaseRow, change: FeedbackChange): Promise<CaseChanges> {
  const { customerId, repeatOf } = change;
  const changes: CaseChanges = {};
  if (customerId !== undefined) {
    const known = customerId === null ? null : await findLiveCustomer(tx, actor.orgId, customerId);
    if (customerId !== null && known === null) throw new Failure("feedback-customer-unknown");
    changes.customer_id = known;
  }
  if (repeatOf !== undefined) {
    const earlier = repeatOf === null ? undefined : await readCaseRow(tx, actor.orgId, repeatOf);
    if (repeatOf !== null && (earlier === undefined || earlier.id === row.id))
      throw new Failure("feedback-repeat-unknown");
    changes.repeat_of = repeatOf;
  }
  return changes;
}

async function changeContact(work: Work, row: CaseRow, { contact = {} }: FeedbackChange): Promise<string[]> {
  const known = await readContactRow(work.tx, row.org_id, row.id);
  const { name = "", phone = null, email = null } = known ?? {};
  const told = readCaller({ contact });
  const changes = Object.fromEntries(
    (["name", "phone", "email"] as const).flatMap((part) =>
      contact[part] === undefined ? [] : [[part, told[part]]],
    ),
  );
  await saveContactRow(work.tx, { org_id: row.org_id, case_id: row.id, name, phone, email, ...changes });
  return ["contact"];
}

async function assist({ tx, actor }: Work, row: CaseRow, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)].filter((id) => id !== row.department_id);
  for (const id of wanted)
    if (!(await isOpenDepartment(tx, actor.orgId, id))) throw new Failure("feedback-department-unknown");
  await replaceAssistingIds(tx, { orgId: row.org_id, caseId: row.id }, wanted);
}

async function reclassify(work: Work, row: CaseRow, change: FeedbackChange): Promise<CaseRow> {
  const changed = await classify(work, row, change);
  const details = Object.fromEntries(
    CLASSIFIED.flatMap((name) => (change[name] === undefined ? [] : [[name, change[name]]])),
  );
  await noteEvent(work, changed, { act: "classify", details });
  return changed;
}

/** A person's word on the priority outweighs words and facts; it has to be reasoned. */
async function overrule(
  work: Work,
  row: CaseRow,
  { priority, priorityReason }: FeedbackChange,
): Promise<CaseRow> {
  if (priority === undefined || priority === row.priority) return row;
  if (priorityReason === undefined) throw new Failure("feedback-priority-reason-missing");
  const reasons = [...new Set([...row.priority_reasons, "overruled"])];
  const changed = await touchCaseRow(work.tx, row, { priority, priority_reasons: reasons }, work.now);
  const details = { from: row.priority, to: priority };
  await noteEvent(work, changed, { act: "overrule", reason: priorityReason, details });
  return rulesChanged(work, changed);
}
