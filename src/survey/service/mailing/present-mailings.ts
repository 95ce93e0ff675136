import type { Work } from "../../../identity/service/work.ts";
import { listSegments } from "../../../customer/service/list-segments.ts";
import { maySeeCustomers } from "../../../customer/domain/permissions.ts";
import { countRecipients, type MailingCounts, type MailingRow } from "../../store/mailings.ts";
import { readPersonNames } from "../../store/surveys.ts";
import { findCustomerNames } from "../find-customer-names.ts";
import { planOf } from "./mailing-plan.ts";

export type MailingView = Awaited<ReturnType<typeof presentMailings>>[number];

/** Mailings with what became of them. */
export async function presentMailings(work: Work, rows: readonly MailingRow[]) {
  const { tx, actor } = work;
  const counts = await countRecipients(
    tx,
    actor.orgId,
    rows.map((row) => row.id),
  );
  const names = await readPersonNames(
    tx,
    actor.orgId,
    rows.flatMap((row) => [row.created_by, row.started_by]),
  );
  return rows.map((row) => {
    const { id, surveyId, status } = planOf(row);
    return {
      id,
      surveyId,
      name: row.name,
      status,
      createdByName: names.get(row.created_by ?? "") ?? null,
      createdAt: row.created_at,
      startedByName: names.get(row.started_by ?? "") ?? null,
      startedAt: row.started_at,
      /** When mails go out next, while any are to come. */
      nextMailAt: status === "reminding" ? row.next_step_at : null,
      endedAt: row.ended_at,
      counts: presentCounts(counts.get(row.id)),
    };
  });
}

const NOBODY: Omit<MailingCounts, "mailing_id"> = {
  chosen: 0,
  waiting: 0,
  skipped: 0,
  invited: 0,
  delivered: 0,
  failed: 0,
  reminded: 0,
  answered: 0,
};

function presentCounts(counts: MailingCounts | undefined): Omit<MailingCounts, "mailing_id"> {
  if (counts === undefined) return NOBODY;
  const { mailing_id: _mailing, ...numbers } = counts;
  return numbers;
}

/** One mailing with its plan: whom, in which words, when. */
export async function presentMailing(
  work: Work,
  row: MailingRow,
  { mailConfigured }: { mailConfigured: boolean },
) {
  const [view] = await presentMailings(work, [row]);
  if (!view) throw new Error(`mailing ${row.id} was not presented`);
  const { audience, language, wording, reminders, validDays, repeats } = planOf(row);
  return {
    ...view,
    audience: {
      kind: audience.kind,
      segmentId: audience.kind === "segment" ? audience.segmentId : null,
      segmentName: audience.kind === "segment" ? await segmentName(work, audience.segmentId) : null,
      customers: audience.kind === "customers" ? await namedCustomers(work, audience.customerIds) : [],
    },
    language,
    wording,
    reminders: [...reminders],
    validDays,
    repeats,
    revision: row.revision,
    updatedAt: row.updated_at,
    /** Whether mails can be sent from this installation. */
    mailConfigured,
  };
}

/** Null: the segment was removed, or the reader may not see segments. */
async function segmentName(work: Work, id: string): Promise<string | null> {
  if (!maySeeCustomers(work.actor)) return null;
  const { items } = await listSegments(work);
  return items.find((segment) => segment.id === id)?.name ?? null;
}

async function namedCustomers(work: Work, ids: readonly string[]) {
  const names = await findCustomerNames(work, ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? null }));
}
