import { demand, type Work } from "../../identity/service/work.ts";
import type { DoNotContactChannel } from "../domain/consent.ts";
import { isOpenMark } from "../domain/may-contact.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readColleagueNames } from "../store/customers.ts";
import { readMarkRows } from "../store/do-not-contact-marks.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import { requireCustomer } from "./require-customer.ts";

export type MarkView = Awaited<ReturnType<typeof listDoNotContactMarks>>["items"][number];

/** Do-not-contact marks of a customer, newest first, ended ones included. @throws Failure `not-found` */
export async function listDoNotContactMarks(work: Work, customerId: string) {
  demand(maySeeCustomers(work.actor));
  await requireCustomer(work, customerId);
  const { tx, actor, now } = work;
  const today = await readOrganizationDay(tx, actor.orgId, now);
  const rows = await readMarkRows(tx, actor.orgId, [customerId]);
  const names = await readColleagueNames(
    tx,
    actor.orgId,
    rows.flatMap((row) => [row.recorded_by, row.lifted_by]),
  );
  const items = rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    channel: row.channel as DoNotContactChannel,
    reason: row.reason,
    since: row.since,
    until: row.until,
    recordedByName: names.get(row.recorded_by ?? "") ?? null,
    recordedAt: row.recorded_at,
    liftedAt: row.lifted_at,
    liftedByName: names.get(row.lifted_by ?? "") ?? null,
    liftedReason: row.lifted_reason,
    open: isOpenMark({ since: row.since, until: row.until, liftedAt: row.lifted_at }, today),
  }));
  return { items };
}

/** One mark of those; for use cases that have just written it. */
export async function readMark(work: Work, customerId: string, id: string): Promise<MarkView> {
  const view = (await listDoNotContactMarks(work, customerId)).items.find((item) => item.id === id);
  if (!view) throw new Error(`do-not-contact mark ${id} was not listed`);
  return view;
}
