import { listSegmentMembers } from "../../../customer/service/list-segment-members.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { MAILING_LIMITS, type MailingAudience } from "../../domain/mailing/mailing.ts";

/**
 * Whom an audience means at this moment, each once, in the order of their ids.
 * @throws Failure `mailing-audience-too-large` {most} | `mailing-segment-gone`
 */
export async function chooseCustomers(work: Work, audience: MailingAudience): Promise<readonly string[]> {
  if (audience.kind === "customers")
    return [...new Set(audience.customerIds.map((id) => id.toLowerCase()))].toSorted();
  const most = MAILING_LIMITS.audience;
  const members = await segmentMembers(work, audience.segmentId, most + 1);
  if (members.length > most) throw new Failure("mailing-audience-too-large", { most });
  return members;
}

async function segmentMembers(work: Work, segmentId: string, limit: number): Promise<readonly string[]> {
  try {
    return await listSegmentMembers(work, segmentId, limit);
  } catch (error) {
    if (error instanceof Failure && error.code === "not-found") throw new Failure("mailing-segment-gone");
    throw error;
  }
}
