import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { searchRoute } from "../contract/search.ts";
import { readTimelineRoute } from "../contract/timeline.ts";
import { readTimeline } from "../service/read-timeline.ts";
import { searchEverything } from "../service/search-everything.ts";
import type { CustomerDeps } from "./customer-deps.ts";

/** Routes to which every module adds what it knows. */
export function lookupRoutes(api: Api<Work, Session>, deps: CustomerDeps): void {
  api.route(readTimelineRoute, ({ params, query }, work) =>
    readTimeline(work, deps.timelineSources, params.id, query),
  );
  api.route(searchRoute, ({ query }, work) =>
    searchEverything(work, deps.searchSources, query.q, query.limit),
  );
}
