import type { Priority } from "../life/stage.ts";
import type { Basis, Difficulty, Nature, Need, ProblemType, Scope, Voice } from "./classification.ts";

/** Why a case has its priority: from words, from facts, from a person. */
export const PRIORITY_REASONS = [
  "complaint",
  "dissatisfied",
  "may_leave",
  "safety_risk",
  "heavy_loss",
  "media_or_authority",
  "repeated",
  "suggestion",
  "so_so",
  "inquiry",
  "praise",
  "nothing_said",
  "low_score",
  "core_customer",
  "large_amount",
  "open_complaints",
  "external_platform",
  "not_satisfied_again",
  "came_back",
  "overruled",
  "escalated",
] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

/** A field's proposed value and how sure it is. */
export interface Proposed<T> {
  readonly value: T;
  /** 0–1; below one half a person should look. */
  readonly confidence: number;
  /** `words`: the starter dictionary; `learned`: confirmed labels of the organization; `default`: nothing spoke. */
  readonly by: "words" | "learned" | "default";
}

/** What a word may have decided; `typeUnclear`: it named one of several types, of which none was proposed. */
export type DecidedField =
  "priority" | "problemType" | "typeUnclear" | "voice" | "need" | "basis" | "department";

/** Words of the verbatim, or of its title, that decided something: [start, end) in UTF-16 units. */
export interface DecidingWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Names of fields of the suggestion. */
  readonly decides: readonly DecidedField[];
  /** The place is one of the title. */
  readonly inSubject?: boolean;
}

/** What is known besides the words. */
export interface VoiceFacts {
  readonly channel: string;
  /** Overall satisfaction 1–5 given with it; null: none. */
  readonly score: number | null;
  /** `core`, `high_value`, `ordinary`; null: unknown customer. */
  readonly tier: string | null;
  /** Money at stake, in yuan. */
  readonly amount: number | null;
  /** Complaints of the customer that are open just now. */
  readonly openComplaints: number;
  readonly product: string | null;
}

/** Everything that triage decides, proposed on arrival and confirmed with one key. */
export interface TriageSuggestion {
  readonly voice: Proposed<Voice>;
  readonly problemType: Proposed<ProblemType>;
  readonly nature: Proposed<Nature | null>;
  readonly scope: Proposed<Scope>;
  readonly need: Proposed<Need>;
  readonly basis: Proposed<Basis>;
  readonly difficulty: Proposed<Difficulty>;
  /** Department that usually has it; null: nothing learned yet. */
  readonly departmentId: Proposed<string | null>;
  readonly priority: Priority;
  readonly priorityReasons: readonly PriorityReason[];
  readonly decidingWords: readonly DecidingWord[];
}
