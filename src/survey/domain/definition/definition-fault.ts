/** What can be wrong with a definition; its sentence stands in words. */
export type DefinitionFaultCode =
  | "wrong-type"
  | "wrong-value"
  | "wrong-form"
  | "unknown-property"
  | "missing-property"
  | "too-short"
  | "too-long"
  | "too-few"
  | "too-many"
  | "too-small"
  | "too-large"
  | "too-deep"
  | "not-unique"
  | "chinese-missing"
  | "code-taken"
  | "code-differs-by-case"
  | "bounds-crossed"
  | "no-such-day"
  | "other-code"
  | "exclusive-in-single"
  | "more-choices-than-options"
  | "unknown-question"
  | "later-question"
  | "unknown-row"
  | "row-needed"
  | "no-rows"
  | "no-words"
  | "section-has-no-answer"
  | "unknown-hidden-field"
  | "unknown-customer-field"
  | "unknown-indicator"
  | "operator-unfit"
  | "value-unfit"
  | "unknown-option"
  | "condition-too-large";

/** `path`: names and positions from the root, joined by dots: `pages.0.questions.2.code`; empty for the root. */
export interface DefinitionFault {
  readonly path: string;
  readonly code: DefinitionFaultCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Faults of work not finished yet, or undone by a later change; a draft may be saved with them, never published. */
const UNFINISHED: ReadonlySet<DefinitionFaultCode> = new Set([
  "too-short",
  "too-few",
  "chinese-missing",
  "code-taken",
  "code-differs-by-case",
  "bounds-crossed",
  "no-such-day",
  "other-code",
  "exclusive-in-single",
  "more-choices-than-options",
  "unknown-question",
  "later-question",
  "unknown-row",
  "row-needed",
  "no-rows",
  "no-words",
  "section-has-no-answer",
  "unknown-hidden-field",
  "unknown-customer-field",
  "unknown-indicator",
  "operator-unfit",
  "value-unfit",
  "unknown-option",
]);

/** True when every fault is one of unfinished work: the tree has the right form, and a builder can open it again. */
export function mayBeSavedAsDraft(faults: readonly DefinitionFault[]): boolean {
  return faults.every((fault) => UNFINISHED.has(fault.code));
}

/** Collects faults, at most so many: a hostile file is not worth more. */
export class FaultList {
  readonly faults: DefinitionFault[] = [];
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  get full(): boolean {
    return this.faults.length >= this.#most;
  }

  add(path: string, code: DefinitionFaultCode, details: DefinitionFault["details"] = {}): void {
    if (!this.full) this.faults.push({ path, code, details });
  }
}
