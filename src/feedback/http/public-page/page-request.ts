import type { Context, Env } from "hono";
import { openSession, systemActor, type Session } from "../../../identity/service/session.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { FileScanner } from "../../../platform/files/file-scanner.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import type { PageLanguage } from "./page-words.ts";

/** Counts what one caller does; throws Failure `too-many-requests` past its limit. */
export interface CallLimiter {
  count(caller: string): void;
}

export interface PublicFeedbackDeps {
  readonly database: Database;
  /** Signs addresses and tickets; the same that `feedbackRoutes` got. */
  readonly secret: string;
  /** Address under which customers reach the server. */
  readonly publicUrl: string;
  /** The present ISO instant. */
  readonly clock: () => string;
  /** Where the files lie that customers add. */
  readonly files: FileStorage;
  /** Looks for viruses in them; null: nobody does. */
  readonly scanner: FileScanner | null;
  /** True for an error that says the database cannot be reached just now. */
  isDatabaseAway(error: unknown): boolean;
  /** A limiter of calls a minute and caller. */
  limiter(perMinute: number): CallLimiter;
  /** Posts a minute of one address; 600 unless told. */
  readonly postsPerMinute?: number;
  /** Tries of addresses that lead nowhere, a minute of one address; 300 unless told. */
  readonly guessesPerMinute?: number;
  /** A form sent sooner than this after its page was made is shown again; 500 unless told. */
  readonly quickestFormMs?: number;
}

/** What the pages work with. */
export interface PageContext extends PublicFeedbackDeps {
  readonly posts: CallLimiter;
  readonly guesses: CallLimiter;
}

/** What is known of a request before it comes here. */
export interface RequestState {
  readonly id: string;
  readonly address: string | null;
  readonly language: PageLanguage;
  route: string | null;
  orgId: number | null;
}

/** The request's state stands in every context of the API's app. */
export function stateOf<E extends Env>(c: Context<E>): RequestState {
  return (c.var as { readonly state: RequestState }).state;
}

/** A session in the name of Huiyin itself, for what a customer asks for by a signed address. */
export function sessionOf({ database, clock }: PageContext, state: RequestState, orgId: number): Session {
  state.orgId = orgId;
  const origin = { requestId: state.id, address: state.address };
  return openSession(database, systemActor(orgId), origin, clock);
}

/** Milliseconds since a ticket was given out. */
function ageOf({ clock }: PageContext, openedAt: number): number {
  return Date.parse(clock()) - openedAt;
}

/** Programs send a form at once; the quickest hand takes longer than this. */
const QUICKEST_FORM_MS = 500;
/** A form may be sent this long after its page was opened. */
const TICKET_MS = 7 * 86_400_000;

/** Why a form is shown again instead of taken: sent too late, by a program, or too soon; null: it is taken. */
export function formDoubt(
  context: PageContext,
  ticket: { readonly openedAt: number } | null,
  pot: string,
): "tooOld" | "robot" | "tooFast" | null {
  if (ticket === null || ageOf(context, ticket.openedAt) > TICKET_MS) return "tooOld";
  if (pot !== "") return "robot";
  return ageOf(context, ticket.openedAt) < (context.quickestFormMs ?? QUICKEST_FORM_MS) ? "tooFast" : null;
}
