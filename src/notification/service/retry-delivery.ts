import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { maySeeDeliveries } from "../domain/permissions.ts";
import { findDelivery, updateDelivery } from "../store/deliveries.ts";
import { sendMailJob } from "./mail-jobs.ts";
import { sendSmsJob } from "./sms/sms-job.ts";

/**
 * Has a message that failed or was given up sent again, with all its tries.
 * @throws Failure `not-found`, `conflict-delivery-sent`, `conflict-delivery-queued`, `conflict-delivery-emptied`
 */
export async function retryDelivery(work: Work, id: string): Promise<void> {
  demand(maySeeDeliveries(work.actor));
  const { tx, now } = work;
  const { orgId } = work.actor;
  const found = await findDelivery(tx, orgId, { id, lock: true });
  if (found === null) throw new Failure("not-found");
  if (found.status === "sent" || found.status === "delivered") throw new Failure("conflict-delivery-sent");
  if (found.status === "queued") throw new Failure("conflict-delivery-queued");
  if (found.body === "") throw new Failure("conflict-delivery-emptied");
  await updateDelivery(tx, orgId, id, {
    status: "queued",
    attempts: 0,
    nextAttemptAt: null,
    errorCode: null,
  });
  const job = found.channel === "sms" ? sendSmsJob : sendMailJob;
  await enqueue(tx, job, { orgId, deliveryId: id }, { now, singletonKey: id });
  await recordAct(work, {
    action: "delivery.retry",
    recordType: "delivery",
    recordId: id,
    recordLabel: found.template,
  });
}
