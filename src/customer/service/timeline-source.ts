import type { Work } from "../../identity/service/work.ts";
import type { TimelineEntry, TimelinePlace } from "../domain/timeline.ts";

/** What a module adds to the timeline of a customer; `app/` hands the sources to the customer routes. */
export interface TimelineSource {
  readonly name: string;
  /**
   * The newest `limit` entries of these customers (one customer and what was merged into it) that lie before the place:
   * earlier, or of the same moment with an id that is smaller by code points. Contact data comes masked where
   * `work.actor` may not see it; what the actor may not see at all is left out.
   */
  read(
    work: Work,
    customerIds: readonly string[],
    before: TimelinePlace | null,
    limit: number,
  ): Promise<readonly TimelineEntry[]>;
}
