import type { Context, Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import { MOST_UPLOAD_BYTES, takeUpload } from "../../service/channels/take-upload.ts";
import { readTicket } from "../../service/page-token.ts";
import type { PageContext } from "./form-page.ts";
import type { Entered } from "./page-request.ts";
import { readForm } from "./read-body.ts";

interface UploadRoute<E extends Env> {
  enter(c: Context<E>): Promise<Entered>;
  readonly context: PageContext;
  /** Counts files by the caller's address. */
  readonly limiter: { count(caller: string): void };
}

/** What a form says beside the file. */
const FORM_BYTES = 65_536;

/**
 * Mounts `POST /s/TOKEN/files`: a form with `_ticket` of the page, `question`, `row` and `file`, answered 201 `{"id"}`.
 * The page's own script sends it; the id goes into the answer of that row.
 */
export function mountUploads<E extends Env>(app: Hono<E>, { enter, context, limiter }: UploadRoute<E>): void {
  app.post("/s/:token/files", async (c) => {
    const { request, entry } = await enter(c);
    (c.var as { readonly state: { route: string | null } }).state.route = "/s/{token}/files";
    limiter.count(request.address);
    if (entry === null) throw new Failure("not-found");
    const form = await readForm(request.raw, MOST_UPLOAD_BYTES + FORM_BYTES);
    const ticket = readTicket(context.secret, entry.linkId, String(form.get("_ticket") ?? ""));
    const version = ticket && (await context.entries.findVersion(entry, ticket.version));
    const file = form.get("file");
    if (ticket === null || version === null || !(file instanceof File))
      throw new Failure("survey-file-not-asked");
    const { id } = await takeUpload(context.uploads, entry, {
      responseId: ticket.id,
      definition: version.definition,
      question: String(form.get("question") ?? ""),
      row: String(form.get("row") ?? ""),
      name: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
    });
    return Response.json({ id }, { status: 201, headers: { "cache-control": "no-store" } });
  });
}
