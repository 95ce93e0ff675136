import { inOrganization, inSystem, type Database } from "../../../platform/db/database.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { listDueMailingIds, listOrganizationIds } from "../../store/mailings.ts";
import { advanceMailingJob } from "./mailing-job.ts";

/** Asks again for the job of every mailing whose moment has come, in every organization. */
export async function sweepMailings(database: Database, now: string): Promise<void> {
  for (const orgId of await inSystem(database, listOrganizationIds))
    await inOrganization(database, orgId, async (tx) => {
      for (const mailingId of await listDueMailingIds(tx, orgId, now))
        await enqueue(tx, advanceMailingJob, { orgId, mailingId }, { now, singletonKey: mailingId });
    });
}
