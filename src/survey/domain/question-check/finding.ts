/** What a question check can find; reasons and neutral examples stand in words. */
export type QuestionRule =
  | "leading"
  | "double-barrelled"
  | "absolute"
  | "selling"
  | "double-negation"
  | "jargon"
  | "too-long"
  | "vague-option"
  | "unbalanced-options"
  | "four-grades"
  | "no-reason-asked"
  | "reason-not-required"
  | "no-indicator"
  | "indicator-asked-twice"
  | "indicator-not-asked"
  | "too-many-questions"
  | "too-many-rows"
  | "reading-load"
  | "translation-missing";

/** One thing to think about; nothing here forbids publishing. */
export interface Finding {
  /** Null: the whole survey. */
  readonly questionCode: string | null;
  readonly rule: QuestionRule;
  /** `warning`: likely harms the answers; `note`: good to know. */
  readonly severity: "warning" | "note";
  /** Fills the blanks of the reason: the words found, row code, counts, limits. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly language?: "zh" | "en";
  /** Better wording of this very text: one, or several questions in its place. */
  readonly proposal?: readonly string[];
}

/** One text to judge. `judged`: the customer grades or decides what it names. */
export interface JudgedText {
  readonly questionCode: string;
  /** Of a matrix row: its code. */
  readonly row?: string;
  readonly language: "zh" | "en";
  readonly text: string;
  readonly judged: boolean;
}
