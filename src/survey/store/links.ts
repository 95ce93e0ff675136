import { sql, type Insertable, type RawBuilder, type Selectable, type SqlBool } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyLink } from "../../platform/db/schema/survey.ts";
import type { LinkChannel, LinkKind, LinkState } from "../domain/survey-status.ts";

export type LinkRow = Selectable<SurveyLink>;

/** A link with what became of it. */
export interface LinkListRow extends LinkRow {
  /** When a personal link was answered. */
  readonly used_at: string | null;
  readonly responses: number;
}

export async function insertLinkRows(tx: Tx, rows: readonly Insertable<SurveyLink>[]): Promise<void> {
  await tx
    .insertInto("survey_link")
    .values([...rows])
    .execute();
}

export interface LinkFilter {
  readonly kind?: LinkKind | undefined;
  readonly channel?: LinkChannel | undefined;
  readonly state?: LinkState | undefined;
  readonly ids?: readonly string[] | undefined;
}

interface LinkPage extends LinkFilter {
  readonly after: string | null;
  readonly limit: number;
  /** ISO instant that decides what has expired. */
  readonly now: string;
}

/** Newest first. */
export function listLinkRows(
  tx: Tx,
  orgId: number,
  surveyId: string,
  page: LinkPage,
): Promise<readonly LinkListRow[]> {
  let query = tx
    .selectFrom("survey_link as l")
    .where("l.org_id", "=", orgId)
    .where("l.survey_id", "=", surveyId);
  if (page.after !== null) query = query.where("l.id", "<", page.after);
  if (page.kind !== undefined) query = query.where("l.kind", "=", page.kind);
  if (page.channel !== undefined) query = query.where("l.channel", "=", page.channel);
  if (page.ids !== undefined) query = query.where("l.id", "in", [...page.ids]);
  if (page.state !== undefined) query = query.where(stateIs(page.state, page.now));
  return query
    .leftJoin("survey_link_use as u", (join) =>
      join.onRef("u.org_id", "=", "l.org_id").onRef("u.link_id", "=", "l.id"),
    )
    .selectAll("l")
    .select([
      "u.used_at",
      sql<number>`(select count(*) from survey_response r
        where r.org_id = ${orgId} and r.survey_id = l.survey_id and r.link_id = l.id)`.as("responses"),
    ])
    .orderBy("l.id", "desc")
    .limit(page.limit)
    .execute();
}

/** `l` and `u` are the link and its use. */
function stateIs(state: LinkState, now: string): RawBuilder<SqlBool> {
  if (state === "used") return sql`u.used_at is not null`;
  const ended = sql`(l.revoked_at is not null or l.expires_at <= ${now})`;
  return state === "ended"
    ? sql`u.used_at is null and ${ended}`
    : sql`u.used_at is null and l.revoked_at is null and (l.expires_at is null or l.expires_at > ${now})`;
}

/** Customers among these who were given a personal link of the survey that is open or was answered with. */
export async function readLinkedCustomers(
  tx: Tx,
  orgId: number,
  link: { readonly surveyId: string; readonly customerIds: readonly string[] },
  now: string,
): Promise<ReadonlySet<string>> {
  if (link.customerIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("survey_link as l")
    .leftJoin("survey_link_use as u", (join) =>
      join.onRef("u.org_id", "=", "l.org_id").onRef("u.link_id", "=", "l.id"),
    )
    .where("l.org_id", "=", orgId)
    .where("l.survey_id", "=", link.surveyId)
    .where("l.customer_id", "in", [...link.customerIds])
    .where((where) => where.or([stateIs("open", now), stateIs("used", now)]))
    .select("l.customer_id")
    .execute();
  return new Set(rows.flatMap((row) => row.customer_id ?? []));
}

/** False when there is none, or it was revoked before. */
export async function revokeLinkRow(
  tx: Tx,
  orgId: number,
  link: { readonly surveyId: string; readonly id: string },
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("survey_link")
    .set({ revoked_at: at })
    .where("org_id", "=", orgId)
    .where("survey_id", "=", link.surveyId)
    .where("id", "=", link.id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The oldest open public link of the survey. */
export function findPublicLinkRow(tx: Tx, orgId: number, surveyId: string): Promise<LinkRow | undefined> {
  return tx
    .selectFrom("survey_link")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .where("kind", "=", "public")
    .where("revoked_at", "is", null)
    .selectAll()
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

/** What stands behind a link at this moment. */
export interface EntryRow {
  readonly link_id: string;
  readonly survey_id: string;
  readonly kind: string;
  readonly channel: string;
  readonly fields: unknown;
  readonly customer_id: string | null;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly status: string;
  readonly version: number | null;
  readonly used: boolean;
  readonly taken: readonly string[];
}

/** The link with its survey's state; `taken`: `QUOTA CELL n`, the places taken in each cell. */
export function readEntryRow(tx: Tx, orgId: number, linkId: string): Promise<EntryRow | undefined> {
  return tx
    .selectFrom("survey_link as l")
    .innerJoin("survey_survey as s", (join) =>
      join.onRef("s.org_id", "=", "l.org_id").onRef("s.id", "=", "l.survey_id"),
    )
    .where("l.org_id", "=", orgId)
    .where("l.id", "=", linkId)
    .select([
      "l.id as link_id",
      "l.survey_id",
      "l.kind",
      "l.channel",
      "l.fields",
      "l.customer_id",
      "l.expires_at",
      "l.revoked_at",
      "s.status",
      "s.version",
      sql<boolean>`exists (select from survey_link_use u where u.org_id = ${orgId} and u.link_id = l.id)`.as(
        "used",
      ),
      sql<string[]>`array(select q.quota || ' ' || q.cell || ' ' || q.taken from survey_quota_count q
        where q.org_id = ${orgId} and q.survey_id = l.survey_id)`.as("taken"),
    ])
    .executeTakeFirst();
}
