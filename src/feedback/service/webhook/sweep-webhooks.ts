import { openSession, systemActor } from "../../../identity/service/session.ts";
import { inSystem, type Database } from "../../../platform/db/database.ts";
import { defineJob } from "../../../platform/queue/job.ts";
import { listOrganizationIds } from "../../store/organizations.ts";
import { forgetBefore } from "../../store/webhook/deliveries.ts";

/** Deliveries and what was refused of them are kept for so long. */
const KEPT_DAYS = 30;

/** Every night, in every organization. */
export const sweepWebhooksJob = defineJob<{ readonly orgId: null }>({
  name: "feedback.sweep-webhooks",
  retryLimit: 0,
  deadLetter: false,
  keepSeconds: 3_600,
});

/** Forgets deliveries and refused items of more than 30 days ago, in all organizations. */
export async function sweepWebhooks(database: Database, clock: () => string): Promise<void> {
  const before = Temporal.Instant.from(clock())
    .subtract({ hours: 24 * KEPT_DAYS })
    .toString();
  for (const orgId of await inSystem(database, listOrganizationIds)) {
    const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
    await session.begin(({ tx }) => forgetBefore(tx, orgId, before));
  }
}
