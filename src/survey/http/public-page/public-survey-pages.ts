import type { Context, Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { REFUSAL_CODES } from "../../service/answering/submit-answers.ts";
import { surveyEntries } from "../../service/answering/survey-entries.ts";
import { responseIntake } from "../../service/intake/response-intake.ts";
import { leavePages } from "../mailing/leave-pages.ts";
import { answerForm } from "./answer-form.ts";
import { answerJson } from "./answer-json.ts";
import { firstPage, type PageContext } from "./form-page.ts";
import { chooseLanguage, type Entered, type PageRequest } from "./page-request.ts";
import { gonePage, isRefusal, kindly, stateOf, unknownPage } from "./kind-answers.ts";
import { mountLogos } from "./page-logo.ts";
import { mountUploads } from "./page-uploads.ts";
import { readForm, readText } from "./read-body.ts";
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
  /** Tries of addresses that lead nowhere, a minute of one address; 300 unless told. */
  readonly guessesPerMinute?: number;
}

/** Programs send a form at once; the quickest hand, with one question to answer, takes longer than this. */
const QUICKEST_FORM_MS = 500;

/** Mounts `GET` and `POST /s/TOKEN`, where customers answer, and `/u/TOKEN`, where they unsubscribe. Needs nobody signed in and sets no cookie. */
export function publicSurveyPages<E extends Env>(app: Hono<E>, deps: PublicSurveyDeps): void {
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
  };
  const submissions = deps.limiter(deps.submissionsPerMinute ?? 600_000);
  const guesses = deps.limiter(deps.guessesPerMinute ?? 300);
  const enter = async (c: Context<E>): Promise<Entered> => {
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

  mountLogos(app, deps);
  mountUploads(app, { enter, context, limiter: deps.limiter(deps.uploadsPerMinute ?? 600) });

  app.post("/s/:token", (c) => take(c, { enter, submissions, context, deps }));
}

interface Taking<E extends Env> {
  enter(c: Context<E>): Promise<Entered>;
  readonly submissions: CallLimiter;
  readonly context: PageContext;
  readonly deps: PublicSurveyDeps;
}

/** Answers of a program or the page's script as JSON, of a browser without script as a form. */
async function take<E extends Env>(
  c: Context<E>,
  { enter, submissions, context, deps }: Taking<E>,
): Promise<Response> {
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
}

function isJson(request: Request): boolean {
  return /^application\/json\b/iu.test(request.headers.get("content-type") ?? "");
}
