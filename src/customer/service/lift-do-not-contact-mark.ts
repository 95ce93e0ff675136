import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditContacts } from "../domain/permissions.ts";
import { lockMarkRow, updateMarkRow } from "../store/do-not-contact-marks.ts";
import { readMark, type MarkView } from "./list-do-not-contact-marks.ts";
import { requireCustomer } from "./require-customer.ts";

/** Ends a mark, with the reason. @throws Failure `not-found` | `conflict-mark-lifted` */
export async function liftDoNotContactMark(work: Work, id: string, reason: string): Promise<MarkView> {
  demand(mayEditContacts(work.actor));
  const { tx, actor, now } = work;
  const mark = await lockMarkRow(tx, actor.orgId, id);
  if (!mark) throw new Failure("not-found", { record: "do-not-contact-mark" });
  if (mark.lifted_at !== null) throw new Failure("conflict-mark-lifted");
  const customer = await requireCustomer(work, mark.customer_id);
  await updateMarkRow(tx, actor.orgId, id, {
    lifted_at: now,
    lifted_by: actor.kind === "user" ? actor.id : null,
    lifted_reason: reason,
  });
  await recordAct(work, {
    action: "customer.do-not-contact-lift",
    recordType: "customer",
    recordId: customer.id,
    recordLabel: customerLabel(customer),
    details: { channel: mark.channel },
  });
  await announce(work, "customer.do-not-contact-lifted", { customerId: customer.id, markId: id });
  return readMark(work, customer.id, id);
}
