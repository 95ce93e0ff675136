import type { Context, Env } from "hono";
import { Failure } from "../../../kit/failure.ts";
import type { PageContext } from "./page-request.ts";
import { stateOf } from "./page-request.ts";
import { noticePage } from "./page-view.ts";
import { languageOf, pageWords } from "./page-words.ts";

const RETRY_AFTER = "5";

/** Says every error on a page in the customer's language; what it was stands in the log. */
export async function kindly<E extends Env>(
  c: Context<E>,
  { isDatabaseAway }: PageContext,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const language = languageOf(c.req.raw, stateOf(c).language);
    const words = pageWords(language);
    const page = (text: string, status: number): Response =>
      noticePage({ request: c.req.raw, language, title: words.failedTitle, owner: null, text, status });
    const code = error instanceof Failure ? error.code : "";
    if (code.startsWith("too-many-")) return withRetry(page(words.tooMany, 429));
    if (code.startsWith("too-large-")) return page(words.tooLarge, 413);
    if (code === "feedback-page-unreadable") return page(words.faults.unreadable, 400);
    if (code.startsWith("gone-")) return page(words.form.closed, 410);
    if (isDatabaseAway(error)) return withRetry(page(words.failed, 503));
    throw error;
  }
}

function withRetry(response: Response): Response {
  response.headers.set("retry-after", RETRY_AFTER);
  return response;
}
