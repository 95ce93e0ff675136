import type { Context, Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import type { Database } from "../../../platform/db/database.ts";
import { REFUSAL_CODES } from "../../service/answering/submit-answers.ts";
import { surveyEntries, type SurveyEntry } from "../../service/answering/survey-entries.ts";
import { responseIntake } from "../../service/intake/response-intake.ts";
import { serviceEn } from "../../words/service-en.ts";
import { serviceZh } from "../../words/service-zh.ts";
import { answerForm } from "./answer-form.ts";
import { answerJson } from "./answer-json.ts";
import { firstPage, htmlAnswer, type PageContext } from "./form-page.ts";
import { chooseLanguage, type PageRequest } from "./page-request.ts";
import { mountPageAssets } from "./page-assets.ts";
import { pageWords } from "./page-state.ts";
import { renderNotice } from "./render-notice.ts";

/** What is known of a request before it comes here. */
interface RequestState {
  readonly id: string;
  readonly address: string | null;
  readonly language: "zh" | "en";
  route: string | null;
  orgId: number | null;
}

/** Counts what one caller does; throws Failure `too-many-requests` past its limit. */
export interface CallLimiter {
  count(caller: string): void;
}

export interface PublicSurveyDeps {
  readonly database: Database;
  /** Signs links and tickets; the same that `surveyRoutes` got. */
  readonly secret: string;
  /** The present ISO instant. */
  readonly clock: () => string;
  /** True for an error that says the database cannot be reached just now. */
  isDatabaseAway(error: unknown): boolean;
  /** A limiter of calls a minute and caller. */
  limiter(perMinute: number): CallLimiter;
  /** Folder of the built script: `dist/public`. */
  readonly assets: string;
  /** Submissions a minute of one address; 600,000 unless told, far above a shop's or a load test's. */
  readonly submissionsPerMinute?: number;
  /** Tries of addresses that lead nowhere, a minute of one address; 300 unless told. */
  readonly guessesPerMinute?: number;
}

const MOST_BYTES = 1_048_576;
const RETRY_AFTER = "5";

/** Mounts `GET` and `POST /s/TOKEN`, where customers answer. Needs nobody signed in and sets no cookie. */
export function publicSurveyPages<E extends Env>(app: Hono<E>, deps: PublicSurveyDeps): void {
  const { database, secret, clock } = deps;
  const context: PageContext = {
    entries: surveyEntries({ database, secret, clock }),
    intake: responseIntake({ database, clock, isDatabaseAway: deps.isDatabaseAway }),
    secret,
    script: mountPageAssets(app, deps.assets),
    now: () => Date.parse(clock()),
  };
  const submissions = deps.limiter(deps.submissionsPerMinute ?? 600_000);
  const guesses = deps.limiter(deps.guessesPerMinute ?? 300);
  const enter = async (
    c: Context<E>,
  ): Promise<{ readonly request: PageRequest; readonly entry: SurveyEntry | null }> => {
    const state = stateOf(c);
    state.route = "/s/{token}";
    const request: PageRequest = {
      raw: c.req.raw,
      token: c.req.param("token") ?? "",
      address: state.address ?? "",
      accepted: state.language,
      requestId: state.id,
    };
    const entry = await context.entries.find(request.token);
    if (entry === null) guesses.count(request.address);
    else state.orgId = entry.orgId;
    return { request, entry };
  };

  app.get("/s/:token", (c) =>
    kindly(c, deps, async () => {
      const { request, entry } = await enter(c);
      if (entry === null) return unknownPage(request);
      const language = chooseLanguage(entry.version, request, null);
      if (entry.state === "open") return firstPage(context, request, entry, language);
      return gonePage(request, entry, REFUSAL_CODES[entry.state]);
    }),
  );

  app.post("/s/:token", async (c) => {
    if (isJson(c.req.raw)) {
      const { request, entry } = await enter(c);
      submissions.count(request.address);
      if (entry === null) throw new Failure("not-found");
      return answerJson(context, request, entry, await readText(c.req.raw));
    }
    return kindly(c, deps, async () => {
      const { request, entry } = await enter(c);
      submissions.count(request.address);
      if (entry === null) return unknownPage(request);
      try {
        return await answerForm(context, request, entry, await readForm(c.req.raw));
      } catch (error) {
        if (error instanceof Failure && isRefusal(error.code)) return gonePage(request, entry, error.code);
        throw error;
      }
    });
  });
}

/** The request's state stands in every context of the API's app. */
function stateOf<E extends Env>(c: Context<E>): RequestState {
  return (c.var as { readonly state: RequestState }).state;
}

function isJson(request: Request): boolean {
  return /^application\/json\b/iu.test(request.headers.get("content-type") ?? "");
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request);
  return new TextDecoder().decode(bytes);
}

/** @throws Failure `too-large-body` {limitMegabytes} */
async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): Failure => new Failure("too-large-body", { limitMegabytes: MOST_BYTES / 1_048_576 });
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) throw tooLarge();
  if (request.headers.has("content-length")) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function readForm(request: Request): Promise<FormData> {
  const bytes = await readBytes(request);
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    throw new Failure("survey-answers-unreadable");
  }
}

/** Says every error on a page in the customer's language; what it was stands in the log. */
async function kindly<E extends Env>(
  c: Context<E>,
  { isDatabaseAway }: PublicSurveyDeps,
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

function isRefusal(code: string): boolean {
  return REFUSALS.has(code);
}

function sentenceOf(code: string, language: "zh" | "en"): string {
  const sentences: Readonly<Record<string, (details: Record<string, never>) => string>> =
    language === "en" ? serviceEn : serviceZh;
  return sentences[code]?.({}) ?? "";
}

function gonePage(request: PageRequest, entry: SurveyEntry, code: string): Response {
  const { definition } = entry.version;
  const language = chooseLanguage(entry.version, request, null);
  const html = renderNotice({
    language,
    title: pageWords(language).goneTitle,
    text: sentenceOf(code, language),
    survey: { organization: entry.organization, definition },
  });
  return htmlAnswer(
    html,
    code.startsWith("gone-") ? 410 : code.startsWith("conflict-") ? 409 : 403,
    request.raw,
  );
}

function unknownPage(request: PageRequest): Response {
  const words = pageWords(request.accepted);
  const html = renderNotice({
    language: request.accepted,
    title: words.unknownTitle,
    text: words.unknown,
    survey: null,
  });
  return htmlAnswer(html, 404, request.raw);
}
