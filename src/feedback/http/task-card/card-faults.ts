import type { Failure } from "../../../kit/failure.ts";
import type { PageLanguage } from "../public-page/page-words.ts";
import { postFault, type PostFault } from "../public-page/post-faults.ts";
import { cardWords } from "./card-words.ts";

/** The case, the measure or the card is no longer where the page showed it. */
const MOVED: ReadonlySet<string> = new Set([
  "conflict-feedback-card-over",
  "conflict-feedback-measure-changed",
  "conflict-feedback-stage",
  "feedback-check-lines",
  "feedback-closed",
  "feedback-measure-fixed",
]);

/** What is said on the page of a post that was not taken; null: it is no fault of the guest's. */
export function cardFault(failure: Failure, language: PageLanguage): PostFault | null {
  const { faults, notices } = cardWords(language);
  const { code } = failure;
  if (code === "feedback-card-promised-past")
    return { faults: new Map([["promised", faults.promisedPast]]), notice: "", status: 422 };
  if (code === "forbidden-feedback-card-guest")
    return { faults: new Map(), notice: faults.hadPart, status: 403 };
  if (MOVED.has(code)) return { faults: new Map(), notice: notices.moved, status: 409 };
  return postFault(failure, language);
}
