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

/** The latest response of the survey with the same answers that was checked and came before this one; undefined: none. */
export function findTwin(
  tx: Tx,
  orgId: number,
  response: {
    readonly id: string;
    readonly surveyId: string;
    readonly fingerprint: number;
    /** ISO instant. */
    readonly answeredAt: string;
  },
): Promise<{ readonly id: string; readonly answered_at: string } | undefined> {
  return tx
    .selectFrom("survey_response_check as k")
    .innerJoin("survey_response as r", (join) =>
      join.onRef("r.org_id", "=", "k.org_id").onRef("r.id", "=", "k.response_id"),
    )
    .where("k.org_id", "=", orgId)
    .where("k.survey_id", "=", response.surveyId)
    .where("k.fingerprint", "=", response.fingerprint)
    .where("k.response_id", "<>", response.id)
    .where("r.answered_at", "<=", response.answeredAt)
    .select(["r.id", "r.answered_at"])
    .orderBy("r.answered_at", "desc")
    .limit(1)
    .executeTakeFirst();
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
