import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import type { GuestAct } from "../../domain/task-card/card-state.ts";
import { guestLabel } from "../../domain/task-card/guest.ts";
import type { CaseRow } from "../../store/cases.ts";
import type { CardRow } from "../../store/task-card/task-cards.ts";
import { guestOf } from "./card-facts.ts";

const TEMPLATES = {
  accept: "feedback-card-accepted",
  decline: "feedback-card-declined",
  plan: "feedback-card-planned",
  progress: "feedback-card-progress",
  done: "feedback-card-done",
  check: "feedback-card-checked",
} as const satisfies Readonly<Record<GuestAct, string>>;

/** Tells the handler of the case, and whoever sent the card, what the guest did. */
export async function tellCard(work: Work, row: CaseRow, card: CardRow, did: GuestAct): Promise<void> {
  const told = new Set([row.handler_id, card.created_by].filter((id) => id !== null));
  for (const userId of told)
    await notifyUser(work, {
      userId,
      template: TEMPLATES[did],
      data: { number: row.number, guest: guestLabel(guestOf(card)) },
      link: `/feedback/${row.id}`,
      alsoByMail: false,
    });
}
