import { listCustomers } from "../../../customer/service/list-customers.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import { readLinkedCustomers } from "../../store/links.ts";
import { giveOutLinks, type LinkDraft } from "../create-links.ts";
import type { LinkSettings, LinkView } from "../present-links.ts";

export interface SegmentLinks extends Pick<LinkDraft, "channel" | "label" | "expiresAt"> {
  readonly segmentId: string;
}

/** Customers who get a link at once. */
const AT_ONCE = 200;

/**
 * Gives a personal link to the customers of a segment, newest first, who have none that is open or was answered with: to 200
 * of them; `more` says that there are others, who get theirs when it is asked again. None at all: no items.
 * @throws Failure those of `giveOutLinks` | `not-found` (segment)
 */
export async function createSegmentLinks(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { segmentId, label, ...order }: SegmentLinks,
): Promise<{ items: LinkView[]; more: boolean }> {
  demand(mayEditSurveys(work.actor));
  const unlinked = await findUnlinked(work, surveyId, segmentId);
  const targets = unlinked.slice(0, AT_ONCE).map((customerId) => ({ label, fields: {}, customerId }));
  if (targets.length === 0) return { items: [], more: false };
  const { items } = await giveOutLinks(work, settings, surveyId, { ...order, targets });
  return { items, more: unlinked.length > AT_ONCE };
}

/** One more than get a link at once, to know whether there are more. */
async function findUnlinked(work: Work, surveyId: string, segmentId: string): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  while (found.length <= AT_ONCE) {
    const page = await listCustomers(work, { segmentId, sort: "newest", limit: AT_ONCE, cursor });
    const customerIds = page.items.map(({ id }) => id);
    const linked = await readLinkedCustomers(work.tx, work.actor.orgId, { surveyId, customerIds }, work.now);
    found.push(...customerIds.filter((id) => !linked.has(id)));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return found;
}
