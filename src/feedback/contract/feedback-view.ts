import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { QUEUES } from "../domain/queue/queue-name.ts";
import { feedbackFilterShape } from "./feedback-filter.ts";

/** What the address of the inbox may name beside the conditions of a list. */
const addressShape = feedbackFilterShape
  .extend({
    queue: z.enum([...QUEUES, "all"]).optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
  })
  .strict();

const CONDITIONS = Object.keys(addressShape.shape);

/** The query of an address of the inbox, each value as it stands there. */
const viewFilter = z
  .record(z.string().max(40), z.string().min(1).max(100))
  .refine((filter) => addressShape.safeParse(filter).success, {
    message: `Conditions and values of the inbox only: ${CONDITIONS.join(", ")}.`,
  });

export const viewShape = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Everybody's; else the reader's own. */
  shared: z.boolean(),
  filter: z.record(z.string(), z.string()),
  mayRemove: z.boolean(),
});

export type SavedView = z.output<typeof viewShape>;

export const listViewsRoute = route({
  method: "get",
  path: "/api/v1/feedback-views",
  summary: "Filters that the reader kept, and those shared by all: the own first, each by age.",
  query: z.object({}),
  answer: z.object({ items: z.array(viewShape) }),
});

export const saveViewRoute = route({
  method: "post",
  path: "/api/v1/feedback-views",
  summary: "Keeps a filter of the inbox under a name, for oneself or for all.",
  body: z.object({ name: z.string().trim().min(1).max(40), shared: z.boolean(), filter: viewFilter }),
  answer: viewShape,
  status: 201,
});

export const removeViewRoute = route({
  method: "delete",
  path: "/api/v1/feedback-views/{id}",
  summary: "Removes a kept filter; the cases stay.",
  params: idParams,
});
