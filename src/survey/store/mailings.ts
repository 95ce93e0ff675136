import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyMailing } from "../../platform/db/schema/survey.ts";

export type MailingRow = Selectable<SurveyMailing>;

/** Which mailing of which survey. */
export interface MailingKey {
  readonly surveyId: string;
  readonly id: string;
}

export async function insertMailingRow(tx: Tx, row: Insertable<SurveyMailing>): Promise<void> {
  await tx.insertInto("survey_mailing").values(row).execute();
}

export function readMailingRow(
  tx: Tx,
  orgId: number,
  { surveyId, id }: MailingKey,
): Promise<MailingRow | undefined> {
  return tx
    .selectFrom("survey_mailing")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** The mailing, held against other changes until the transaction ends. */
export function lockMailingRow(tx: Tx, orgId: number, id: string): Promise<MailingRow | undefined> {
  return tx
    .selectFrom("survey_mailing")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

/** Writes a locked mailing. */
export async function updateMailingRow(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<SurveyMailing>,
): Promise<void> {
  await tx
    .updateTable("survey_mailing")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export async function deleteMailingRow(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx.deleteFrom("survey_mailing").where("org_id", "=", orgId).where("id", "=", id).execute();
}

/** Newest first. */
export function listMailingRows(
  tx: Tx,
  orgId: number,
  surveyId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly MailingRow[]> {
  let query = tx.selectFrom("survey_mailing").where("org_id", "=", orgId).where("survey_id", "=", surveyId);
  if (page.after !== null) query = query.where("id", "<", page.after);
  return query.selectAll().orderBy("id", "desc").limit(page.limit).execute();
}

/** Ids of mailings whose moment has come. */
export async function listDueMailingIds(tx: Tx, orgId: number, now: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("survey_mailing")
    .where("org_id", "=", orgId)
    .where("next_step_at", "<=", now)
    .select("id")
    .orderBy("next_step_at")
    .limit(500)
    .execute();
  return rows.map((row) => row.id);
}

/** Organizations of this installation. */
export async function listOrganizationIds(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom("system.organization").select("id").orderBy("id").execute();
  return rows.map((row) => row.id);
}

/** Recipients of a mailing by how they stand. */
export interface MailingCounts {
  readonly mailing_id: string;
  readonly chosen: number;
  readonly waiting: number;
  readonly skipped: number;
  /** Got an invitation, or are about to. */
  readonly invited: number;
  /** At least one mail was handed over to the mail server. */
  readonly delivered: number;
  /** No mail was handed over, and none will be. */
  readonly failed: number;
  readonly answered: number;
  readonly reminded: number;
}

/** Counts recipients of mailings; a mailing without recipients is absent. */
export async function countRecipients(
  tx: Tx,
  orgId: number,
  mailingIds: readonly string[],
): Promise<ReadonlyMap<string, MailingCounts>> {
  if (mailingIds.length === 0) return new Map();
  const { rows } = await sql<MailingCounts>`
    select r.mailing_id,
           count(*) as chosen,
           count(*) filter (where r.status = 'waiting') as waiting,
           count(*) filter (where r.status = 'skipped') as skipped,
           count(*) filter (where r.invited_at is not null) as invited,
           count(*) filter (where m.delivered) as delivered,
           count(*) filter (where r.invited_at is not null and not m.delivered and not m.pending) as failed,
           count(*) filter (where r.status = 'answered') as answered,
           count(*) filter (where r.reminded > 0) as reminded
      from survey_mailing_recipient r
      cross join lateral (
        select coalesce(bool_or(d.status = 'sent'), false) as delivered,
               coalesce(bool_or(d.status in ('queued', 'failed')), false) as pending
          from survey_contact c
          join notification_delivery d on d.org_id = c.org_id and d.id = c.delivery_id
         where c.org_id = r.org_id and c.mailing_id = r.mailing_id and c.customer_id = r.customer_id) m
     where r.org_id = ${orgId} and r.mailing_id = any(${mailingIds}::uuid[])
     group by r.mailing_id`.execute(tx);
  return new Map(rows.map((row) => [row.mailing_id, row]));
}
