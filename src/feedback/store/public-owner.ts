import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** Words per language; empty ones are none. */
export interface OwnerText {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** How customers reach the organization, as the survey published last tells them. */
export async function readSurveyContact(tx: Tx, orgId: number): Promise<OwnerText | null> {
  const { rows } = await sql<{ contact: OwnerText | null }>`
    select v.definition #> '{settings,serviceContact}' as contact
      from survey_version v
     where v.org_id = ${orgId}
     order by v.published_at desc
     limit 1`.execute(tx);
  return rows[0]?.contact ?? null;
}
