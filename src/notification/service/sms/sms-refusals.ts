import { maskPhone } from "../../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { mayEditSms } from "../../domain/permissions.ts";
import { isRefusable, type SmsPurpose } from "../../domain/sms/sms-purpose.ts";
import { isOnRefusalList, listRefusalRows, removeRefusalRow } from "../../store/sms/sms-replies.ts";
import { pageOf, placeOf } from "../list-place.ts";

/** Whether a number took leave of messages of this purpose. */
export async function hasTakenLeave(
  tx: Tx,
  orgId: number,
  { number, purpose }: { readonly number: string; readonly purpose: SmsPurpose },
): Promise<boolean> {
  return isRefusable(purpose) && (await isOnRefusalList(tx, orgId, number));
}

/** One page of the numbers that took leave by SMS, the last first. @throws Failure `invalid-cursor` */
export async function listSmsRefusals(
  work: Work,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  demand(mayEditSms(work.actor));
  const { tx, actor } = work;
  const before = placeOf(cursor)?.id ?? null;
  const rows = await listRefusalRows(tx, actor.orgId, { before, limit: limit + 1 });
  const shown = maySeeContactData(actor) ? (number: string) => number : maskPhone;
  const { items, nextCursor } = pageOf(rows, limit);
  return {
    items: items.map(({ id, number, word, at }) => ({ id, number: shown(number), word, at })),
    nextCursor,
  };
}

/**
 * Takes a number off the list, since its owner wants messages again; what the customer's record says of consent stays as
 * it is.
 * @throws Failure `not-found`
 */
export async function removeSmsRefusal(work: Work, id: string): Promise<void> {
  demand(mayEditSms(work.actor));
  const row = await removeRefusalRow(work.tx, work.actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "sms-refusal" });
  await recordAct(work, {
    action: "sms-setting.lift-refusal",
    recordType: "sms-setting",
    recordId: id,
    recordLabel: maskPhone(row.number),
  });
}
