import type { Context, Env } from "hono";
import { newId } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { escapeHtml } from "../../../platform/html/html-text.ts";
import { actOnCase, type WordOutcome } from "../../service/public/act-on-case.ts";
import { readCaseToken, type CaseName } from "../../service/case-token.ts";
import { readPageOwner, type PageOwner } from "../../service/public/page-owner.ts";
import { readFormTicket, signFormTicket } from "../../service/public/page-ticket.ts";
import { readPublicCaseState } from "../../service/public/read-public-case.ts";
import { EMPTY_FORM, faultNotice, type FormState } from "./form-parts.ts";
import { givenId, readPost, type FormPost } from "./form-post.ts";
import { formDoubt, sessionOf, stateOf, type PageContext, type RequestState } from "./page-request.ts";
import { formAction, languageLink, noticePage, pageAnswer } from "./page-view.ts";
import { languageOf, pageWords, type PageLanguage } from "./page-words.ts";
import { postFault } from "./post-faults.ts";
import { createdAnswer, faultProblem } from "./problem-answer.ts";
import { readWord, type ReadWord } from "./read-word.ts";
import { renderCase } from "./render-case.ts";
import { fieldId, renderQuestion, renderWishes, type WishForms } from "./render-wishes.ts";

/** Somebody at the address of a case. */
interface Visit {
  readonly context: PageContext;
  readonly state: RequestState;
  readonly request: Request;
  readonly language: PageLanguage;
  /** Null: the address leads nowhere. */
  readonly name: CaseName | null;
}

export function visitOf<E extends Env>(c: Context<E>, context: PageContext): Visit {
  const state = stateOf(c);
  state.route = "/f/{token}";
  const name = readCaseToken(context.secret, c.req.param("token") ?? "");
  if (name === null) context.guesses.count(state.address ?? "");
  const request = c.req.raw;
  return { context, state, request, language: languageOf(request, state.language), name };
}

/** The page of a case; nothing is written for it. */
export async function showCase(visit: Visit): Promise<Response> {
  const done = new URL(visit.request.url).searchParams.get("done") ?? "";
  const { notices } = pageWords(visit.language);
  const notice = Object.hasOwn(notices, done) ? notices[done as keyof typeof notices] : "";
  return casePage(visit, { notice, isGood: true, sent: null, status: 200 });
}

interface Shown {
  /** A sentence on top, or "". */
  readonly notice: string;
  readonly isGood: boolean;
  readonly sent: WishForms["sent"];
  readonly status: number;
}

async function casePage(visit: Visit, shown: Shown): Promise<Response> {
  const { context, state, request, language, name } = visit;
  if (name === null) return unknownPage(visit);
  const session = sessionOf(context, state, name.orgId);
  const { owner, found, now } = await session.begin(async (work) => ({
    owner: await readPageOwner(work, context.secret),
    found: await readPublicCaseState(work, name.caseId),
    now: work.now,
  }));
  if (found.is !== "open") return restingPage(visit, owner, found.is);
  const clock = { timeZone: owner.timeZone, now, language };
  const forms = formsOf(visit, name, { ...shown, now });
  const body = [
    notices(shown),
    renderCase(found.case, clock, renderQuestion(found.case, forms)),
    renderWishes(found.case, forms),
    `<p class="privacy">${pageWords(language).privacy}</p>`,
    languageLink(request, language),
  ].join("\n");
  const title = pageWords(language).title;
  return pageAnswer({ request, language, title, owner, body, status: shown.status });
}

function formsOf(
  { context, request, language }: Visit,
  name: CaseName,
  shown: Shown & { readonly now: string },
): WishForms {
  const opened = { id: newId(), openedAt: Date.parse(shown.now) };
  const ticket = signFormTicket(context.secret, name.caseId, opened);
  return { language, ticket, action: formAction(request), sent: shown.sent };
}

function notices({ notice, isGood, sent }: Shown): string {
  if (isGood)
    return notice === "" ? "" : `<div class="notice good" role="status"><p>${escapeHtml(notice)}</p></div>`;
  const faults = sent?.state.faults ?? new Map<string, string>();
  return faultNotice(notice, faults, (field) => fieldId(sent?.wish ?? "add", field));
}

function unknownPage({ request, language }: Visit): Response {
  const words = pageWords(language);
  const view = {
    request,
    language,
    title: words.unknownTitle,
    owner: null,
    text: words.unknown,
    status: 404,
  };
  return noticePage(view);
}

/** A signed address whose case is not there yet, or was closed long ago. */
function restingPage({ request, language }: Visit, owner: PageOwner, is: "registering" | "over"): Response {
  const words = pageWords(language);
  const view = { request, language, owner };
  if (is === "over")
    return noticePage({ ...view, title: words.expiredTitle, text: words.expired, status: 410 });
  const more = `<p><a class="button" href="">${words.refresh}</a></p>`;
  return noticePage({ ...view, title: words.registeringTitle, text: words.registering, more });
}

/** Takes what the customer sends: a form, answered by the page anew; or JSON, answered in JSON. */
export async function takeWord(visit: Visit): Promise<Response> {
  const { context, state, request, language, name } = visit;
  context.posts.count(state.address ?? "");
  const post = await readPost(request);
  if (name === null) {
    if (post.isJson) throw new Failure("not-found");
    return unknownPage(visit);
  }
  const word = readWord(post, language);
  if (word === null) throw new Failure("feedback-page-unreadable");
  return post.isJson ? takeJson(visit, name, post, word) : takeForm(visit, name, post, word);
}

async function takeJson(visit: Visit, name: CaseName, post: FormPost, word: ReadWord): Promise<Response> {
  if (word.faults.size > 0) return faultProblem(visit.state.id, visit.language, word.faults);
  const id = givenId(post) ?? newId();
  const outcome = await act(visit, name, { ...word, file: null, id });
  return createdAnswer({ id, outcome });
}

function act(
  { context, state }: Visit,
  name: CaseName,
  word: Parameters<typeof actOnCase>[3],
): Promise<WordOutcome> {
  return actOnCase(sessionOf(context, state, name.orgId), context, name.caseId, word);
}

async function takeForm(visit: Visit, name: CaseName, post: FormPost, word: ReadWord): Promise<Response> {
  const { context, language } = visit;
  const words = pageWords(language);
  const again = (faults: ReadonlyMap<string, string>, notice = "", status = 422): Promise<Response> => {
    const state: FormState = { ...EMPTY_FORM, typed: post.fields, faults };
    return casePage(visit, { notice, isGood: false, sent: { wish: word.wish, state }, status });
  };
  const ticket = readFormTicket(context.secret, name.caseId, post.fields.get("_ticket") ?? "");
  if (word.faults.size > 0) return again(word.faults);
  const doubt = formDoubt(context, ticket, post.fields.get("_website") ?? "");
  if (doubt !== null || ticket === null) return again(new Map(), words.notices[doubt ?? "tooOld"]);
  try {
    const outcome = await act(visit, name, { ...word, file: post.file, id: ticket.id });
    return seeOther(visit, doneOf(outcome, word));
  } catch (error) {
    const fault = error instanceof Failure ? postFault(error, language) : null;
    if (fault === null) throw error;
    return again(fault.faults, fault.notice, fault.status);
  }
}

/** Which sentence stands on the page afterwards. */
function doneOf(outcome: WordOutcome, { wish }: ReadWord): string {
  if (outcome === "moved") return "moved";
  return outcome === "again" && wish === "judge" ? "judgeAgain" : wish;
}

/** Shows the page anew under its own address, so that loading it again sends nothing again. */
function seeOther({ request }: Visit, done: string): Response {
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
