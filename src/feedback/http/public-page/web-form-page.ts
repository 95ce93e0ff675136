import type { Context, Env } from "hono";
import { newId } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { signCase } from "../../service/case-token.ts";
import { readWebFormToken, type FormName } from "../../service/public/form-token.ts";
import { readPageOwner, type PageOwner } from "../../service/public/page-owner.ts";
import { readFormTicket, signFormTicket } from "../../service/public/page-ticket.ts";
import {
  findWebForm,
  submitWebForm,
  type ReceivedForm,
  type WrittenForm,
} from "../../service/public/submit-web-form.ts";
import type { WebFormSettings } from "../../service/public/web-form.ts";
import { EMPTY_FORM, type FormState } from "./form-parts.ts";
import { givenId, readPost, type FormPost } from "./form-post.ts";
import { FRAME_SCRIPT_ADDRESS } from "./frame-script.ts";
import { formDoubt, sessionOf, stateOf, type PageContext, type RequestState } from "./page-request.ts";
import { formAction, languageLink, noticePage, pageAnswer } from "./page-view.ts";
import { languageOf, pageWords, type PageClock, type PageLanguage } from "./page-words.ts";
import { postFault } from "./post-faults.ts";
import { createdAnswer, faultProblem } from "./problem-answer.ts";
import { readWebForm } from "./read-web-form.ts";
import { acknowledgement, renderReceived, renderWebForm } from "./render-web-form.ts";

/** Somebody at the address of a form. */
interface FormVisit {
  readonly context: PageContext;
  readonly state: RequestState;
  readonly request: Request;
  readonly language: PageLanguage;
  /** Null: the address leads nowhere. */
  readonly name: FormName | null;
}

export function formVisitOf<E extends Env>(c: Context<E>, context: PageContext): FormVisit {
  const state = stateOf(c);
  state.route = "/w/{token}";
  const name = readWebFormToken(context.secret, c.req.param("token") ?? "");
  if (name === null) context.guesses.count(state.address ?? "");
  const request = c.req.raw;
  return { context, state, request, language: languageOf(request, state.language), name };
}

/** The form and whose it is. */
interface Found {
  readonly name: FormName;
  readonly form: WebFormSettings & { readonly closed: boolean };
  readonly owner: PageOwner;
  readonly clock: PageClock;
}

async function find({ context, state, language, name }: FormVisit): Promise<Found | null> {
  if (name === null) return null;
  return sessionOf(context, state, name.orgId).begin(async (work) => {
    const form = await findWebForm(work, name);
    if (form === null) return null;
    const owner = await readPageOwner(work, context.secret);
    return { name, form, owner, clock: { timeZone: owner.timeZone, now: work.now, language } };
  });
}

/** The empty form; nothing is written for it. */
export async function showWebForm(visit: FormVisit): Promise<Response> {
  const found = await find(visit);
  if (found === null) return unknownPage(visit);
  if (found.form.closed) return closedPage(visit, found);
  return formPage(visit, found, { state: EMPTY_FORM, notice: "", status: 200 });
}

interface Shown {
  readonly state: FormState;
  readonly notice: string;
  readonly status: number;
}

function formPage(visit: FormVisit, found: Found, { state, notice, status }: Shown): Response {
  const { context, request, language } = visit;
  const opened = { id: newId(), openedAt: Date.parse(context.clock()) };
  const ticket = signFormTicket(context.secret, found.name.formId, opened);
  const action = formAction(request);
  const body = renderWebForm({ form: found.form, language, ticket, action, state, notice });
  return page(visit, found, { body: body + languageLink(request, language), status });
}

function page(
  { request, language }: FormVisit,
  { owner }: Found,
  { body, status, title }: { readonly body: string; readonly status: number; readonly title?: string },
): Response {
  const isFramed = new URL(request.url).searchParams.get("embed") === "1";
  return pageAnswer({
    request,
    language,
    title: title ?? pageWords(language).form.title,
    owner,
    body,
    status,
    script: isFramed ? FRAME_SCRIPT_ADDRESS : null,
    mayBeFramed: true,
  });
}

function unknownPage({ request, language }: FormVisit): Response {
  const { form: words } = pageWords(language);
  const view = { request, language, owner: null, status: 404, mayBeFramed: true };
  return noticePage({ ...view, title: words.unknownTitle, text: words.unknown });
}

function closedPage({ request, language }: FormVisit, { owner }: Found): Response {
  const { form: words } = pageWords(language);
  const view = { request, language, owner, status: 410, mayBeFramed: true };
  return noticePage({ ...view, title: words.closedTitle, text: words.closed });
}

/** Takes what was written: a form, answered with a page; or JSON, answered in JSON. */
export async function takeWebForm(visit: FormVisit): Promise<Response> {
  const { context, state, request, language } = visit;
  context.posts.count(state.address ?? "");
  const post = await readPost(request);
  const found = await find(visit);
  if (found === null) {
    if (post.isJson) throw new Failure("not-found");
    return unknownPage(visit);
  }
  if (found.form.closed && !post.isJson) return closedPage(visit, found);
  const { written, faults } = readWebForm(post, language);
  if (!post.isJson) return takeFields(visit, found, post, { written, faults });
  if (faults.size > 0) return faultProblem(state.id, language, faults);
  const received = await submit(visit, found, { ...written, id: givenId(post) ?? newId() });
  const { number, caseId: id, reply } = received;
  return createdAnswer({ id, number, url: followAddress(visit, found, id), replyBy: reply.by });
}

async function takeFields(
  visit: FormVisit,
  found: Found,
  post: FormPost,
  { written, faults }: { readonly written: Omit<WrittenForm, "id">; readonly faults: FormState["faults"] },
): Promise<Response> {
  const { context, language } = visit;
  const words = pageWords(language);
  const again = (wrong: FormState["faults"], notice = "", status = 422): Response =>
    formPage(visit, found, { state: { typed: post.fields, faults: wrong }, notice, status });
  if (faults.size > 0) return again(faults);
  const ticket = readFormTicket(context.secret, found.name.formId, post.fields.get("_ticket") ?? "");
  const doubt = formDoubt(context, ticket, post.fields.get("_website") ?? "");
  if (doubt !== null || ticket === null) return again(new Map(), words.notices[doubt ?? "tooOld"]);
  try {
    return thanksPage(visit, found, await submit(visit, found, { ...written, id: ticket.id }));
  } catch (error) {
    const fault = error instanceof Failure ? postFault(error, language) : null;
    if (fault === null) throw error;
    return again(fault.faults, fault.notice, fault.status);
  }
}

function thanksPage(visit: FormVisit, found: Found, received: ReceivedForm): Response {
  const links = {
    follow: followAddress(visit, found, received.caseId),
    again: formAction(visit.request) || "?",
  };
  const body = renderReceived(received, found.clock, links);
  return page(visit, found, { body, status: 201, title: pageWords(visit.language).form.thanks });
}

function submit({ context, state }: FormVisit, { name, owner, clock }: Found, written: WrittenForm) {
  // The case is read by colleagues: in their language.
  const acknowledge = (reply: Parameters<typeof acknowledgement>[0]): string =>
    acknowledgement(reply, { ...clock, language: owner.language });
  return submitWebForm(sessionOf(context, state, name.orgId), context, name, { written, acknowledge });
}

function followAddress({ context }: FormVisit, { name }: Found, caseId: string): string {
  return `${context.publicUrl}/f/${signCase(context.secret, { orgId: name.orgId, caseId })}`;
}
