import type { Context, Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { DirectRoutes, PlainAnswer, RequestState } from "../../../platform/api/direct-routes.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import type { CaseLink } from "../../service/answering/case-link.ts";
import { REFUSAL_CODES } from "../../service/answering/submit-answers.ts";
import { surveyEntries, type SurveyEntries } from "../../service/answering/survey-entries.ts";
import { responseIntake } from "../../service/intake/response-intake.ts";
import { leavePages } from "../mailing/leave-pages.ts";
import { answerForm } from "./answer-form.ts";
import { answerJson } from "./answer-json.ts";
import { firstPage, type PageContext } from "./form-page.ts";
import { chooseLanguage, type Entered, type SurveyVisitor } from "./page-request.ts";
import { gonePage, isRefusal, kindly, stateOf, unknownPage } from "./kind-answers.ts";
import { mountLogos } from "./page-logo.ts";
import { mountUploads } from "./page-uploads.ts";
import { readText } from "../../../platform/html/read-form.ts";
import { readForm } from "./read-body.ts";
import { mountPageAssets } from "./page-assets.ts";

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
  /** A form sent sooner than this after its page was made is shown again; 500 unless told. */
  readonly quickestFormMs?: number;
  /** Where the files lie that customers add. */
  readonly files: FileStorage;
  /** Files a minute of one address; 600 unless told. */
  readonly uploadsPerMinute?: number;
  /** Where customers follow what comes of their answers; nothing does unless told. */
  readonly caseLink?: CaseLink;
  /** Tries of addresses that lead nowhere, a minute of one address; 300 unless told. */
  readonly guessesPerMinute?: number;
}

/** Programs send a form at once; the quickest hand, with one question to answer, takes longer than this. */
const QUICKEST_FORM_MS = 500;

/** Where public pages hang: the router, and the way in before it. */
export interface PublicDoors<E extends Env> {
  readonly app: Hono<E>;
  readonly direct: DirectRoutes;
}

/** Fits what needs no decoding; the router reads all other addresses. */
const PLAIN_ADDRESS = /^\/s\/(?<token>[\w-]{1,500})(?:\?(?<query>[!"$-~]*))?$/u;
const JSON_BYTES = 1_048_576;

/**
 * Mounts `GET` and `POST /s/TOKEN`, where customers answer, and `/u/TOKEN`, where they unsubscribe. Needs nobody signed
 * in and sets no cookie. Answers in JSON come in by the direct way, unless something about them is unusual.
 */
export function publicSurveyPages<E extends Env>(
  { app, direct }: PublicDoors<E>,
  deps: PublicSurveyDeps,
): void {
  const { database, secret, clock } = deps;
  leavePages(app, deps);
  const context: PageContext = {
    entries: surveyEntries({ database, secret, clock }),
    intake: responseIntake({ database, clock, isDatabaseAway: deps.isDatabaseAway }),
    secret,
    script: mountPageAssets(app, deps.assets),
    now: () => Date.parse(clock()),
    quickestMs: deps.quickestFormMs ?? QUICKEST_FORM_MS,
    uploads: { database, files: deps.files, clock },
    caseLink: deps.caseLink ?? null,
  };
  const submissions = deps.limiter(deps.submissionsPerMinute ?? 600_000);
  const look = lookUp(context.entries, deps.limiter(deps.guessesPerMinute ?? 300));
  const enter = async (c: Context<E>): Promise<Entered> => {
    const visitor = visitorOf(c);
    const { entry } = await look(stateOf(c), visitor);
    return { request: { ...visitor, raw: c.req.raw }, entry };
  };
  const takeJson: TakeJson = async (state, visitor, text) => {
    const { request, entry } = await look(state, visitor);
    submissions.count(request.address);
    if (entry === null) throw new Failure("not-found");
    return answerJson(context, request, entry, await text());
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

  mountLogos(app, deps);
  mountUploads(app, { enter, context, limiter: deps.limiter(deps.uploadsPerMinute ?? 600) });

  app.post("/s/:token", async (c) => {
    if (!isJson(c.req.raw)) return takeForm(c, { enter, submissions, context, deps });
    const { status, headers, body } = await takeJson(stateOf(c), visitorOf(c), () => readText(c.req.raw));
    return new Response(body, { status, headers });
  });
  direct.add({
    address: PLAIN_ADDRESS,
    bodyBytes: JSON_BYTES,
    answer: ({ state, groups, text }) =>
      takeJson(state, visitor(state, groups["token"] ?? "", queryOf(groups["query"])), text),
  });
}

/** Takes answers of a program or of the page's script. */
type TakeJson = (
  state: RequestState,
  visitor: SurveyVisitor,
  text: () => Promise<string>,
) => Promise<PlainAnswer>;

/** Finds what stands behind an address; addresses that lead nowhere are counted by caller. */
function lookUp(entries: SurveyEntries, guesses: CallLimiter) {
  return async (state: RequestState, request: SurveyVisitor): Promise<Entered<SurveyVisitor>> => {
    state.route = "/s/{token}";
    const entry = await entries.find(request.token);
    if (entry === null) guesses.count(request.address);
    else state.orgId = entry.orgId;
    return { request, entry };
  };
}

function visitorOf<E extends Env>(c: Context<E>): SurveyVisitor {
  return visitor(stateOf(c), c.req.param("token") ?? "", new URL(c.req.url).searchParams);
}

function visitor(state: RequestState, token: string, query: URLSearchParams): SurveyVisitor {
  return { token, query, address: state.address ?? "", accepted: state.language, requestId: state.id };
}

const NO_QUERY = new URLSearchParams();

function queryOf(text: string | undefined): URLSearchParams {
  return text === undefined ? NO_QUERY : new URLSearchParams(text);
}

interface Taking<E extends Env> {
  enter(c: Context<E>): Promise<Entered>;
  readonly submissions: CallLimiter;
  readonly context: PageContext;
  readonly deps: PublicSurveyDeps;
}

/** Takes answers of a browser without script. */
function takeForm<E extends Env>(
  c: Context<E>,
  { enter, submissions, context, deps }: Taking<E>,
): Promise<Response> {
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
}

function isJson(request: Request): boolean {
  return /^application\/json\b/iu.test(request.headers.get("content-type") ?? "");
}
