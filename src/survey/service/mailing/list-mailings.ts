import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { listMailingRows, type MailingKey } from "../../store/mailings.ts";
import { requireSurvey } from "../require-survey.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { presentMailing, presentMailings, type MailingView } from "./present-mailings.ts";
import { requireMailing } from "./require-mailing.ts";

/** One page of a survey's mailings, newest first. @throws Failure `not-found` | `invalid-cursor` */
export async function listMailings(
  work: Work,
  { mailConfigured }: MailingSettings,
  surveyId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: MailingView[]; nextCursor: string | null; mailConfigured: boolean }> {
  demand(maySeeSurveys(work.actor));
  await requireSurvey(work, surveyId);
  const after = decodeCursor(cursor, ["uuid"])?.[0] ?? null;
  const rows = await listMailingRows(work.tx, work.actor.orgId, surveyId, { after, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: await presentMailings(work, rows.slice(0, limit)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
    mailConfigured,
  };
}

/** One mailing with its plan. @throws Failure `not-found` */
export async function readMailing(work: Work, settings: MailingSettings, key: MailingKey) {
  demand(maySeeSurveys(work.actor));
  return presentMailing(work, await requireMailing(work, key), settings);
}
