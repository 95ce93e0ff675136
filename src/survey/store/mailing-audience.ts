import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** What stands for and against asking a customer, and how to reach them. */
export interface AudienceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly merged_into: string | null;
  /** First valid e-mail address, the main contact's before others, with that contact's name. */
  readonly address: string | null;
  readonly contact: string | null;
  /** Latest answer to the survey. */
  readonly answered_at: string | null;
  readonly open_link: boolean;
  /** Latest contact that counts towards the cap, and about which survey. */
  readonly contacted_at: string | null;
  readonly contacted_title: string | null;
}

export interface AudienceReading {
  readonly surveyId: string;
  readonly customerIds: readonly string[];
  readonly now: string;
}

/** By id; what befell records that were merged into a customer counts as the customer's. Unknown ids are absent. */
export async function readAudienceRows(
  tx: Tx,
  orgId: number,
  { surveyId, customerIds, now }: AudienceReading,
): Promise<readonly AudienceRow[]> {
  const { rows } = await sql<AudienceRow>`
    select c.id, c.name, c.kind, c.merged_into, a.address, a.contact,
           r.answered_at, l.found as open_link, k.at as contacted_at, k.title as contacted_title
      from customer_customer c
      cross join lateral (
        select array(select m.id from customer_customer m
                      where m.org_id = c.org_id and m.merged_into = c.id) || c.id as ids) own
      left join lateral (
        select p.value as address, t.name as contact
          from customer_contact t
          join customer_contact_point p on p.org_id = t.org_id and p.contact_id = t.id
         where t.org_id = c.org_id and t.customer_id = c.id and p.kind = 'email' and p.valid
         order by t.is_primary desc, t.id, p.position limit 1) a on true
      cross join lateral (
        select max(s.answered_at) as answered_at from survey_response s
         where s.org_id = c.org_id and s.customer_id = any(own.ids) and s.survey_id = ${surveyId}) r
      cross join lateral (
        select exists (
          select from survey_link s
           where s.org_id = c.org_id and s.customer_id = any(own.ids) and s.survey_id = ${surveyId}
             and s.revoked_at is null and (s.expires_at is null or s.expires_at > ${now}::timestamptz)
             and not exists (select from survey_link_use u where u.org_id = s.org_id and u.link_id = s.id)) as found) l
      left join lateral (
        select x.at, v.title
          from survey_contact x
          join survey_survey v on v.org_id = x.org_id and v.id = x.survey_id
         where x.org_id = c.org_id and x.customer_id = any(own.ids) and not x.exempt
           and not exists (select from notification_delivery d
                            where d.org_id = x.org_id and d.id = x.delivery_id and d.status = 'dead')
         order by x.at desc limit 1) k on true
     where c.org_id = ${orgId} and c.id = any(${customerIds}::uuid[])`.execute(tx);
  return rows;
}

/** Keeps the customers as they are, so that two mailings at once do not both find them free. */
export async function holdCustomers(tx: Tx, orgId: number, customerIds: readonly string[]): Promise<void> {
  await sql`select from customer_customer where org_id = ${orgId} and id = any(${customerIds}::uuid[])
    order by id for no key update`.execute(tx);
}
