import { newQuestionWords as words } from "../../words/builder-screen-questions.ts";
import type {
  Question,
  QuestionType,
  SurveyLanguage,
  SurveyOption,
  SurveyText,
} from "../definition/survey-definition.ts";

/** Types of questions in the order a menu offers them. */
export const QUESTION_TYPES = [
  "rating",
  "matrix",
  "nps",
  "single",
  "multiple",
  "yes_no",
  "text",
  "number",
  "date",
  "phone",
  "section",
] as const satisfies readonly QuestionType[];

/** Nobody calls more often in one matter; a slip of the finger is not stored as 1,000 times. */
const MOST_TIMES = 100;
const OPINION_LENGTH = 1000;

/** A question of this type, ready to be published as it is, in the survey's languages. */
export function newQuestion(
  type: QuestionType,
  code: string,
  languages: readonly SurveyLanguage[],
): Question {
  const say = (text: Required<SurveyText>): SurveyText =>
    languages.includes("en") ? { zh: text.zh, en: text.en } : { zh: text.zh };
  const base = { code, text: say(words[type]) };
  const option = (number: number): SurveyOption => ({
    code: `o${number}`,
    text: say({ zh: `${words.option.zh} ${number}`, en: `${words.option.en} ${number}` }),
  });
  switch (type) {
    case "rating":
      return { ...base, type, scale: 5, required: true };
    case "matrix":
      return {
        ...base,
        type,
        scale: 5,
        required: true,
        rows: [
          { code: "r1", text: say(words.rowAttitude), indicator: "politeness" },
          { code: "r2", text: say(words.rowResponse), indicator: "response-timeliness" },
          { code: "r3", text: say(words.rowSkill), indicator: "skill" },
        ],
      };
    case "nps":
      return { ...base, type, help: say(words.npsHelp), required: true, indicator: "recommendation" };
    case "single":
    case "multiple":
      return { ...base, type, options: [option(1), option(2)] };
    case "text":
      return { ...base, type, multiline: true, maxLength: OPINION_LENGTH };
    case "number":
      return { ...base, type, min: 0, max: MOST_TIMES };
    default:
      return { ...base, type };
  }
}
