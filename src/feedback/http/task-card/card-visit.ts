import type { Context, Env } from "hono";
import type { Session } from "../../../identity/service/session.ts";
import { readPageOwner, type PageOwner } from "../../service/public/page-owner.ts";
import { readTaskCardToken, type CardName } from "../../service/task-card/card-token.ts";
import { readGuestPage, type GuestPage } from "../../service/task-card/read-guest-page.ts";
import { sessionOf, stateOf, type PageContext, type RequestState } from "../public-page/page-request.ts";
import { noticePage } from "../public-page/page-view.ts";
import { languageOf, type PageClock, type PageLanguage } from "../public-page/page-words.ts";
import { cardWords } from "./card-words.ts";

/** Somebody at the address of a card. */
export interface CardVisit {
  readonly context: PageContext;
  readonly state: RequestState;
  readonly request: Request;
  readonly language: PageLanguage;
  /** Null: the address leads nowhere. */
  readonly name: CardName | null;
}

export function cardVisitOf<E extends Env>(c: Context<E>, context: PageContext): CardVisit {
  const state = stateOf(c);
  state.route = "/t/{token}";
  const name = readTaskCardToken(context.secret, c.req.param("token") ?? "");
  if (name === null) context.guesses.count(state.address ?? "");
  const request = c.req.raw;
  return { context, state, request, language: languageOf(request, state.language), name };
}

/** What a visit finds: the card with whose it is; or a page that says why there is none. */
export type FoundPage =
  | {
      readonly page: GuestPage;
      readonly owner: PageOwner;
      readonly clock: PageClock;
      readonly name: CardName;
    }
  | { readonly page: null; readonly answer: Response };

/** A session in the name of Huiyin itself, for the organization of the card. */
export function cardSession({ context, state }: CardVisit, { orgId }: CardName): Session {
  return sessionOf(context, state, orgId);
}

/** Reads the card that was asked for; nothing is written. */
export async function findPage(visit: CardVisit): Promise<FoundPage> {
  const { context, language, name } = visit;
  if (name === null) return { page: null, answer: away(visit, null, "unknown") };
  const { owner, found, now } = await cardSession(visit, name).begin(async (work) => ({
    owner: await readPageOwner(work, context.secret),
    found: await readGuestPage(work, name.cardId),
    now: work.now,
  }));
  if (found.is === "unknown") return { page: null, answer: away(visit, null, "unknown") };
  if (found.is === "over")
    return { page: null, answer: away(visit, owner, found.state === "revoked" ? "revoked" : "expired") };
  return { page: found.page, owner, clock: { timeZone: owner.timeZone, now, language }, name };
}

/** A page that only says why nothing is shown. */
function away(
  { request, language }: CardVisit,
  owner: PageOwner | null,
  why: "unknown" | "revoked" | "expired",
): Response {
  const words = cardWords(language);
  const status = why === "unknown" ? 404 : 410;
  return noticePage({ request, language, owner, title: words[`${why}Title`], text: words[why], status });
}
