import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { lockMailingRow, readMailingRow, type MailingKey, type MailingRow } from "../../store/mailings.ts";

/** @throws Failure `not-found` */
export async function requireMailing({ tx, actor }: Work, key: MailingKey): Promise<MailingRow> {
  const row = await readMailingRow(tx, actor.orgId, key);
  if (!row) throw new Failure("not-found", { record: "survey-mailing" });
  return row;
}

/** The mailing, held against other changes until the transaction ends. @throws Failure `not-found` */
export async function holdMailing({ tx, actor }: Work, { surveyId, id }: MailingKey): Promise<MailingRow> {
  const row = await lockMailingRow(tx, actor.orgId, id);
  if (row?.survey_id !== surveyId) throw new Failure("not-found", { record: "survey-mailing" });
  return row;
}

/** @throws Failure `not-found`, `conflict-mailing-started`: only drafts can be changed */
export async function holdDraft(work: Work, key: MailingKey): Promise<MailingRow> {
  const row = await holdMailing(work, key);
  if (row.status !== "draft") throw new Failure("conflict-mailing-started");
  return row;
}
