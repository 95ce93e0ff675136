import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import type { LiveHub } from "../../platform/live/open-live-hub.ts";
import * as contract from "../contract/feedback-live.ts";
import { exportFeedback } from "../service/export-feedback.ts";
import { countStages } from "../service/list-feedback.ts";
import { liveStream } from "../service/live/live-stream.ts";
import { endPresence } from "../service/presence/end-presence.ts";
import { listPresence } from "../service/presence/list-presence.ts";
import { notePresence } from "../service/presence/note-presence.ts";

export interface LiveRouteDeps {
  readonly hub: LiveHub;
  /** Who a request comes from, as it is at the time of asking; null: nobody any more. */
  readonly recognise: (request: RequestFacts) => Promise<Session | null>;
}

/** Board, file and table of the inbox, live changes, and who else is there. */
export function liveRoutes(api: Api<Work, Session>, { hub, recognise }: LiveRouteDeps): void {
  api.route(contract.countStagesRoute, ({ query }, work) => countStages(work, query));
  api.route(contract.listPresenceRoute, (_, work) => listPresence(work));
  // As streams, since nobody needs the answer to a sign of life kept for its idempotency key.
  api.stream(contract.notePresenceRoute, async ({ params, body }, session) =>
    Response.json(await session.begin((work) => notePresence(work, params.id, body.writing))),
  );
  api.stream(contract.endPresenceRoute, async ({ params }, session) => {
    await session.begin((work) => endPresence(work, params.id));
    return new Response(null, { status: 204 });
  });
  api.stream(contract.exportFeedbackRoute, async ({ query }, session) => {
    const { fileName, mediaType, bytes } = await exportFeedback(session, query);
    return new Response(bytes, {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="feedback.${query.format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "no-store",
      },
    });
  });
  api.stream(contract.liveFeedbackRoute, async ({ query }, session, request) => {
    const endAfter = query.seconds === undefined ? undefined : query.seconds * 1000;
    const content = liveStream(session, { hub, recognise: () => recognise(request), endAfter });
    return new Response(content, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        // Proxies of the nginx kind would keep the events until their buffer is full.
        "x-accel-buffering": "no",
      },
    });
  });
}
