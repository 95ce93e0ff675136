import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { RecipientRow } from "./mailing-recipients.ts";

/** A recipient with name and latest message. */
export interface RecipientListRow extends RecipientRow {
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly address: string | null;
  readonly error_code: string | null;
  readonly last_error: string | null;
}

/** One page in the order of the customers' ids; `state` by `RECIPIENT_STATES`, null: all. */
export async function listRecipientRows(
  tx: Tx,
  orgId: number,
  mailingId: string,
  page: { readonly after: string | null; readonly limit: number; readonly state: string | null },
): Promise<readonly RecipientListRow[]> {
  const { rows } = await sql<RecipientListRow>`
    select * from (
      select r.*, c.name, c.kind, d.address, d.error_code, d.last_error,
             case when r.status <> 'invited' then r.status
                  when d.status = 'sent' then 'delivered'
                  when d.status = 'dead' then 'failed'
                  when d.status = 'failed' then 'retrying'
                  else 'queued' end as state
        from survey_mailing_recipient r
        join customer_customer c on c.org_id = r.org_id and c.id = r.customer_id
        left join notification_delivery d on d.org_id = r.org_id and d.id = r.delivery_id
       where r.org_id = ${orgId} and r.mailing_id = ${mailingId}
         and (${page.after}::uuid is null or r.customer_id > ${page.after}::uuid)) found
     where ${page.state}::text is null or state = ${page.state}::text
     order by customer_id
     limit ${page.limit}`.execute(tx);
  return rows;
}

/** How the latest message to a recipient stands. */
export function readLastMail(
  tx: Tx,
  orgId: number,
  deliveryId: string,
): Promise<{ readonly status: string; readonly sent_at: string | null } | undefined> {
  return tx
    .selectFrom("notification_delivery")
    .where("org_id", "=", orgId)
    .where("id", "=", deliveryId)
    .select(["status", "sent_at"])
    .executeTakeFirst();
}

/** Until when a link is good: longer, to `fresh`, where it ran out; null for one that was revoked. */
export async function renewLinkRow(
  tx: Tx,
  orgId: number,
  link: { readonly id: string; readonly now: string; readonly fresh: string },
): Promise<string | null> {
  const row = await tx
    .updateTable("survey_link")
    .set({
      expires_at: sql<string>`case when expires_at <= ${link.now}::timestamptz then ${link.fresh}::timestamptz
        else expires_at end`,
    })
    .where("org_id", "=", orgId)
    .where("id", "=", link.id)
    .where("revoked_at", "is", null)
    .returning("expires_at")
    .executeTakeFirst();
  return row?.expires_at ?? null;
}
