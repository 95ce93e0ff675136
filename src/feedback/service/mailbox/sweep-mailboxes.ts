import { inOrganization, inSystem, type Database } from "../../../platform/db/database.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { listAllOrganizationIds, listDueMailboxIds } from "../../store/mailboxes.ts";
import { readMailboxJob } from "./mailbox-job.ts";

/** Asks for the reading of every mailbox that is on and due, in every organization. */
export async function sweepMailboxes(database: Database, now: string): Promise<void> {
  for (const orgId of await inSystem(database, listAllOrganizationIds))
    await inOrganization(database, orgId, async (tx) => {
      for (const mailboxId of await listDueMailboxIds(tx, orgId, now))
        await enqueue(tx, readMailboxJob, { orgId, mailboxId }, { now, singletonKey: mailboxId });
    });
}
