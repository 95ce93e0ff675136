import type { Env, Hono } from "hono";
import { showCase, takeWord, visitOf } from "./case-page.ts";
import { isJson } from "./form-post.ts";
import { mountFrameScript } from "./frame-script.ts";
import { kindly } from "./kindly.ts";
import type { PageContext, PublicFeedbackDeps } from "./page-request.ts";
import { formVisitOf, showWebForm, takeWebForm } from "./web-form-page.ts";

/**
 * Mounts what customers meet without signing in: `GET` and `POST /f/TOKEN`, where they follow a case, and `/w/TOKEN`,
 * where they write in. Sets no cookie.
 */
export function publicFeedbackPages<E extends Env>(app: Hono<E>, deps: PublicFeedbackDeps): void {
  const context: PageContext = {
    ...deps,
    posts: deps.limiter(deps.postsPerMinute ?? 600),
    guesses: deps.limiter(deps.guessesPerMinute ?? 300),
  };
  app.get("/f/:token", (c) => kindly(c, context, async () => showCase(visitOf(c, context))));
  app.post("/f/:token", (c) => {
    const take = async (): Promise<Response> => takeWord(visitOf(c, context));
    return isJson(c.req.raw) ? take() : kindly(c, context, take);
  });
  mountFrameScript(app);
  app.get("/w/:token", (c) => kindly(c, context, async () => showWebForm(formVisitOf(c, context))));
  app.post("/w/:token", (c) => {
    const take = async (): Promise<Response> => takeWebForm(formVisitOf(c, context));
    return isJson(c.req.raw) ? take() : kindly(c, context, take);
  });
}
