import type { Env, Hono } from "hono";
import { readShortCode } from "../../domain/sms/short-code.ts";
import { pathOfShortCode } from "../../service/sms/short-link.ts";
import { kindly } from "../public-page/kindly.ts";
import { sessionOf, stateOf, type PageContext } from "../public-page/page-request.ts";
import { noticePage } from "../public-page/page-view.ts";
import { languageOf, pageWords } from "../public-page/page-words.ts";

/** Mounts `GET /m/CODE`, the short address in an SMS: it leads on to the page of the case. */
export function shortLinkPage<E extends Env>(app: Hono<E>, context: PageContext): void {
  app.get("/m/:code", (c) =>
    kindly(c, context, async () => {
      const state = stateOf(c);
      state.route = "/m/{code}";
      const code = c.req.param("code");
      const found = readShortCode(code);
      const path =
        found && (await pathOfShortCode(sessionOf(context, state, found.orgId), context.secret, code));
      if (path !== null) return c.redirect(path, 302);
      context.guesses.count(state.address ?? "");
      const language = languageOf(c.req.raw, state.language);
      const { unknownTitle: title, unknown: text } = pageWords(language);
      return noticePage({ request: c.req.raw, language, title, owner: null, text, status: 404 });
    }),
  );
}
