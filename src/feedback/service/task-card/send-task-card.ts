import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { MOST_CARD_DAYS, USUAL_CARD_DAYS, type CardKind } from "../../domain/task-card/card-state.ts";
import { guestLabel, readGuestContact, type Guest } from "../../domain/task-card/guest.ts";
import type { CaseRow } from "../../store/cases.ts";
import { findMeasureRow } from "../../store/measures.ts";
import { insertCardRow, readCardRows, type CardRow } from "../../store/task-card/task-cards.ts";
import { noteEvent } from "../note-event.ts";
import { stepRefused } from "../step-refused.ts";
import { demandOpen, holdForWork } from "../work/demand-open.ts";
import { demandChangeable } from "../work/hold-measure.ts";
import { cardRights } from "./card-rights.ts";
import { hadPart } from "./had-part.ts";
import { mailTaskCard, type CardMailDeps } from "./mail-task-card.ts";
import { presentCards, type TaskCardView } from "./present-cards.ts";

/** A card as somebody fills it in. */
export interface NewTaskCard {
  readonly kind: CardKind;
  readonly measureId?: string | null | undefined;
  readonly guestName: string;
  readonly guestCompany?: string | undefined;
  /** A phone number or a mail address. */
  readonly contact?: string | undefined;
  readonly words?: string | undefined;
  /** The guest reads what the customer said. */
  readonly showsWords?: boolean | undefined;
  /** The guest sees the customer's name and phone number. */
  readonly showsContact?: boolean | undefined;
  /** For how many days the link works, 1–90. */
  readonly days?: number | undefined;
  /** Sent by mail as well. */
  readonly send?: boolean | undefined;
}

const DAY_MS = 86_400_000;
const MOST_CARDS = 50;

/**
 * Sends a task or an invitation to check to somebody without an account. A task is given by whoever plans; a check by
 * whoever could check the case now, to somebody who had no part in it.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `too-many-feedback-cards` {most}, `feedback-card-contact`, `feedback-card-what`, `feedback-card-measure`,
 *   `forbidden-feedback-card-contact`, `forbidden-feedback-card-guest`, those of `demandChangeable`, `stepRefused` and
 *   `mailTaskCard`
 */
export async function sendTaskCard(
  work: Work,
  deps: CardMailDeps,
  caseId: string,
  card: NewTaskCard,
): Promise<TaskCardView> {
  const row = await holdForWork(work, caseId);
  const sent = await readCardRows(work.tx, row.org_id, row.id);
  if (sent.length >= MOST_CARDS) throw new Failure("too-many-feedback-cards", { most: MOST_CARDS });
  const guest = readGuest(card);
  if (card.kind === "task") await demandTask(work, row, card);
  else await demandCheck(work, row, guest);
  if (card.showsContact === true && !maySeeContactData(work.actor))
    throw new Failure("forbidden-feedback-card-contact");
  const stored = await store(work, row, card, guest);
  await noteSent(work, row, stored);
  if (card.send === true) await mailTaskCard(work, deps, row, stored);
  const [view] = await presentCards(work, deps, row, [stored]);
  if (view === undefined) throw new Error(`card ${stored.id} was not presented`);
  return view;
}

/** @throws Failure `feedback-card-contact` */
function readGuest({ guestName, guestCompany = "", contact = "" }: NewTaskCard): Guest {
  const reached = readGuestContact(contact);
  if (reached === null) throw new Failure("feedback-card-contact");
  return { name: guestName, company: guestCompany, ...reached };
}

async function demandTask(work: Work, row: CaseRow, { measureId, words = "" }: NewTaskCard): Promise<void> {
  demand((await cardRights(work, row)).task);
  if (measureId === undefined || measureId === null) {
    demandOpen(row);
    if (words === "") throw new Failure("feedback-card-what");
    return;
  }
  const measure = await findMeasureRow(work.tx, row.org_id, row.id, measureId);
  if (measure === undefined || measure.done_at !== null) throw new Failure("feedback-card-measure");
  demandChangeable(row, measure);
}

async function demandCheck(work: Work, row: CaseRow, guest: Guest): Promise<void> {
  const { checkRefusals } = await cardRights(work, row);
  if (checkRefusals.length > 0) throw stepRefused("pass_check", checkRefusals);
  if (await hadPart(work, row.id, guest)) throw new Failure("forbidden-feedback-card-guest");
}

function store({ tx, actor, now }: Work, row: CaseRow, card: NewTaskCard, guest: Guest): Promise<CardRow> {
  const days = Math.min(card.days ?? USUAL_CARD_DAYS, MOST_CARD_DAYS);
  return insertCardRow(tx, {
    org_id: row.org_id,
    id: newId(),
    case_id: row.id,
    round: row.round,
    kind: card.kind,
    measure_id: card.kind === "task" ? (card.measureId ?? null) : null,
    guest_name: guest.name,
    guest_company: guest.company,
    guest_phone: guest.phone,
    guest_email: guest.email,
    words: card.words ?? "",
    shows_words: card.showsWords ?? false,
    shows_contact: card.showsContact ?? false,
    created_by: actor.kind === "user" ? actor.id : null,
    created_by_name: actor.name,
    created_at: now,
    expires_at: new Date(Date.parse(now) + days * DAY_MS).toISOString(),
  });
}

/** The history says who was asked; that contact data left the house stands in the audit log. */
async function noteSent(work: Work, row: CaseRow, card: CardRow): Promise<void> {
  const { id, kind, measure_id, guest_name, guest_company, shows_words, shows_contact } = card;
  const label = guestLabel({ name: guest_name, company: guest_company });
  const shown = { showsWords: shows_words, showsContact: shows_contact };
  await noteEvent(work, row, {
    act: "task_card",
    reason: "",
    details: { did: kind === "check" ? "invite" : "send", cardId: id, measureId: measure_id, ...shown },
  });
  if (shows_contact)
    await recordAct(work, {
      action: "feedback.share-contact",
      recordType: "feedback",
      recordId: row.id,
      recordLabel: row.number,
      details: { cardId: id, guest: label },
    });
}
