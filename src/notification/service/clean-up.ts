import { inOrganization, inSystem, type Database } from "../../platform/db/database.ts";
import { forgetConsumedEvents } from "../../platform/events/forget-consumed-events.ts";
import { emptyConfidential } from "../store/deliveries.ts";
import { forgetSmsCounts } from "../store/sms/sms-counts.ts";
import { forgetHeard } from "../store/sms/sms-replies.ts";
import { listOrganizationIds } from "../store/recipients.ts";
import { later } from "./later.ts";

/** Hours that a confidential message is kept for a retry by hand. */
const CONFIDENTIAL_HOURS = -7 * 24;
/** Hours that the daily counts of SMS are kept. */
const SMS_COUNT_HOURS = -40 * 24;
/** Hours that a report of an SMS waits for the message it is about. */
const EARLY_REPORT_HOURS = -24;
/** Hours that an answer to an SMS is remembered, so that it counts once. */
const SMS_REPLY_HOURS = -30 * 24;
/** Hours after which an event cannot be delivered again: the queue keeps no job so long. */
const EVENT_HOURS = -100 * 24;

/** Empties old confidential messages and forgets events long done, in every organization. */
export async function cleanUp(database: Database, now: string): Promise<void> {
  for (const orgId of await inSystem(database, listOrganizationIds)) {
    await inOrganization(database, orgId, async (tx) => {
      await emptyConfidential(tx, orgId, later(now, { hours: CONFIDENTIAL_HOURS }));
      await forgetHeard(tx, orgId, {
        reports: later(now, { hours: EARLY_REPORT_HOURS }),
        replies: later(now, { hours: SMS_REPLY_HOURS }),
      });
      await forgetSmsCounts(tx, orgId, later(now, { hours: SMS_COUNT_HOURS }).slice(0, 10));
      await forgetConsumedEvents(tx, orgId, later(now, { hours: EVENT_HOURS }));
    });
  }
}
