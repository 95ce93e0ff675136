import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayMergeCustomers } from "../domain/permissions.ts";
import { insertDistinctPair } from "../store/duplicate-candidates.ts";
import { requireCustomer } from "./require-customer.ts";

/** Says that two records are two customers; never suggested again. @throws Failure `not-found` | `merge-same-customer` */
export async function sayCustomersDistinct(work: Work, firstId: string, secondId: string): Promise<void> {
  demand(mayMergeCustomers(work.actor));
  if (firstId === secondId) throw new Failure("merge-same-customer");
  const first = await requireCustomer(work, firstId);
  await requireCustomer(work, secondId);
  const { tx, actor, now } = work;
  const by = actor.kind === "user" ? actor.id : null;
  await insertDistinctPair(tx, actor.orgId, [firstId, secondId], { by, at: now });
  await recordAct(work, {
    action: "customer.distinct",
    recordType: "customer",
    recordId: firstId,
    recordLabel: customerLabel(first),
    details: { otherId: secondId },
  });
}
