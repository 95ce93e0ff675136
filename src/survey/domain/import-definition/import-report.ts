import type { SurveyDefinition } from "../definition/survey-definition.ts";

/** Forms a survey definition can come in. `template`: the Excel template. */
export const IMPORT_FORMATS = ["huiyin", "surveyjs", "limesurvey", "template", "text"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What was taken over, with its count. */
export type KeptCode =
  "questions" | "pages" | "required" | "conditions" | "blanks" | "english" | "bound-indicators" | "settings";

/** What was taken over in another form than it had. */
export type ChangedCode =
  | "code-mended"
  | "text-cut"
  | "text-missing"
  | "type-guessed"
  | "type-changed"
  | "scale-recognized"
  | "indicator-guessed"
  | "rows-separated"
  | "panel-flattened"
  | "english-only"
  | "pages-merged"
  | "other-code-mended"
  | "more-changed";

/** What was left out. */
export type DroppedCode =
  | "question-type"
  | "property"
  | "survey-part"
  | "condition-unclear"
  | "condition-unfit"
  | "blank-unknown"
  | "too-many-questions"
  | "too-many-options"
  | "too-many-rows"
  | "comment-field"
  | "language"
  | "indicator-unknown"
  | "bounds-unfit"
  | "line-unread"
  | "unknown-property"
  | "more-dropped";

export interface ImportNote<Code extends string = string> {
  /** Line, row or name in the source; empty for the whole. */
  readonly place: string;
  readonly code: Code;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What became of a file: a definition that may be saved as a draft, and what happened on the way. */
export interface ImportedDefinition {
  readonly format: ImportFormat;
  readonly definition: SurveyDefinition;
  readonly kept: readonly ImportNote<KeptCode>[];
  readonly changed: readonly ImportNote<ChangedCode>[];
  readonly dropped: readonly ImportNote<DroppedCode>[];
}

/** More are counted, not listed. */
const MOST_NOTES = 300;
const MOST_LETTERS = 160;

type Details = ImportNote["details"];

/** Collects notes while a file is read; a hostile file fills no memory with them. */
export class ImportReport {
  readonly #changed: ImportNote<ChangedCode>[] = [];
  readonly #dropped: ImportNote<DroppedCode>[] = [];
  #moreChanged = 0;
  #moreDropped = 0;

  change(place: string, code: ChangedCode, details: Details = {}): void {
    if (this.#changed.length < MOST_NOTES) this.#changed.push(note(place, code, details));
    else this.#moreChanged++;
  }

  drop(place: string, code: DroppedCode, details: Details = {}): void {
    if (this.#dropped.length < MOST_NOTES) this.#dropped.push(note(place, code, details));
    else this.#moreDropped++;
  }

  get changed(): readonly ImportNote<ChangedCode>[] {
    const count = this.#moreChanged;
    return count === 0 ? this.#changed : [...this.#changed, note("", "more-changed", { count })];
  }

  get dropped(): readonly ImportNote<DroppedCode>[] {
    const count = this.#moreDropped;
    return count === 0 ? this.#dropped : [...this.#dropped, note("", "more-dropped", { count })];
  }
}

function note<Code extends string>(place: string, code: Code, details: Details): ImportNote<Code> {
  const short = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === "string" ? value.slice(0, MOST_LETTERS).toWellFormed() : value,
  ]);
  return { place: place.slice(0, MOST_LETTERS).toWellFormed(), code, details: Object.fromEntries(short) };
}
