import type { Env, Hono } from "hono";
import { kindly } from "../public-page/kindly.ts";
import type { PageContext } from "../public-page/page-request.ts";
import { sendCardFile } from "./card-file.ts";
import { showCard, takeGuestWord } from "./card-page.ts";
import { cardVisitOf } from "./card-visit.ts";

/** Mounts the page of a card, `/t/TOKEN`, for a guest without an account, with the evidence that a check shows. */
export function guestCardPages<E extends Env>(app: Hono<E>, context: PageContext): void {
  app.get("/t/:token", (c) => kindly(c, context, async () => showCard(cardVisitOf(c, context))));
  app.post("/t/:token", (c) => kindly(c, context, async () => takeGuestWord(cardVisitOf(c, context))));
  app.get("/t/:token/files/:fileId", (c) =>
    kindly(c, context, async () => sendCardFile(cardVisitOf(c, context), c.req.param("fileId"))),
  );
}
