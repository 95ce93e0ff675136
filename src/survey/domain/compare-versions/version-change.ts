/** What differs between two versions of a survey; its sentence stands in words. */
export type ChangeCode =
  | "question-added"
  | "question-removed"
  | "question-retyped"
  | "question-reworded"
  | "question-moved"
  | "help-reworded"
  | "required-changed"
  | "condition-changed"
  | "indicator-changed"
  | "scale-changed"
  | "form-changed"
  | "option-added"
  | "option-removed"
  | "option-reworded"
  | "option-changed"
  | "row-added"
  | "row-removed"
  | "row-reworded"
  | "row-changed"
  | "page-added"
  | "page-removed"
  | "page-changed"
  | "settings-changed"
  | "texts-changed"
  | "hidden-fields-changed"
  | "quotas-changed";

export interface VersionChange {
  readonly code: ChangeCode;
  /** Null: of the whole survey or a page. */
  readonly questionCode: string | null;
  /** Fills the blanks of the sentence: codes, the words before and after. */
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Whether an indicator's figures of the two versions may be joined. `comparable`: same question or row, words and
 * scale; `with-care`: it is asked in other words, under another code, or on the other number of grades; `added`,
 * `removed`: only one version asks.
 */
export interface IndicatorComparison {
  readonly indicator: string;
  readonly verdict: "comparable" | "with-care" | "added" | "removed";
  readonly reasons: readonly ("reworded" | "scale" | "type" | "code" | "condition")[];
}

export interface VersionComparison {
  readonly changes: readonly VersionChange[];
  readonly indicators: readonly IndicatorComparison[];
}
