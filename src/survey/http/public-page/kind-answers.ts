import type { Context, Env } from "hono";
import { Failure } from "../../../kit/failure.ts";
import type { RequestState } from "../../../platform/api/direct-routes.ts";
import { REFUSAL_CODES } from "../../service/answering/submit-answers.ts";
import type { SurveyEntry } from "../../service/answering/survey-entries.ts";
import { goneTitles } from "../../words/gone-titles.ts";
import { serviceEn } from "../../words/service-en.ts";
import { serviceZh } from "../../words/service-zh.ts";
import { htmlAnswer } from "./form-page.ts";
import { lookOf } from "../../../platform/html/page-look.ts";
import { chooseLanguage, type PageRequest } from "./page-request.ts";
import { pageWords } from "./page-state.ts";
import { renderNotice } from "./render-notice.ts";

const RETRY_AFTER = "5";

/** The request's state stands in every context of the API's app. */
export function stateOf<E extends Env>(c: Context<E>): RequestState {
  return (c.var as { readonly state: RequestState }).state;
}

/** Says every error on a page in the customer's language; what it was stands in the log. */
export async function kindly<E extends Env>(
  c: Context<E>,
  { isDatabaseAway }: { isDatabaseAway(error: unknown): boolean },
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const { language } = stateOf(c);
    const words = pageWords(language);
    const page = (text: string, status: number): Response =>
      htmlAnswer(renderNotice({ language, title: words.failedTitle, text, survey: null }), status, c.req.raw);
    const code = error instanceof Failure ? error.code : "";
    if (code.startsWith("too-many-")) return withRetry(page(words.tooMany, 429));
    if (code.startsWith("too-large-")) return page(words.tooLarge, 413);
    if (code === "survey-answers-unreadable") return page(sentenceOf(code, language), 400);
    if (code === "unavailable-busy" || isDatabaseAway(error)) return withRetry(page(words.failed, 503));
    throw error;
  }
}

function withRetry(response: Response): Response {
  response.headers.set("retry-after", RETRY_AFTER);
  return response;
}

const REFUSALS: ReadonlySet<string> = new Set(Object.values(REFUSAL_CODES));

/** True for a code of `REFUSAL_CODES`. */
export function isRefusal(code: string): boolean {
  return REFUSALS.has(code);
}

function sentenceOf(code: string, language: "zh" | "en"): string {
  const sentences: Readonly<Record<string, (details: Record<string, never>) => string>> =
    language === "en" ? serviceEn : serviceZh;
  return sentences[code]?.({}) ?? "";
}

/** Why a good link takes no answers. */
export function gonePage(request: PageRequest, entry: SurveyEntry, code: string): Response {
  const { definition } = entry.version;
  const language = chooseLanguage(entry.version, request, null);
  const look = lookOf(request.raw, entry.brand);
  const html = renderNotice({
    language,
    title: goneTitles[language][code] ?? pageWords(language).goneTitle,
    text: sentenceOf(code, language),
    survey: { organization: entry.organization, definition },
    look,
  });
  const status = code.startsWith("gone-") ? 410 : code.startsWith("conflict-") ? 409 : 403;
  return htmlAnswer(html, status, request.raw, look);
}

/** For an address that leads nowhere. */
export function unknownPage(request: PageRequest): Response {
  const words = pageWords(request.accepted);
  const html = renderNotice({
    language: request.accepted,
    title: words.unknownTitle,
    text: words.unknown,
    survey: null,
  });
  return htmlAnswer(html, 404, request.raw);
}
