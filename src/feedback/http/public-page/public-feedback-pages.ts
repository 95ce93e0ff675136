import type { Env, Hono } from "hono";
import { guestCardPages } from "../task-card/guest-card-pages.ts";
import { showCase, takeWord, visitOf } from "./case-page.ts";
import { isJson } from "./form-post.ts";
import { mountFrameScript } from "./frame-script.ts";
import { kindly } from "./kindly.ts";
import type { PageContext, PublicFeedbackDeps } from "./page-request.ts";
import { shortLinkPage } from "../sms/short-link-page.ts";
import { webhookIntake } from "../webhook/webhook-intake.ts";
import { formVisitOf, showWebForm, takeWebForm } from "./web-form-page.ts";

/**
 * Mounts what customers meet without signing in: `GET` and `POST /f/TOKEN`, where they follow a case, and `/w/TOKEN`,
 * where they write in; `/m/CODE`, the short way to a case; `/t/TOKEN`, where guests do tasks and checks; `/hooks/TOKEN`, where other systems do. Sets no cookie.
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
  webhookIntake(app, context, deps.limiter(600));
  guestCardPages(app, context);
  shortLinkPage(app, context);
  mountFrameScript(app);
  app.get("/w/:token", (c) => kindly(c, context, async () => showWebForm(formVisitOf(c, context))));
  app.post("/w/:token", (c) => {
    const take = async (): Promise<Response> => takeWebForm(formVisitOf(c, context));
    return isJson(c.req.raw) ? take() : kindly(c, context, take);
  });
}
