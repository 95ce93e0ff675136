import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { withoutFill } from "../domain/customer-merge.ts";
import { mayMergeCustomers } from "../domain/permissions.ts";
import { readContactRows } from "../store/contacts.ts";
import {
  markMergeUndone,
  readMergeRow,
  repointBack,
  returnOwnedRows,
  setPrimary,
  type MergeRow,
} from "../store/customer-merges.ts";
import { lockCustomerRows, updateCustomerRow, type CustomerRow } from "../store/customers.ts";
import { sideOf, writeSide, type MergeMoved } from "./merge-customers.ts";

/**
 * Takes a merge back. What it moved returns to the record it came from, unless somebody has moved or removed it since;
 * what it filled is emptied again where it still stands unchanged. What was added to the survivor since, and what
 * somebody wrote over, stays with the survivor.
 * @throws Failure `not-found` | `conflict-merge-undone` | `conflict-merge-covered`: the survivor was itself merged
 *   later; that merge has to be undone first
 */
export async function undoCustomerMerge(work: Work, mergeId: string): Promise<void> {
  demand(mayMergeCustomers(work.actor));
  const { tx, actor, now } = work;
  const { merge, survivor } = await lockMerge(work, mergeId);
  const moved = merge.moved as MergeMoved;
  const { survivor_id: survivorId, merged_id: mergedId } = merge;
  await returnOwnedRows(tx, actor.orgId, { from: survivorId, to: mergedId, moved: moved.rows });
  await restorePrimaries(work, moved, mergedId, survivorId);
  await writeSide(work, survivorId, withoutFill(sideOf(survivor), moved.fill));
  await updateCustomerRow(tx, actor.orgId, mergedId, { merged_into: null, updated_at: now });
  await repointBack(tx, actor.orgId, { ids: moved.repointed, from: survivorId, to: mergedId });
  await markMergeUndone(tx, actor.orgId, {
    id: mergeId,
    by: actor.kind === "user" ? actor.id : null,
    at: now,
  });
  await recordAct(work, {
    action: "customer.merge-undo",
    recordType: "customer",
    recordId: survivorId,
    recordLabel: customerLabel(survivor),
    details: { mergeId, mergedId },
  });
  await announce(work, "customer.unmerged", { mergeId, survivorId, mergedId });
}

async function lockMerge(
  work: Work,
  mergeId: string,
): Promise<{ readonly merge: MergeRow; readonly survivor: CustomerRow }> {
  const { tx, actor } = work;
  const seen = await readMergeRow(tx, actor.orgId, mergeId);
  if (!seen) throw new Failure("not-found", { record: "customer-merge" });
  const ids = [seen.survivor_id, seen.merged_id];
  const locked = await lockCustomerRows(tx, actor.orgId, ids, "update");
  // Read again: whoever held the customers may have undone it.
  const merge = await readMergeRow(tx, actor.orgId, mergeId);
  if (!merge || merge.undone_at !== null) throw new Failure("conflict-merge-undone");
  const survivor = locked.find((row) => row.id === merge.survivor_id);
  if (!survivor) throw new Error(`survivor ${merge.survivor_id} is gone`);
  if (survivor.merged_into !== null)
    throw new Failure("conflict-merge-covered", { into: survivor.merged_into });
  return { merge, survivor };
}

/** Each of the two has one primary contact again, if it has any contact. */
async function restorePrimaries(
  work: Work,
  moved: MergeMoved,
  mergedId: string,
  survivorId: string,
): Promise<void> {
  const { tx, actor } = work;
  for (const customerId of [mergedId, survivorId]) {
    const contacts = await readContactRows(tx, actor.orgId, { customerIds: [customerId] });
    if (contacts.some((contact) => contact.is_primary)) continue;
    const first = contacts.find(({ id }) => moved.primaryContacts.includes(id)) ?? contacts[0];
    if (first) await setPrimary(tx, actor.orgId, [first.id], true);
  }
}
