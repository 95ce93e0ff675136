import { Failure } from "../../../kit/failure.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import { isPlain } from "../../domain/evaluate/answer-value.ts";
import type { PlainAnswer } from "../../../platform/api/direct-routes.ts";
import { storedAnswer } from "../../service/answering/case-link.ts";
import { derivedId, uuidOf } from "../../service/derived-id.ts";
import { submitAnswers } from "../../service/answering/submit-answers.ts";
import type { NewResponse } from "../../domain/new-response.ts";
import type { PublishedVersion, SurveyEntry } from "../../service/answering/survey-entries.ts";
import { readTicket, type PageTicket } from "../../service/page-token.ts";
import { pageWords } from "./page-state.ts";
import { faultSentence, placeOf } from "./fault-sentences.ts";
import type { PageContext } from "./form-page.ts";
import { chooseLanguage, hiddenFields, type SurveyVisitor } from "./page-request.ts";

const STORED_HEADERS = { "content-type": "application/json", "cache-control": "no-store" };
const FAULT_HEADERS = {
  "content-type": "application/problem+json; charset=utf-8",
  "cache-control": "no-store",
};
const ID_AT_MOST = 200;

/**
 * Answers `{"answers": {…}, "id"?}` with 201 `{"id"}` after the commit. The page's own script sends its `ticket` too,
 * which names the id, the version on the screen and when it was opened.
 * @throws Failure `survey-answers-unreadable`, `survey-response-id-malformed`, those of `submitAnswers`
 */
export async function answerJson(
  context: PageContext,
  request: SurveyVisitor,
  entry: SurveyEntry,
  text: string,
): Promise<PlainAnswer> {
  const body = parse(text);
  const { ticket, version } = await ticketOf(context, entry, body["ticket"]);
  const language = chooseLanguage(version, request, String(body["language"] ?? ""));
  if (ticket !== null && version.definition.settings.consent && body["consent"] !== true)
    return faultAnswer(request, [{ path: "_consent", message: pageWords(language).consentMissing }]);
  const outcome = await submitAnswers(context.intake, entry, {
    version,
    answers: body["answers"],
    id: idOf(entry.surveyId, body["id"]) ?? ticket?.id ?? null,
    mode: ticket === null ? "json" : "script",
    language,
    fields: hiddenFields(entry, version, request),
    seconds: secondsOpen(context, ticket),
  });
  if ("faults" in outcome)
    return faultAnswer(
      request,
      outcome.faults.map((fault) => told(fault, language)),
    );
  const follow = await followPath(context, { orgId: entry.orgId, version, ticket }, outcome.response);
  return storedJson(outcome.id, follow);
}

interface Answered {
  readonly orgId: number;
  readonly version: PublishedVersion;
  readonly ticket: PageTicket | null;
}

/** Where the customer follows what comes of the answer; programs get the id alone. */
async function followPath(
  { caseLink }: PageContext,
  { orgId, version, ticket }: Answered,
  response: NewResponse,
): Promise<string | null> {
  if (ticket === null || caseLink === null) return null;
  return caseLink(storedAnswer(orgId, version, response));
}

/** `follow`: path of the case that the answer opens; the page's script shows it. */
function storedJson(id: string, follow: string | null): PlainAnswer {
  const body = JSON.stringify({ id, ...(follow !== null && { case: follow }) });
  return { status: 201, headers: STORED_HEADERS, body };
}

/** The page's ticket with the version it shows; a ticket that leads nowhere counts as none. */
async function ticketOf(context: PageContext, entry: SurveyEntry, given: unknown) {
  const ticket = readTicket(context.secret, entry.linkId, String(given ?? ""));
  const version = ticket && (await context.entries.findVersion(entry, ticket.version));
  return version ? { ticket, version } : { ticket: null, version: entry.version };
}

function secondsOpen(context: PageContext, ticket: { readonly openedAt: number } | null): number | null {
  return ticket === null ? null : Math.max(0, Math.round((context.now() - ticket.openedAt) / 1000));
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    if (isPlain(body)) return body;
  } catch {
    // Told below, as any other thing that is no object.
  }
  throw new Failure("survey-answers-unreadable");
}

/** A UUID as it is; of any other text always the same one, so that a sender's own numbering is met again. */
function idOf(surveyId: string, sent: unknown): string | null {
  if (sent === undefined || sent === null) return null;
  if (typeof sent !== "string" || sent.trim() === "" || sent.length > ID_AT_MOST)
    throw new Failure("survey-response-id-malformed");
  return uuidOf(sent) ?? derivedId(surveyId, sent);
}

interface ToldFault {
  /** `CODE` or `CODE.ROW`. */
  readonly path: string;
  readonly message: string;
}

function told(fault: AnswerFault, language: "zh" | "en"): ToldFault {
  return { path: placeOf(fault), message: faultSentence(fault, language) };
}

/** 422 as problem details; each fault in the words that the page shows beside the question. */
function faultAnswer({ requestId, accepted }: SurveyVisitor, faults: readonly ToldFault[]): PlainAnswer {
  const problem = {
    type: "urn:huiyin:problem:invalid-answers",
    title: accepted === "en" ? "Unprocessable Content" : "无法处理",
    status: 422,
    detail: faults.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join(" "),
    code: "invalid-answers",
    requestId,
    errors: faults.map(({ path, message }) => ({
      in: "body",
      path: path === "" ? "answers" : `answers.${path}`,
      message,
    })),
  };
  return { status: 422, headers: FAULT_HEADERS, body: JSON.stringify(problem) };
}
