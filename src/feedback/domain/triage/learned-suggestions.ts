import type { LearnedCounts } from "../../../language/domain/learning/learned-counts.ts";
import type { TextFeature } from "../../../language/domain/learning/text-features.ts";

/** Questions on which confirmed cases teach. */
export const TRIAGE_TASKS = ["voice", "problemType", "need", "scope", "department"] as const;
export type TriageTask = (typeof TRIAGE_TASKS)[number];

/** What the organization's confirmed cases say about one text. */
export interface LearnedSuggestions {
  /** Words of the text that may be learned, with their places. */
  readonly features: readonly TextFeature[];
  /** Counts of these words and of the hints of `triageHints`, by task. */
  readonly counts: LearnedCounts;
  /** Departments that are open; one that was closed still speaks for its old cases, but is not proposed. */
  readonly departments: ReadonlySet<string>;
}
