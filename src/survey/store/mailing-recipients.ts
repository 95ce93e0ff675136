import { sql, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyMailingRecipient } from "../../platform/db/schema/survey.ts";

export type RecipientRow = Selectable<SurveyMailingRecipient>;

/** Which customer of which mailing. */
export interface RecipientKey {
  readonly mailingId: string;
  readonly customerId: string;
}

/** Puts customers down as waiting from `now`; who is there already stays as they are. Unknown customers are left out. */
export async function insertRecipientRows(
  tx: Tx,
  orgId: number,
  chosen: { readonly mailingId: string; readonly customerIds: readonly string[]; readonly now: string },
): Promise<void> {
  await sql`
    insert into survey_mailing_recipient (org_id, mailing_id, customer_id, status, next_at)
    select c.org_id, ${chosen.mailingId}, c.id, 'waiting', ${chosen.now}
      from customer_customer c where c.org_id = ${orgId} and c.id = any(${chosen.customerIds}::uuid[])
    on conflict (org_id, mailing_id, customer_id) do nothing`.execute(tx);
}

/** A recipient whose moment has come, with the link of the invitation. */
export interface DueRow extends RecipientRow {
  readonly link_expires_at: string | null;
  readonly link_revoked_at: string | null;
  /** The link was used, or the survey answered since the invitation by another way. */
  readonly has_answered: boolean;
}

/** The first `limit` recipients whose moment has come, in the order of their ids, held until the transaction ends. */
export async function lockDueRecipients(
  tx: Tx,
  orgId: number,
  mailing: { readonly id: string; readonly surveyId: string },
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow>`
    select r.*, l.expires_at as link_expires_at, l.revoked_at as link_revoked_at,
           r.link_id is not null and (
             exists (select from survey_link_use u where u.org_id = r.org_id and u.link_id = r.link_id)
             or exists (select from survey_response s
                         where s.org_id = r.org_id and s.customer_id = r.customer_id
                           and s.survey_id = ${mailing.surveyId} and s.answered_at >= r.invited_at)) as has_answered
      from survey_mailing_recipient r
      left join survey_link l on l.org_id = r.org_id and l.id = r.link_id
     where r.org_id = ${orgId} and r.mailing_id = ${mailing.id} and r.next_at <= ${now}::timestamptz
     order by r.customer_id
     limit ${limit}
       for update of r`.execute(tx);
  return rows;
}

/** When the next recipient's moment comes; null: never. */
export async function readNextMoment(tx: Tx, orgId: number, mailingId: string): Promise<string | null> {
  const { at } = await tx
    .selectFrom("survey_mailing_recipient")
    .where("org_id", "=", orgId)
    .where("mailing_id", "=", mailingId)
    .select(sql<string | null>`min(next_at)`.as("at"))
    .executeTakeFirstOrThrow();
  return at;
}

/** Whether invitations are still to go out, and when the last link runs out that nobody has used. */
export async function readRemaining(
  tx: Tx,
  orgId: number,
  mailingId: string,
): Promise<{ readonly waiting: number; readonly expires: string | null }> {
  const { rows } = await sql<{ waiting: number; expires: string | null }>`
    select count(*) filter (where r.status = 'waiting') as waiting,
           max(l.expires_at) filter (where r.status = 'invited' and l.revoked_at is null) as expires
      from survey_mailing_recipient r
      left join survey_link l on l.org_id = r.org_id and l.id = r.link_id
     where r.org_id = ${orgId} and r.mailing_id = ${mailingId}`.execute(tx);
  return rows[0] ?? { waiting: 0, expires: null };
}

export async function updateRecipientRow(
  tx: Tx,
  orgId: number,
  { mailingId, customerId }: RecipientKey,
  values: Updateable<SurveyMailingRecipient>,
): Promise<void> {
  await tx
    .updateTable("survey_mailing_recipient")
    .set(values)
    .where("org_id", "=", orgId)
    .where("mailing_id", "=", mailingId)
    .where("customer_id", "=", customerId)
    .execute();
}

export async function lockRecipientRow(
  tx: Tx,
  orgId: number,
  { mailingId, customerId }: RecipientKey,
): Promise<RecipientRow | undefined> {
  return tx
    .selectFrom("survey_mailing_recipient")
    .where("org_id", "=", orgId)
    .where("mailing_id", "=", mailingId)
    .where("customer_id", "=", customerId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

/** Takes every recipient of a mailing off the plan. */
export async function endRecipients(tx: Tx, orgId: number, mailingId: string): Promise<void> {
  await tx
    .updateTable("survey_mailing_recipient")
    .set({ next_at: null })
    .where("org_id", "=", orgId)
    .where("mailing_id", "=", mailingId)
    .where("next_at", "is not", null)
    .execute();
}

/** Recipients of mailings of a survey who answered it after their invitation, by whatever way. */
export async function markAnswered(
  tx: Tx,
  orgId: number,
  answer: { readonly surveyId: string; readonly customerId: string; readonly at: string },
): Promise<void> {
  await sql`
    update survey_mailing_recipient r
       set status = 'answered', answered_at = ${answer.at}, next_at = null
      from survey_mailing m
     where r.org_id = ${orgId} and m.org_id = r.org_id and m.id = r.mailing_id
       and m.survey_id = ${answer.surveyId} and r.customer_id = ${answer.customerId}
       and r.status = 'invited' and r.invited_at <= ${answer.at}::timestamptz`.execute(tx);
}
