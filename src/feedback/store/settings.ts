import type { Tx } from "../../platform/db/database.ts";
import type { CompensationLimits, FeedbackSettings } from "../domain/feedback-settings.ts";

export interface SettingsRow extends FeedbackSettings {
  readonly revision: number;
}

/** What the organization set; null: nothing yet. */
export async function findSettings(tx: Tx, orgId: number): Promise<SettingsRow | null> {
  const row = await tx
    .selectFrom("feedback_setting")
    .selectAll()
    .where("org_id", "=", orgId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    mayOverride: row.may_override,
    lowScore: row.low_score,
    // Written by `saveSettingsRow` only, from this type.
    compensationLimits: row.compensation_limits as CompensationLimits,
    appealDays: row.appeal_days,
    revision: row.revision,
  };
}

/**
 * Writes the settings over those of `revision` (0: there are none yet), one revision further; false when there are
 * others by now.
 */
export async function saveSettingsRow(
  tx: Tx,
  orgId: number,
  settings: FeedbackSettings & { readonly revision: number; readonly now: string },
): Promise<boolean> {
  const values = {
    may_override: settings.mayOverride,
    low_score: settings.lowScore,
    compensation_limits: JSON.stringify(settings.compensationLimits),
    appeal_days: settings.appealDays,
    revision: settings.revision + 1,
    updated_at: settings.now,
  };
  const saved =
    settings.revision === 0
      ? await tx
          .insertInto("feedback_setting")
          .values({ org_id: orgId, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning("org_id")
          .executeTakeFirst()
      : await tx
          .updateTable("feedback_setting")
          .set(values)
          .where("org_id", "=", orgId)
          .where("revision", "=", settings.revision)
          .returning("org_id")
          .executeTakeFirst();
  return saved !== undefined;
}
