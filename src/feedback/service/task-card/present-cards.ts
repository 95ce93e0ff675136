import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { maskEmail, maskPhone } from "../../../identity/domain/mask-contact.ts";
import type { Work } from "../../../identity/service/work.ts";
import { isShown, type CardKind, type GuestAct } from "../../domain/task-card/card-state.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readMeasureRows } from "../../store/measures.ts";
import { readGuestActRows, type CardRow, type GuestActRow } from "../../store/task-card/task-cards.ts";
import type { CaseLinks } from "../read-feedback.ts";
import { stateOfCard } from "./card-facts.ts";
import { cardRights, mayHandle, type CardRights } from "./card-rights.ts";
import { cardAddress } from "./card-token.ts";

export type TaskCardView = Awaited<ReturnType<typeof presentCards>>[number];

/** Cards of a case as colleagues see them; the link only for whoever may hand it out, as long as it works. */
export async function presentCards(work: Work, links: CaseLinks, row: CaseRow, cards: readonly CardRow[]) {
  const { tx, actor } = work;
  const rights = await cardRights(work, row);
  const measures = new Map((await readMeasureRows(tx, actor.orgId, row.id)).map((one) => [one.id, one]));
  const acts = await readGuestActRows(
    tx,
    actor.orgId,
    cards.map(({ id }) => id),
  );
  return cards.map((card) => {
    const measure = measures.get(card.measure_id ?? "");
    const state = stateOfCard(work, card, row, measure);
    const isMine = actor.kind === "user" && card.created_by === actor.id;
    const isLive = state === "sent" || state === "accepted";
    return {
      ...toldOf(card),
      kind: card.kind as CardKind,
      state,
      measureId: card.measure_id,
      measureText: measure?.text ?? null,
      contact: contactOf(work, card, isMine),
      acts: acts.filter(({ card_id }) => card_id === card.id).map(actView),
      url: isShown(state) && mayHandOut(rights, card) ? addressOf(links, card) : null,
      mayRevoke: isLive && (isMine || mayHandle(rights, card.kind as CardKind)),
    };
  });
}

function mayHandOut(rights: CardRights, card: CardRow): boolean {
  return card.done_at === null && card.declined_at === null && mayHandle(rights, card.kind as CardKind);
}

function addressOf(links: CaseLinks, { org_id, id }: CardRow): string {
  return cardAddress(links, { orgId: org_id, cardId: id });
}

function toldOf(card: CardRow) {
  return {
    id: card.id,
    round: card.round,
    guestName: card.guest_name,
    guestCompany: card.guest_company,
    words: card.words,
    showsWords: card.shows_words,
    showsContact: card.shows_contact,
    createdByName: card.created_by_name,
    createdAt: card.created_at,
    expiresAt: card.expires_at,
    revokedAt: card.revoked_at,
    openedAt: card.opened_at,
    acceptedAt: card.accepted_at,
    declinedAt: card.declined_at,
    declineReason: card.decline_reason,
    plan: card.plan,
    promisedOn: card.promised_on,
    doneAt: card.done_at,
    result: card.result,
    passed: card.passed,
  };
}

function contactOf({ actor }: Work, { guest_phone, guest_email }: CardRow, isMine: boolean): string | null {
  if (isMine || maySeeContactData(actor)) return guest_phone ?? guest_email;
  if (guest_phone !== null) return maskPhone(guest_phone);
  return guest_email === null ? null : maskEmail(guest_email);
}

function actView({ id, did, text, file_ids, at }: GuestActRow) {
  return { id, did: did as GuestAct, text, files: file_ids.length, at };
}
