import type { Work } from "../../../identity/service/work.ts";
import { readFeedback, type CaseLinks, type FeedbackView } from "../read-feedback.ts";
import { withSightOfAll } from "./with-sight-of-all.ts";

/** The case after a step by which it may leave the part of all cases that the actor sees. */
export function readOutcome(work: Work, links: CaseLinks, id: string): Promise<FeedbackView> {
  return readFeedback(withSightOfAll(work), links, id);
}
