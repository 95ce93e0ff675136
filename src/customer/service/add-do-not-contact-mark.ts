import { announce, demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { DoNotContactDraft } from "../domain/consent.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditContacts } from "../domain/permissions.ts";
import { insertMarkRow } from "../store/do-not-contact-marks.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import { readMark, type MarkView } from "./list-do-not-contact-marks.ts";
import { lockCustomer } from "./require-customer.ts";

/**
 * Marks that a customer must not be contacted.
 * @throws Failure `not-found` | `conflict-customer-merged` | `do-not-contact-ends-before-it-begins`
 */
export async function addDoNotContactMark(
  work: Work,
  customerId: string,
  draft: DoNotContactDraft,
): Promise<MarkView> {
  demand(mayEditContacts(work.actor));
  const { tx, actor, now } = work;
  const customer = await lockCustomer(work, customerId, "share");
  const since = draft.since ?? (await readOrganizationDay(tx, actor.orgId, now));
  if (draft.until !== null && draft.until < since)
    throw new Failure("do-not-contact-ends-before-it-begins", { since, until: draft.until });
  const id = newId();
  await insertMarkRow(tx, {
    org_id: actor.orgId,
    id,
    customer_id: customerId,
    ...draft,
    since,
    recorded_by: actor.kind === "user" ? actor.id : null,
    recorded_at: now,
  });
  await recordAct(work, {
    action: "customer.do-not-contact",
    recordType: "customer",
    recordId: customerId,
    recordLabel: customerLabel(customer),
    details: { channel: draft.channel, since, until: draft.until },
  });
  await announce(work, "customer.do-not-contact-marked", { customerId, markId: id, channel: draft.channel });
  return readMark(work, customerId, id);
}
