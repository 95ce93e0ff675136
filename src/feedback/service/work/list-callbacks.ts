import { getOrganization } from "../../../identity/service/get-organization.ts";
import { maskName, maskPhone } from "../../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { countSlots } from "../../../outreach/domain/callback/attempt-slot.ts";
import { listOpenCallbacks, type OpenCallback } from "../../../outreach/service/list-open-callbacks.ts";
import { findCustomerNames } from "../../../survey/service/find-customer-names.ts";
import { maySeeAllFeedback } from "../../domain/permissions.ts";
import { mayCallBack } from "../../domain/work/call-rules.ts";
import { readCallingCases, type CallingCaseRow } from "../../store/calling-cases.ts";

/**
 * Customers to call back: appointments whose time has come, then by deadline. Whoever handled a case sees it here,
 * but does not call.
 * @throws Failure `forbidden`
 */
export async function listCallbacks(work: Work) {
  const { tx, actor } = work;
  demand(maySeeAllFeedback(actor));
  const { timeZone } = await getOrganization(work);
  const tasks = await listOpenCallbacks(work);
  const cases = await readCallingCases(
    tx,
    actor.orgId,
    tasks.map(({ subjectId }) => subjectId),
    actor.id,
  );
  const rows = new Map(cases.map((row) => [row.id, row]));
  const names = await findCustomerNames(
    work,
    cases.map((row) => row.customer_id),
  );
  const items = tasks.flatMap((task) => {
    const row = rows.get(task.subjectId);
    if (row === undefined || row.round !== task.round) return [];
    return [
      { ...taskView(task, timeZone), ...caseView(work, row, names.get(row.customer_id ?? "") ?? null) },
    ];
  });
  return { items };
}

function taskView(
  { subjectId, round, dueAt, againAt, unreached, lastDisposition }: OpenCallback,
  timeZone: string,
) {
  return {
    feedbackId: subjectId,
    round,
    dueAt,
    againAt,
    attempts: unreached.length,
    slots: countSlots(unreached, timeZone),
    lastDisposition,
  };
}

function caseView({ actor }: Work, row: CallingCaseRow, customerName: string | null) {
  const isClear = maySeeContactData(actor);
  const name = row.contact_name === "" ? null : row.contact_name;
  return {
    number: row.number,
    customerName: customerName ?? (isClear ? name : name && maskName(name)),
    phone: isClear ? row.phone : row.phone && maskPhone(row.phone),
    mayCall: mayCallBack(actor) && !row.handled,
  };
}
