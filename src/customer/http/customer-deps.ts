import type { SearchSource } from "../service/search-source.ts";
import type { TimelineSource } from "../service/timeline-source.ts";

/** What `app/` gives: the sources of all modules, the customer module's own first. */
export interface CustomerDeps {
  readonly timelineSources: readonly TimelineSource[];
  readonly searchSources: readonly SearchSource[];
}
