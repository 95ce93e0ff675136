import type { Work } from "../../identity/service/work.ts";
import type { ConsentPurpose, ContactChannel, DoNotContactChannel } from "../domain/consent.ts";
import { mayContact, type ContactRuling } from "../domain/may-contact.ts";
import { readConsentRows } from "../store/consents.ts";
import { readMarkRows } from "../store/do-not-contact-marks.ts";
import { readOrganizationDay } from "../store/organization-day.ts";

/** Whether each customer may be contacted today on `channel` for `purpose`; for modules that plan contacts. */
export async function judgeContact(
  work: Work,
  customerIds: readonly string[],
  channel: ContactChannel,
  purpose: ConsentPurpose,
): Promise<ReadonlyMap<string, ContactRuling>> {
  const { tx, actor, now } = work;
  const today = await readOrganizationDay(tx, actor.orgId, now);
  const consents = Map.groupBy(await readConsentRows(tx, actor.orgId, customerIds), (row) => row.customer_id);
  const marks = Map.groupBy(await readMarkRows(tx, actor.orgId, customerIds), (row) => row.customer_id);
  return new Map(
    customerIds.map((id) => {
      const state = {
        consents: (consents.get(id) ?? []).map(({ purpose: about, granted, at }) => ({
          purpose: about as ConsentPurpose,
          granted,
          at,
        })),
        marks: (marks.get(id) ?? []).map((row) => ({
          channel: row.channel as DoNotContactChannel,
          since: row.since,
          until: row.until,
          liftedAt: row.lifted_at,
        })),
      };
      return [id, mayContact(state, channel, purpose, today)];
    }),
  );
}
