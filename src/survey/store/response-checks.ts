import type { Insertable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyResponseCheck } from "../../platform/db/schema/survey.ts";

type CheckValues = Omit<
  Insertable<SurveyResponseCheck>,
  "decision" | "decision_reason" | "decided_by" | "decided_at"
>;

/** Writes what the check found; what a person decided before stays. */
export async function writeCheckRow(tx: Tx, row: CheckValues): Promise<void> {
  await tx
    .insertInto("survey_response_check")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["org_id", "response_id"]).doUpdateSet({
        fingerprint: row.fingerprint,
        flags: row.flags,
        exclusion: row.exclusion ?? null,
        checked_at: row.checked_at,
      }),
    )
    .execute();
}

/** The earliest other response of the survey with the same answers that was checked, by order of ids; undefined: none. */
export async function findTwin(
  tx: Tx,
  orgId: number,
  response: { readonly id: string; readonly surveyId: string; readonly fingerprint: number },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("survey_response_check")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", response.surveyId)
    .where("fingerprint", "=", response.fingerprint)
    .where("response_id", "<>", response.id)
    .select("response_id")
    .orderBy("response_id")
    .limit(1)
    .executeTakeFirst();
  return row?.response_id;
}

/** Notes a person's decision. False when the response was not checked yet. */
export async function writeDecision(
  tx: Tx,
  orgId: number,
  responseId: string,
  decision: {
    readonly verdict: "included" | "excluded";
    readonly reason: string;
    readonly by: string | null;
    readonly at: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("survey_response_check")
    .set({
      decision: decision.verdict,
      decision_reason: decision.reason,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .where("org_id", "=", orgId)
    .where("response_id", "=", responseId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
