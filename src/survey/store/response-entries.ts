import type { Tx } from "../../platform/db/database.ts";

export interface EntryListRow {
  readonly response_id: string;
  readonly label: string;
  readonly note: string;
  readonly entered_at: string;
  readonly entered_by: string | null;
  readonly channel: string;
  readonly answered_at: string;
  readonly customer_id: string | null;
}

export interface EntrySelection {
  readonly surveyId: string;
  /** Also of uploaded sheets; without it only what people typed in. */
  readonly paperNumber?: string | undefined;
  readonly enteredBy?: string | undefined;
  readonly after: readonly [enteredAt: string, responseId: string] | null;
  readonly limit: number;
}

/** Entries of a survey, newest first. */
export function listEntryRows(
  tx: Tx,
  orgId: number,
  { surveyId, paperNumber, enteredBy, after, limit }: EntrySelection,
): Promise<readonly EntryListRow[]> {
  let query = tx
    .selectFrom("survey_response_entry as e")
    .innerJoin("survey_response as r", (join) =>
      join.onRef("r.org_id", "=", "e.org_id").onRef("r.id", "=", "e.response_id"),
    )
    .where("e.org_id", "=", orgId)
    .where("e.survey_id", "=", surveyId);
  query =
    paperNumber === undefined
      ? query.where("e.import_id", "is", null)
      : query.where("e.label", "=", paperNumber).where("e.label", "<>", "");
  if (enteredBy !== undefined) query = query.where("e.entered_by", "=", enteredBy);
  if (after !== null) {
    const [at, id] = after;
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("e.entered_at", "e.response_id"), "<", tuple(at, id)),
    );
  }
  return query
    .select([
      "e.response_id",
      "e.label",
      "e.note",
      "e.entered_at",
      "e.entered_by",
      "r.channel",
      "r.answered_at",
      "r.customer_id",
    ])
    .orderBy("e.entered_at", "desc")
    .orderBy("e.response_id", "desc")
    .limit(limit)
    .execute();
}
