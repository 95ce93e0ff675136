import type { Context, Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import {
  findLeavePlace,
  leaveMailings,
  type LeaveDeps,
  type LeavePlace,
} from "../../service/mailing/leave-mailings.ts";
import { leaveWords } from "../../words/leave-words.ts";
import { htmlAnswer } from "../public-page/form-page.ts";
import { escapeHtml } from "../../../platform/html/html-text.ts";
import { pageWords } from "../public-page/page-state.ts";
import { PLAIN_LOOK } from "../../../platform/html/page-look.ts";
import { organizationLine, renderDocument } from "../../../platform/html/render-document.ts";

interface LeavePageDeps extends LeaveDeps {
  isDatabaseAway(error: unknown): boolean;
  limiter(perMinute: number): { count(caller: string): void };
}

/** What is known of a request before it comes here. */
interface RequestState {
  readonly address: string | null;
  readonly language: "zh" | "en";
  route: string | null;
}

/** Asked by a form of a few bytes or by a mail program; more is nobody's honest wish. */
const MOST_BYTES = 4_096;
const CALLS_PER_MINUTE = 300;
const RETRY_AFTER = "5";

/**
 * Mounts `/u/TOKEN`, where the reader of a survey mail takes leave: GET asks and changes nothing, since mail scanners
 * open links; POST does it, also the bare one of a mail program (RFC 8058: no cookie, no redirect, no question).
 */
export function leavePages<E extends Env>(app: Hono<E>, deps: LeavePageDeps): void {
  const limiter = deps.limiter(CALLS_PER_MINUTE);
  app.get("/u/:token", (c) =>
    kindly(c, deps, async ({ language, address }) => {
      limiter.count(address ?? "");
      const place = await findLeavePlace(deps, c.req.param("token") ?? "");
      if (place === null) return unknownPage(c, language);
      return place.hasLeft ? donePage(c, language, place) : askPage(c, language, place);
    }),
  );
  app.post("/u/:token", (c) =>
    kindly(c, deps, async ({ language, address }) => {
      limiter.count(address ?? "");
      const returns = (await readFields(c.req.raw)).get("_go") === "return";
      const place = await leaveMailings(deps, c.req.param("token") ?? "", !returns);
      if (place === null) return unknownPage(c, language);
      return donePage(c, language, place);
    }),
  );
}

async function readFields(request: Request): Promise<URLSearchParams> {
  if (Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > MOST_BYTES) {
    throw new Failure("too-large-body", { limitMegabytes: 0 });
  }
  return new URLSearchParams(await request.text());
}

async function kindly<E extends Env>(
  c: Context<E>,
  { isDatabaseAway }: LeavePageDeps,
  answer: (state: RequestState) => Promise<Response>,
): Promise<Response> {
  const state = (c.var as { readonly state: RequestState }).state;
  state.route = "/u/{token}";
  const { language } = state;
  const words = leaveWords[language];
  try {
    return await answer(state);
  } catch (error) {
    const code = error instanceof Failure ? error.code : "";
    if (code.startsWith("too-large-"))
      return page(c, { language, title: words.failedTitle, text: words.unknown }, 413);
    const isBusy = code.startsWith("too-many-");
    if (!isBusy && !isDatabaseAway(error)) throw error;
    const text = isBusy ? pageWords(language).tooMany : words.failed;
    const response = page(c, { language, title: words.failedTitle, text }, isBusy ? 429 : 503);
    response.headers.set("retry-after", RETRY_AFTER);
    return response;
  }
}

interface LeavePage {
  readonly language: "zh" | "en";
  readonly title: string;
  readonly text: string;
  readonly place?: LeavePlace;
  /** What stands below the text, as HTML. */
  readonly more?: string;
}

function page<E extends Env>(
  c: Context<E>,
  { language, title, text, place, more }: LeavePage,
  status = 200,
): Response {
  const look = place === undefined ? PLAIN_LOOK : { brand: place.brand, embedded: false };
  const org = place === undefined ? "" : organizationLine(place.organization, look);
  const body = `<main><header>${org}<h1>${escapeHtml(title)}</h1></header><div class="q"><p>${escapeHtml(text)}</p></div>${more ?? ""}</main>`;
  return htmlAnswer(renderDocument({ title, language, body, script: null, look }), status, c.req.raw, look);
}

function button(label: string, go: string, attributes: string): string {
  return `<form method="post"><div class="buttons"><button${attributes} name="_go" value="${go}">${escapeHtml(label)}</button></div></form>`;
}

function askPage<E extends Env>(c: Context<E>, language: "zh" | "en", place: LeavePlace): Response {
  const words = leaveWords[language];
  const more = button(words.leave, "leave", ' class="primary"');
  return page(c, { language, title: words.title, text: words.ask(place.organization), place, more });
}

function donePage<E extends Env>(c: Context<E>, language: "zh" | "en", place: LeavePlace): Response {
  const words = leaveWords[language];
  const { organization, hasLeft } = place;
  if (!hasLeft)
    return page(c, { language, title: words.backTitle, text: words.backDone(organization), place });
  const more = `<p class="about">${escapeHtml(words.slip)}</p>${button(words.back, "return", "")}`;
  return page(c, { language, title: words.doneTitle, text: words.done(organization), place, more });
}

function unknownPage<E extends Env>(c: Context<E>, language: "zh" | "en"): Response {
  const words = leaveWords[language];
  return page(c, { language, title: words.unknownTitle, text: words.unknown }, 404);
}
