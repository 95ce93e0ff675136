import { newId } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { escapeHtml, fillIn } from "../../../platform/html/html-text.ts";
import type { GuestAct } from "../../domain/task-card/card-state.ts";
import { readFormTicket, signFormTicket } from "../../service/public/page-ticket.ts";
import type { CardName } from "../../service/task-card/card-token.ts";
import { actOnCard } from "../../service/task-card/act-on-card.ts";
import { EMPTY_FORM, faultNotice, type FormState } from "../public-page/form-parts.ts";
import type { PostFault } from "../public-page/post-faults.ts";
import { formDoubt } from "../public-page/page-request.ts";
import { formAction, languageLink, pageAnswer } from "../public-page/page-view.ts";
import { cardFault } from "./card-faults.ts";
import { cardSession, findPage, type CardVisit, type FoundPage } from "./card-visit.ts";
import { cardWords, dayText } from "./card-words.ts";
import { readGuestPost, type GuestPost } from "./read-guest-post.ts";
import { readGuestWord, type ReadGuestWord } from "./read-guest-word.ts";
import { cardFieldId, renderCardForms, type CardForms } from "./render-card-forms.ts";
import { renderCard, renderCustomer, renderHistory, stateSentence } from "./render-card.ts";

type Found = Extract<FoundPage, { readonly owner: unknown }>;

/** What was sent and not taken, and what is said of it. */
interface Refused {
  readonly did: GuestAct;
  readonly state: FormState;
  /** A sentence on top, or "". */
  readonly notice: string;
  readonly status: number;
}

/** The page of a card; nothing is written for it. */
export async function showCard(visit: CardVisit): Promise<Response> {
  const found = await findPage(visit);
  if (found.page === null) return found.answer;
  const done = new URL(visit.request.url).searchParams.get("done") ?? "";
  const { notices } = cardWords(visit.language);
  const text = Object.hasOwn(notices, done) ? notices[done as keyof typeof notices] : "";
  const notice = text === "" ? "" : `<div class="notice good" role="status"><p>${escapeHtml(text)}</p></div>`;
  return cardPage(visit, found, { notice, sent: null, status: 200 });
}

interface Shown {
  /** HTML on top, or "". */
  readonly notice: string;
  readonly sent: CardForms["sent"];
  readonly status: number;
}

function cardPage(visit: CardVisit, { page, owner, clock, name }: Found, shown: Shown): Response {
  const { context, request, language } = visit;
  const words = cardWords(language);
  const opened = { id: newId(), openedAt: Date.parse(clock.now) };
  const filesAt = `${new URL(request.url).pathname}/files`;
  const forms: CardForms = {
    clock,
    ticket: signFormTicket(context.secret, name.cardId, opened),
    action: formAction(request),
    filesAt,
    sent: shown.sent,
  };
  const body = [
    shown.notice,
    renderCard(page, clock, filesAt),
    renderCustomer(page, clock),
    stateSentence(page, clock),
    renderCardForms(page, forms),
    renderHistory(page, clock),
    `<p class="privacy">${escapeHtml(fillIn(words.until, { date: dayText(localDay(page.expiresAt, clock.timeZone), language) }))}</p>`,
    languageLink(request, language),
  ].join("\n");
  const title = words.title[page.kind];
  return pageAnswer({ request, language, title, owner, body, status: shown.status });
}

function localDay(at: string, timeZone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function refusedPage(visit: CardVisit, found: Found, { did, state, notice, status }: Refused): Response {
  const shown = faultNotice(notice, state.faults, (field) => placeOf(found, did, field));
  return cardPage(visit, found, { notice: shown, sent: { did, state }, status });
}

/** A fault of a file of a check is told at the first of its files. */
function placeOf({ page }: Found, did: GuestAct, field: string): string {
  const [first] = page.measures;
  const isFileOfCheck = did === "check" && field === "file" && first !== undefined;
  return cardFieldId(did, isFileOfCheck ? `file-${first.id}` : field);
}

/** Takes what the guest sends and shows the page anew. */
export async function takeGuestWord(visit: CardVisit): Promise<Response> {
  const { context, state, request, language } = visit;
  context.posts.count(state.address ?? "");
  const found = await findPage(visit);
  if (found.page === null) return found.answer;
  const post = await readGuestPost(request);
  const measureIds = found.page.measures.map(({ id }) => id);
  const read = readGuestWord(post, measureIds, language);
  if (read === null) throw new Failure("feedback-page-unreadable");
  const fault = await take(visit, found.name, post, read);
  if (fault === null) return seeOther(visit, read.word.did);
  const typed: FormState = { ...EMPTY_FORM, typed: post.fields, faults: fault.faults };
  return anew(visit, { did: read.word.did, state: typed, notice: fault.notice, status: fault.status });
}

/** Null: it was taken. */
async function take(
  visit: CardVisit,
  name: CardName,
  { fields }: GuestPost,
  { word, faults }: ReadGuestWord,
): Promise<PostFault | null> {
  const { context, language } = visit;
  if (faults.size > 0) return { faults, notice: "", status: 422 };
  const ticket = readFormTicket(context.secret, name.cardId, fields.get("_ticket") ?? "");
  const doubt = formDoubt(context, ticket, fields.get("_website") ?? "");
  if (doubt !== null || ticket === null)
    return { faults: new Map(), notice: cardWords(language).notices[doubt ?? "tooOld"], status: 422 };
  try {
    await actOnCard(cardSession(visit, name), context, name.cardId, { ...word, id: ticket.id });
    return null;
  } catch (error) {
    const fault = error instanceof Failure ? cardFault(error, language) : null;
    if (fault === null) throw error;
    return fault;
  }
}

/** The page as it stands now, with what was typed. */
async function anew(visit: CardVisit, refused: Refused): Promise<Response> {
  const found = await findPage(visit);
  return found.page === null ? found.answer : refusedPage(visit, found, refused);
}

/** Shows the page anew under its own address, so that loading it again sends nothing again. */
function seeOther({ request }: CardVisit, done: GuestAct): Response {
  const { pathname, searchParams } = new URL(request.url);
  const query = new URLSearchParams();
  const lang = searchParams.get("lang");
  if (lang !== null) query.set("lang", lang);
  query.set("done", done);
  return new Response(null, {
    status: 303,
    headers: { location: `${pathname}?${query.toString()}`, "cache-control": "no-store" },
  });
}
