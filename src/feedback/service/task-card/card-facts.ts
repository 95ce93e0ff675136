import type { Work } from "../../../identity/service/work.ts";
import type { Stage } from "../../domain/life/stage.ts";
import {
  cardState,
  type CardFacts,
  type CardKind,
  type CardState,
} from "../../domain/task-card/card-state.ts";
import type { Guest } from "../../domain/task-card/guest.ts";
import type { CaseRow } from "../../store/cases.ts";
import { findMeasureRow, type MeasureRow } from "../../store/measures.ts";
import type { CardRow } from "../../store/task-card/task-cards.ts";

/** Whom a card was sent to. */
export function guestOf(card: CardRow): Guest {
  const { guest_name, guest_company, guest_phone, guest_email } = card;
  return { name: guest_name, company: guest_company, phone: guest_phone, email: guest_email };
}

/** The measure of a task; undefined: none was named, or it was taken out of the plan. */
export async function measureOfCard({ tx }: Work, card: CardRow): Promise<MeasureRow | undefined> {
  if (card.measure_id === null) return undefined;
  return findMeasureRow(tx, card.org_id, card.case_id, card.measure_id);
}

/** Where a card stands. */
export function stateOfCard(
  { now }: Work,
  card: CardRow,
  row: Pick<CaseRow, "stage" | "round" | "is_open">,
  measure: MeasureRow | undefined,
): CardState {
  const place = {
    stage: row.stage as Stage,
    round: row.round,
    isOpen: row.is_open,
    isMeasureGone: card.measure_id !== null && measure === undefined,
    measure: measure === undefined ? null : placeOf(measure),
  };
  return cardState(factsOf(card), place, now);
}

function factsOf(card: CardRow): CardFacts {
  return {
    kind: card.kind as CardKind,
    round: card.round,
    expiresAt: card.expires_at,
    revokedAt: card.revoked_at,
    acceptedAt: card.accepted_at,
    declinedAt: card.declined_at,
    doneAt: card.done_at,
  };
}

function placeOf({ term, round, done_at }: MeasureRow) {
  return { term: term as "short" | "long", round, isDone: done_at !== null };
}
