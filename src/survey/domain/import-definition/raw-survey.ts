import type { GradeCount, GradeNames, QuestionType } from "../definition/survey-definition.ts";
import type { RawCondition } from "./raw-condition.ts";

/** Words as a source has them, already plain text. */
export interface RawText {
  readonly zh: string;
  readonly en?: string;
}

/** A condition of the source; null where it is not understood, with its text for the report. */
export interface RawShown {
  readonly condition: RawCondition | null;
  readonly source: string;
}

/** An option of a choice or a row of a matrix. */
export interface RawPart {
  /** How the source stores and compares it. */
  readonly value: string;
  readonly text: RawText;
  readonly other?: boolean;
  readonly exclusive?: boolean;
  readonly remark?: boolean;
  readonly attachment?: boolean;
  readonly indicator?: string;
}

/** A question in the terms that all sources share; what does not fit its type is ignored. */
export interface RawQuestion {
  /** Its name in the source: conditions and blanks use it. */
  readonly name: string;
  /** Line or name for the report. */
  readonly place: string;
  readonly type: QuestionType;
  readonly text: RawText;
  readonly help?: RawText | undefined;
  readonly required?: boolean;
  readonly shown?: readonly RawShown[];
  readonly showWhenUnknown?: boolean;
  /** Options of a choice. */
  readonly options?: readonly RawPart[];
  /** Rows of a matrix. */
  readonly rows?: readonly RawPart[];
  readonly scale?: GradeCount;
  readonly gradeNames?: GradeNames;
  /** Value in the source → our grade, where they differ. */
  readonly grades?: ReadonlyMap<string, number>;
  readonly indicator?: string;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly decimals?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly multiline?: boolean;
  readonly minChoices?: number | undefined;
  readonly maxChoices?: number | undefined;
}

export interface RawPage {
  readonly name: string;
  readonly title?: RawText | undefined;
  readonly shown?: readonly RawShown[];
  readonly questions: readonly RawQuestion[];
}

/** A survey as a reader understood it. */
export interface RawSurvey {
  readonly code: string;
  readonly title: RawText;
  readonly purpose?: RawText | undefined;
  readonly thankYou?: RawText | undefined;
  readonly privacyNotice?: RawText | undefined;
  readonly serviceContact?: RawText | undefined;
  readonly oneAtATime?: boolean;
  readonly pages: readonly RawPage[];
  /** How the source writes blanks in texts, name first group; absent: it has none. */
  readonly blanks?: RegExp;
  /** The source tells nothing of indicators: they are guessed. */
  readonly guessIndicators: boolean;
}
