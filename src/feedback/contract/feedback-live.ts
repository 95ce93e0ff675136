import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { BOARD_STAGES } from "../domain/queue/board-column.ts";
import { CASE_SORTS } from "../domain/queue/case-sort.ts";
import { WRITINGS } from "../domain/live/writing.ts";
import { feedbackFilterShape } from "./feedback-filter.ts";

export const countStagesRoute = route({
  method: "get",
  path: "/api/v1/feedback-stages",
  summary:
    "How many of the cases that match every filter stand in each column of the board (closed: of the last 7 days); 1,000 means that many or more.",
  query: feedbackFilterShape,
  answer: z.object({ stages: z.partialRecord(z.enum(BOARD_STAGES), z.number().int()) }),
});

export const exportFeedbackRoute = route({
  method: "get",
  path: "/api/v1/feedback-export",
  summary:
    "The cases that match every filter as a file; contact data only for those who may see it. Recorded in the audit log.",
  media: MEDIA.sheet,
  query: feedbackFilterShape.extend({
    format: z.enum(["csv", "xlsx"]),
    sort: z.enum(CASE_SORTS).optional(),
  }),
});

export const liveFeedbackRoute = route({
  method: "get",
  path: "/api/v1/feedback-live",
  summary:
    "Server-sent events while cases change: `cases` {cases: [{id, revision}], hidden}, `presence` {ids}, `resync`, `beat` every 20 seconds. Says that something changed, never what: ask again for what you show.",
  media: MEDIA.events,
  query: z.object({
    /** The stream ends after so many seconds; without it when the client leaves or signs out. */
    seconds: z.coerce.number().int().min(1).max(86_400).optional(),
  }),
});

const presentPerson = z.object({
  feedbackId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  /** What is being filled in; null: only looking. */
  writing: z.enum(WRITINGS).nullable(),
  /** When nothing more is heard of the person, they are gone at this instant. */
  until: z.string(),
});

export const listPresenceRoute = route({
  method: "get",
  path: "/api/v1/feedback-presence",
  summary: "Who else has which case open just now, of the cases that the reader may see.",
  query: z.object({}),
  answer: z.object({ items: z.array(presentPerson) }),
});

export const notePresenceRoute = route({
  method: "put",
  path: "/api/v1/feedback/{id}/presence",
  summary:
    "Says that the caller has the case open, and what they are writing; to be said again every 20 seconds.",
  params: idParams,
  body: z.object({ writing: z.enum(WRITINGS).nullable() }),
  answer: z.object({ items: z.array(presentPerson) }),
});

export const endPresenceRoute = route({
  method: "delete",
  path: "/api/v1/feedback/{id}/presence",
  summary: "Says that the caller has left the case.",
  params: idParams,
});
