import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

export const timelineEntryShape = z.object({
  /** Unique within the timeline: source and id. */
  id: z.string(),
  at: z.string(),
  /**
   * What happened: `service-record`, `customer-created`, `contact-added`, `consent`, `do-not-contact`,
   * `do-not-contact-lifted`, `merge`, `merge-undone`, `import`, `edit`, and what later modules add.
   */
  kind: z.string(),
  /** Whose it was: differs from the customer asked for when it came by a merge. */
  customerId: z.uuid(),
  actorName: z.string().nullable(),
  /** By kind; contact data is masked where the reader may not see it. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});
export type TimelineEntry = z.output<typeof timelineEntryShape>;

export const readTimelineRoute = route({
  method: "get",
  path: "/api/v1/customers/{id}/timeline",
  summary: "Everything known of a customer, newest first, what merged records brought included.",
  params: idParams,
  query: pageQuery,
  answer: listPage(timelineEntryShape),
});
