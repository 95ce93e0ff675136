import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEnterResponses } from "../../domain/permissions.ts";
import { listEntryRows } from "../../store/response-entries.ts";
import { readPersonNames } from "../../store/surveys.ts";
import { findCustomerNames } from "../find-customer-names.ts";
import { requireSurvey } from "../require-survey.ts";

export interface EntryListQuery {
  readonly paperNumber?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Responses that people typed in, newest first. @throws Failure `not-found`, `invalid-cursor` */
export async function listEntries(
  work: Work,
  surveyId: string,
  { paperNumber, mine, limit, cursor }: EntryListQuery,
) {
  demand(mayEnterResponses(work.actor));
  const { tx, actor } = work;
  await requireSurvey(work, surveyId);
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const enteredBy = mine === true && actor.id !== null ? actor.id : undefined;
  const rows = await listEntryRows(tx, actor.orgId, {
    surveyId,
    paperNumber,
    enteredBy,
    after,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const people = await readPersonNames(
    tx,
    actor.orgId,
    page.map((row) => row.entered_by),
  );
  const customers = await findCustomerNames(
    work,
    page.map((row) => row.customer_id),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      responseId: row.response_id,
      paperNumber: row.label,
      note: row.note,
      channel: row.channel,
      answeredAt: row.answered_at,
      enteredAt: row.entered_at,
      enteredByName: people.get(row.entered_by ?? "") ?? null,
      customerName: customers.get(row.customer_id ?? "") ?? null,
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.entered_at, last.response_id]) : null,
  };
}

/** @throws Failure `conflict-paper-entered` {label, by, count} when a form with this number was entered before */
export async function refuseKnownPaper(work: Work, surveyId: string, label: string): Promise<void> {
  const { tx, actor } = work;
  const rows = await listEntryRows(tx, actor.orgId, { surveyId, paperNumber: label, after: null, limit: 20 });
  const [latest] = rows;
  if (!latest) return;
  const names = await readPersonNames(tx, actor.orgId, [latest.entered_by]);
  const by = names.get(latest.entered_by ?? "") ?? "Huiyin";
  throw new Failure("conflict-paper-entered", { label, by, count: rows.length });
}
