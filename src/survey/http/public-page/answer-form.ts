import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import type { Evaluation } from "../../domain/evaluate/evaluate.ts";
import { keepReachable } from "../../domain/evaluate/keep-reachable.ts";
import { readFormPost } from "../../domain/evaluate/read-form-post.ts";
import { storedAnswer } from "../../service/answering/case-link.ts";
import { submitAnswers } from "../../service/answering/submit-answers.ts";
import type { PublishedVersion, SurveyEntry } from "../../service/answering/survey-entries.ts";
import { readTicket, type PageTicket } from "../../service/page-token.ts";
import { formPage, htmlAnswer, type PageContext } from "./form-page.ts";
import { faultSentences } from "./fault-sentences.ts";
import { chooseLanguage, hiddenFields, type PageRequest } from "./page-request.ts";
import { lookOf } from "../../../platform/html/page-look.ts";
import { pageWords, type FormFields } from "./page-state.ts";
import { renderThanks } from "./render-notice.ts";

/** A form may be sent this long after its page was opened. */
const TICKET_MS = 7 * 86_400_000;

/** One post of the form, read. */
interface Post {
  readonly request: PageRequest;
  readonly entry: SurveyEntry;
  readonly version: PublishedVersion;
  readonly language: SurveyLanguage;
  readonly fields: FormFields;
  readonly ticket: PageTicket | null;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly evaluation: Evaluation;
  readonly faults: readonly AnswerFault[];
}

/**
 * Answers a post of the form by a browser without script: the next page of questions, the same with what is to be
 * mended, or thanks once everything is stored. Which page comes next is decided here, whatever the browser says.
 */
export async function answerForm(
  context: PageContext,
  request: PageRequest,
  entry: SurveyEntry,
  form: FormData,
): Promise<Response> {
  const post = await readPost(context, request, entry, form);
  const at = currentPage(post);
  const words = pageWords(post.language);
  const go = lastOf(post.fields, "_go");
  const again = (page: number, more: { notice?: string; faults?: ReadonlyMap<string, string> } = {}) =>
    formPage(context, { ...post, page: post.evaluation.pages[page]?.code ?? "", faults: new Map(), ...more });
  if (post.ticket === null) return again(at, { notice: words.pageTooOld });
  if (lastOf(post.fields, "_website") !== "") return again(at, { notice: words.robot });
  if (go.startsWith("language-")) return again(at);
  if (go === "back") return again(Math.max(0, at - 1));
  const step = nextStep(post, at);
  if (step.faults.length > 0) return again(step.page, { faults: faultSentences(step.faults, post.language) });
  if (step.page < post.evaluation.pages.length) return again(step.page);
  if (post.version.definition.settings.consent && lastOf(post.fields, "_consent") === "") {
    const last = post.evaluation.pages.length - 1;
    return again(last, { faults: new Map([["_consent", words.consentMissing]]) });
  }
  if (context.now() - post.ticket.openedAt < context.quickestMs)
    return again(post.evaluation.pages.length - 1, { notice: words.tooFast });
  return store(context, post, post.ticket, again);
}

async function store(
  context: PageContext,
  post: Post,
  ticket: PageTicket,
  again: (page: number, more: { faults: ReadonlyMap<string, string> }) => Response,
): Promise<Response> {
  const { entry, version, language, request } = post;
  const outcome = await submitAnswers(context.intake, entry, {
    version,
    answers: post.sent,
    id: ticket.id,
    mode: "form",
    language,
    fields: hiddenFields(entry, version, request),
    seconds: Math.round((context.now() - ticket.openedAt) / 1000),
  });
  if ("faults" in outcome) {
    const page = post.evaluation.pages.length - 1;
    return again(page, { faults: faultSentences(outcome.faults, language) });
  }
  const survey = { organization: entry.organization, definition: version.definition };
  const look = lookOf(request.raw, entry.brand);
  const follow = (await context.caseLink?.(storedAnswer(entry.orgId, version, outcome.response))) ?? null;
  const html = renderThanks({ survey, language, text: outcome.thankYou, look, follow });
  return htmlAnswer(html, 201, request.raw, look);
}

async function readPost(
  context: PageContext,
  request: PageRequest,
  entry: SurveyEntry,
  form: FormData,
): Promise<Post> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of form)
    if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value]);
  const claimed = readTicket(context.secret, entry.linkId, lastOf(fields, "_ticket"));
  const age = claimed === null ? Number.POSITIVE_INFINITY : context.now() - claimed.openedAt;
  const known = claimed === null ? null : await context.entries.findVersion(entry, claimed.version);
  const ticket = known === null || age > TICKET_MS ? null : claimed;
  const version = known ?? entry.version;
  const go = lastOf(fields, "_go");
  const asked = go.startsWith("language-") ? go.slice("language-".length) : lastOf(fields, "_language");
  const language = chooseLanguage(version, request, asked);
  const sent = readFormPost(version.definition, form);
  const hidden = hiddenFields(entry, version, request);
  const { evaluation, faults } = keepReachable(version.definition, sent, {
    language,
    hidden,
    customer: entry.customer,
  });
  return { request, entry, version, language, fields, ticket, sent, evaluation, faults };
}

function lastOf(fields: FormFields, name: string): string {
  return fields.get(name)?.at(-1) ?? "";
}

function currentPage({ evaluation, fields }: Post): number {
  const code = lastOf(fields, "_page");
  return Math.max(
    0,
    evaluation.pages.findIndex((page) => page.code === code),
  );
}

/**
 * The page to show: the first with a fault among those seen, else the next that the customer has not filled in; one
 * past the last when there is none. Faults of pages not seen yet are no faults yet.
 */
function nextStep(
  { evaluation, faults, fields }: Post,
  at: number,
): { readonly page: number; readonly faults: readonly AnswerFault[] } {
  const { pages } = evaluation;
  const pageOf = (question: string): number =>
    pages.findIndex((page) => page.questions.some(({ code }) => code === question));
  const seen = faults.filter(({ question }) => pageOf(question) <= at);
  if (seen.length > 0) return { page: Math.max(0, pageOf(seen[0]?.question ?? "")), faults: seen };
  const filled = new Set(
    [...fields].filter(([, values]) => values.some(Boolean)).map(([name]) => name.split(".")[0]),
  );
  const isOpen = (page: number): boolean => {
    const codes = pages[page]?.questions.map(({ code }) => code) ?? [];
    return faults.some(({ question }) => codes.includes(question)) || !codes.some((code) => filled.has(code));
  };
  let page = at + 1;
  while (page < pages.length && !isOpen(page)) page++;
  return { page, faults: [] };
}
