import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Schema } from "../../../platform/db/schema.ts";
import { WAITED_DAYS } from "../../domain/reply-letter/reply-due.ts";

/** Cases whose authority or marketplace waits for its answer. @param now ISO instant */
export function replyAwaited(
  eb: ExpressionBuilder<Schema, "feedback_case">,
  now: string,
): Expression<SqlBool> {
  const closedSince = Temporal.Instant.from(now)
    .subtract({ hours: 24 * WAITED_DAYS })
    .toString();
  return eb.and([
    eb("external_platform", "is not", null),
    eb("external_replied_at", "is", null),
    eb("stage", "<>", "merged"),
    eb.or([
      eb("is_open", "=", true),
      eb.and([eb("external_due_at", "is not", null), eb("closed_at", ">", closedSince)]),
    ]),
  ]);
}
