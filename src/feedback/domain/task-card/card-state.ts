import type { Stage } from "../life/stage.ts";
import { isChangeable } from "../work/measure-rules.ts";

/** What a card asks for. */
export const CARD_KINDS = ["task", "check"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** What a guest does on a card. */
export const GUEST_ACTS = ["accept", "decline", "plan", "progress", "done", "check"] as const;
export type GuestAct = (typeof GUEST_ACTS)[number];

/** Days for which a link works unless told otherwise, and at most. */
export const USUAL_CARD_DAYS = 14;
export const MOST_CARD_DAYS = 90;

/**
 * Where a card stands. `sent`, `accepted`: the guest can act. `done`, `declined`: the guest has. `resting`: nothing can
 * be done now, since the case or the measure has moved on. `expired`, `revoked`: the link shows nothing any more.
 */
export const CARD_STATES = ["sent", "accepted", "done", "declined", "resting", "expired", "revoked"] as const;
export type CardState = (typeof CARD_STATES)[number];

/** What decides about a card. Instants are ISO. */
export interface CardFacts {
  readonly kind: CardKind;
  readonly round: number;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly acceptedAt: string | null;
  readonly declinedAt: string | null;
  readonly doneAt: string | null;
}

/** The case as it stands, and the measure of a task; null: the task names none, or it was taken out of the plan. */
export interface CardPlace {
  readonly stage: Stage;
  readonly round: number;
  readonly isOpen: boolean;
  readonly measure: {
    readonly term: "short" | "long";
    readonly round: number;
    readonly isDone: boolean;
  } | null;
  /** The task named a measure that is in the plan no more. */
  readonly isMeasureGone: boolean;
}

/** Where a card stands at the ISO instant `now`. */
export function cardState(card: CardFacts, place: CardPlace, now: string): CardState {
  if (card.revokedAt !== null) return "revoked";
  if (Temporal.Instant.compare(card.expiresAt, now) <= 0) return "expired";
  if (card.declinedAt !== null) return "declined";
  if (card.doneAt !== null) return "done";
  if (!isAlive(card, place)) return "resting";
  return card.acceptedAt === null ? "sent" : "accepted";
}

/** A check goes with the stage of checking; a task with its measure, without one with its round. */
function isAlive({ kind, round }: CardFacts, place: CardPlace): boolean {
  if (kind === "check") return place.stage === "checking" && place.round === round;
  if (place.isMeasureGone) return false;
  if (place.measure === null) return place.isOpen && place.round === round;
  return !place.measure.isDone && isChangeable(place.measure, place);
}

const MAY: Readonly<Record<CardKind, Readonly<Record<"sent" | "accepted", readonly GuestAct[]>>>> = {
  task: {
    sent: ["accept", "decline"],
    accepted: ["plan", "progress", "done", "decline"],
  },
  check: { sent: ["check", "decline"], accepted: ["check", "decline"] },
};

/** What the guest may do on a card of this kind and state. */
export function guestMay(kind: CardKind, state: CardState): readonly GuestAct[] {
  return state === "sent" || state === "accepted" ? MAY[kind][state] : [];
}

/** Whether the link still shows what it was about. */
export function isShown(state: CardState): boolean {
  return state !== "expired" && state !== "revoked";
}
