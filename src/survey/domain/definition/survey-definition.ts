import type { Condition, Scalar } from "./condition.ts";

/** Languages a survey can be answered in; Chinese is always one of them. */
export const SURVEY_LANGUAGES = ["zh", "en"] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

/** The form of definition this program writes and reads. */
export const SCHEMA_VERSION = 1;

/** Words per language; where English is missing the Chinese stands in. */
export interface SurveyText {
  readonly zh: string;
  readonly en?: string;
}

/** A blank in a text, filled from what is known; `fallback` stands in while it is not. Never code. */
export interface TextBlank {
  readonly from: "answer" | "hidden" | "customer";
  /** Question code, hidden field, or customer field (`name`, `attributes.CODE`). */
  readonly code: string;
  /** Of a matrix question: which row. */
  readonly row?: string;
  readonly fallback: string;
}

/** Plain words, or words and blanks in order. */
export type TextWithBlanks = string | readonly (string | TextBlank)[];

/** Words per language that may hold blanks. */
export interface PipedText {
  readonly zh: TextWithBlanks;
  readonly en?: TextWithBlanks;
}

/** Shown only when `showIf` is true; unknown means hidden, unless `showWhenUnknown`. */
export interface Shown {
  readonly showIf?: Condition;
  readonly showWhenUnknown?: boolean;
}

interface Asked extends Shown {
  /** Name of form field and of CSV column; unique in the survey, never reused for another question. */
  readonly code: string;
  readonly text: PipedText;
  readonly help?: PipedText;
}

interface Answered extends Asked {
  /** Of a matrix: every row. */
  readonly required?: boolean;
}

/** 5: the five grades 5–1; 4: the customary four grades, which are answered as 5, 4, 3, 2. */
export type GradeCount = 5 | 4;

/** How the grades are called; satisfaction where nothing is said. Figures are the same, so a trend joins them. */
export const GRADE_NAMES = ["satisfaction", "likelihood", "ease"] as const;
export type GradeNames = (typeof GRADE_NAMES)[number];

export interface RatingQuestion extends Answered {
  readonly type: "rating";
  readonly scale: GradeCount;
  readonly gradeNames?: GradeNames;
  readonly indicator?: string;
}

export interface MatrixRow {
  readonly code: string;
  readonly text: SurveyText;
  readonly indicator?: string;
  /** A remark in words may be added. */
  readonly remark?: boolean;
  /** Files may be added; the answer holds their ids. */
  readonly attachment?: boolean;
}

/** Rows judged on one scale. */
export interface MatrixQuestion extends Answered {
  readonly type: "matrix";
  readonly scale: GradeCount;
  readonly gradeNames?: GradeNames;
  readonly rows: readonly MatrixRow[];
}

/** 0–10: how likely to recommend. */
export interface NpsQuestion extends Answered {
  readonly type: "nps";
  readonly indicator?: string;
}

export interface SurveyOption {
  readonly code: string;
  readonly text: SurveyText;
  /** Chosen alone: "none of these". Of multiple choice only. */
  readonly exclusive?: boolean;
  /** Takes words of the customer's own; its code is `other`. */
  readonly other?: boolean;
}

export interface SingleChoiceQuestion extends Answered {
  readonly type: "single";
  readonly options: readonly SurveyOption[];
}

export interface MultipleChoiceQuestion extends Answered {
  readonly type: "multiple";
  readonly options: readonly SurveyOption[];
  readonly minChoices?: number;
  readonly maxChoices?: number;
}

export interface YesNoQuestion extends Answered {
  readonly type: "yes_no";
  readonly indicator?: string;
}

export interface TextQuestion extends Answered {
  readonly type: "text";
  readonly multiline?: boolean;
  readonly minLength?: number;
  /** In UTF-16 units, as browsers count; 2,000 where it is absent. */
  readonly maxLength?: number;
}

export interface NumberQuestion extends Answered {
  readonly type: "number";
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point, 0 where it is absent. */
  readonly decimals?: number;
}

/** Days as `YYYY-MM-DD`. */
export interface DateQuestion extends Answered {
  readonly type: "date";
  readonly min?: string;
  readonly max?: string;
}

export interface PhoneQuestion extends Answered {
  readonly type: "phone";
}

/** Words between questions; takes no answer. */
export interface SectionText extends Asked {
  readonly type: "section";
}

export type Question =
  | RatingQuestion
  | MatrixQuestion
  | NpsQuestion
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | YesNoQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | PhoneQuestion
  | SectionText;
export type QuestionType = Question["type"];

export interface SurveyPage extends Shown {
  readonly code: string;
  readonly title?: PipedText;
  readonly questions: readonly Question[];
}

/** A value the link brings along (store, product, order), never asked. Undeclared parameters are ignored. */
export interface HiddenField {
  readonly code: string;
  readonly type: "text" | "number" | "boolean";
  /** Taken only from a signed link. */
  readonly signed: boolean;
  /** Another parameter name that means the same, such as `sojumpparm`. */
  readonly alias?: string;
}

export interface QuotaCell {
  readonly code: string;
  readonly title: SurveyText;
  /** Who counts here; everyone where it is absent. Unknown does not count. */
  readonly condition?: Condition;
  readonly limit: number;
}

/** `limit`: no more answers than this; `goal`: how many are wanted (S9). */
export interface Quota {
  readonly code: string;
  readonly title: SurveyText;
  readonly kind: "limit" | "goal";
  readonly cells: readonly QuotaCell[];
}

export interface SurveySettings {
  /** The first is shown where the customer chose none. */
  readonly languages: readonly SurveyLanguage[];
  readonly presentation: "list" | "one_at_a_time";
  /** Answers of unknown customers are taken. */
  readonly anonymous: boolean;
  readonly privacyNotice: SurveyText;
  /** Words of a box to tick before answers are sent; none asked where it is absent. */
  readonly consent?: SurveyText;
  readonly thankYou: PipedText;
  readonly serviceContact: SurveyText;
}

/** A survey as it is built, published, exported: the one typed tree behind page, call screen and server. */
export interface SurveyDefinition {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly code: string;
  readonly title: SurveyText;
  /** One sentence: why it is asked. */
  readonly purpose: PipedText;
  readonly settings: SurveySettings;
  readonly hiddenFields: readonly HiddenField[];
  readonly pages: readonly SurveyPage[];
  readonly quotas: readonly Quota[];
}

export type HiddenValues = Readonly<Record<string, Scalar>>;
