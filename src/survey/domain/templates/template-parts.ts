import type { Condition } from "../definition/condition.ts";
import {
  SCHEMA_VERSION,
  type MatrixQuestion,
  type MatrixRow,
  type NpsQuestion,
  type Question,
  type RatingQuestion,
  type SingleChoiceQuestion,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyPage,
  type SurveySettings,
  type SurveyText,
  type TextQuestion,
} from "../definition/survey-definition.ts";

type Both = Required<SurveyText>;

/** The grade from which on down a reason is asked. */
const LOW_GRADE = 3;
const LOW_RECOMMENDATION = 6;
const REASON_LENGTH = 1000;

export function text(zh: string, en: string): Both {
  return { zh, en };
}

export function rating(code: string, words: Both, indicator: string): RatingQuestion {
  return { type: "rating", code, text: words, required: true, scale: 5, indicator };
}

export function row(code: string, words: Both, indicator: string): MatrixRow {
  return { code, text: words, indicator };
}

export function matrix(code: string, words: Both, rows: readonly MatrixRow[]): MatrixQuestion {
  return { type: "matrix", code, text: words, required: true, scale: 5, rows };
}

export function recommendation(code = "recommendation"): NpsQuestion {
  return {
    type: "nps",
    code,
    text: text(
      "您向朋友或同事推荐我们的可能性有多大？",
      "How likely are you to recommend us to a friend or colleague?",
    ),
    help: text("0 表示完全不可能，10 表示非常可能。", "0 means not at all likely, 10 extremely likely."),
    required: true,
    indicator: "recommendation",
  };
}

/** Shown and required when any of these ratings is 3 or below, or any NPS is 6 or below. */
export function reasonIfLow(
  code: string,
  words: Both,
  ...measures: readonly (RatingQuestion | MatrixQuestion | NpsQuestion)[]
): TextQuestion {
  const conditions = measures.flatMap(lowAnswers);
  const [only] = conditions;
  return {
    type: "text",
    code,
    text: words,
    help: text(
      "请描述时间、经过等具体情况，便于我们核实。",
      "Please say what happened, so that we can look into it.",
    ),
    required: true,
    multiline: true,
    maxLength: REASON_LENGTH,
    showIf: conditions.length === 1 && only ? only : { op: "or", conditions },
  };
}

function lowAnswers(measure: RatingQuestion | MatrixQuestion | NpsQuestion): Condition[] {
  const question = measure.code;
  const value = measure.type === "nps" ? LOW_RECOMMENDATION : LOW_GRADE;
  const rows = measure.type === "matrix" ? measure.rows.map(({ code }) => ({ row: code })) : [{}];
  return rows.map((of) => ({
    op: "compare",
    subject: { of: "answer", question, ...of },
    operator: "at_most",
    value,
  }));
}

export function options(
  ...list: readonly (readonly [code: string, zh: string, en: string])[]
): SurveyOption[] {
  return list.map(([code, zh, en]) => ({ code, text: { zh, en }, ...(code === "other" && { other: true }) }));
}

export function single(code: string, words: Both, choices: readonly SurveyOption[]): SingleChoiceQuestion {
  return { type: "single", code, text: words, required: true, options: choices };
}

/** The optional open question at the end. */
export function suggestion(): TextQuestion {
  return {
    type: "text",
    code: "suggestion",
    text: text("您希望我们改进什么？", "What would you like us to improve?"),
    multiline: true,
    maxLength: REASON_LENGTH,
  };
}

export function page(code: string, zh: string, en: string, questions: readonly Question[]): SurveyPage {
  return { code, title: { zh, en }, questions };
}

interface Draft {
  readonly code: string;
  readonly title: Both;
  readonly purpose: Both;
  readonly pages: readonly SurveyPage[];
  readonly settings?: Partial<SurveySettings>;
  readonly hiddenFields?: SurveyDefinition["hiddenFields"];
}

/** A template: what all have alike filled in. The service contact is to be replaced by the organization's own. */
export function template({ settings, hiddenFields = [], ...draft }: Draft): SurveyDefinition {
  return {
    schemaVersion: SCHEMA_VERSION,
    ...draft,
    settings: {
      languages: ["zh", "en"],
      presentation: "list",
      anonymous: false,
      privacyNotice: text(
        "您的回答仅用于改进服务，由客户服务部门保管，不会提供给无关人员。",
        "Your answers serve to improve our service only. Customer service keeps them; nobody else receives them.",
      ),
      thankYou: text(
        "感谢您的反馈，每一条意见我们都会认真处理。",
        "Thank you. We act on every answer we receive.",
      ),
      serviceContact: text(
        "如需帮助，请联系您的客户服务人员。",
        "If you need help, please contact your customer service representative.",
      ),
      ...settings,
    },
    hiddenFields,
    quotas: [],
  };
}
