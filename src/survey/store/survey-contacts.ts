import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyContact } from "../../platform/db/schema/survey.ts";

export async function insertContactRow(tx: Tx, row: Insertable<SurveyContact>): Promise<void> {
  await tx.insertInto("survey_contact").values(row).execute();
}

/** Whose mails: all of a mailing, or those to a customer, of one survey or of any. */
export interface ContactScope {
  readonly mailingId?: string;
  readonly customerId?: string;
  readonly surveyId?: string;
}

/** Messages of surveys that were not handed over yet. */
export async function listPendingDeliveries(
  tx: Tx,
  orgId: number,
  scope: ContactScope,
): Promise<readonly string[]> {
  let query = tx
    .selectFrom("survey_contact as c")
    .innerJoin("notification_delivery as d", (join) =>
      join.onRef("d.org_id", "=", "c.org_id").onRef("d.id", "=", "c.delivery_id"),
    )
    .where("c.org_id", "=", orgId)
    .where("d.status", "in", ["queued", "failed"]);
  if (scope.mailingId !== undefined) query = query.where("c.mailing_id", "=", scope.mailingId);
  if (scope.customerId !== undefined) query = query.where("c.customer_id", "=", scope.customerId);
  if (scope.surveyId !== undefined) query = query.where("c.survey_id", "=", scope.surveyId);
  const rows = await query.select("d.id").execute();
  return rows.map((row) => row.id);
}

/** One asking, as a customer's timeline tells it. */
export interface ContactTimelineRow extends Selectable<SurveyContact> {
  readonly title: string;
  readonly mailing_name: string | null;
  /** How the message went; null: there is none. */
  readonly delivery: string | null;
}

/** The newest `limit` contacts of these customers before a place: instant, then id. */
export async function readContactTimeline(
  tx: Tx,
  orgId: number,
  reading: {
    readonly customerIds: readonly string[];
    readonly before: { readonly at: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly ContactTimelineRow[]> {
  const { before } = reading;
  const earlier =
    before === null
      ? sql`true`
      : sql`(c.at < ${before.at}::timestamptz or (c.at = ${before.at}::timestamptz
          and ('survey-contact ' || c.id::text) collate "C" < ${before.id}))`;
  const { rows } = await sql<ContactTimelineRow>`
    select c.*, s.title, m.name as mailing_name, d.status as delivery
      from survey_contact c
      join survey_survey s on s.org_id = c.org_id and s.id = c.survey_id
      left join survey_mailing m on m.org_id = c.org_id and m.id = c.mailing_id
      left join notification_delivery d on d.org_id = c.org_id and d.id = c.delivery_id
     where c.org_id = ${orgId} and c.customer_id = any(${reading.customerIds}::uuid[]) and ${earlier}
     order by c.at desc, c.id desc
     limit ${reading.limit}`.execute(tx);
  return rows;
}

/** Days between two survey contacts of a customer; null: the organization never said. */
export async function readCapDays(tx: Tx, orgId: number): Promise<number | null> {
  const row = await tx
    .selectFrom("survey_contact_policy")
    .where("org_id", "=", orgId)
    .select("cap_days")
    .executeTakeFirst();
  return row?.cap_days ?? null;
}

export async function writeCapDays(
  tx: Tx,
  orgId: number,
  policy: { readonly capDays: number; readonly by: string | null; readonly at: string },
): Promise<void> {
  const values = { cap_days: policy.capDays, updated_by: policy.by, updated_at: policy.at };
  await tx
    .insertInto("survey_contact_policy")
    .values({ org_id: orgId, ...values })
    .onConflict((conflict) => conflict.column("org_id").doUpdateSet(values))
    .execute();
}
