import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import type { Work } from "../../../identity/service/work.ts";
import { mayWorkOnFeedback } from "../../domain/work/measure-rules.ts";
import { readCardRows } from "../../store/task-card/task-cards.ts";
import { requireCase } from "../hold-case.ts";
import { cardRights } from "./card-rights.ts";
import type { CardMailDeps } from "./mail-task-card.ts";
import { presentCards } from "./present-cards.ts";

/** Cards of a case, oldest first, and what the reader may send. @throws Failure `not-found` */
export async function listTaskCards(work: Work, deps: CardMailDeps, caseId: string) {
  const { tx, actor } = work;
  const row = await requireCase(work, caseId);
  const rights = await cardRights(work, row);
  const works = mayWorkOnFeedback(actor);
  return {
    items: await presentCards(work, deps, row, await readCardRows(tx, actor.orgId, caseId)),
    maySendTask: works && rights.task && row.is_open,
    maySendCheck: works && rights.checkRefusals.length === 0,
    mayShowContact: maySeeContactData(actor),
    mayMail: deps.mailConfigured,
  };
}
