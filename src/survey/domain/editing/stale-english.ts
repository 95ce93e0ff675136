import { newQuestionWords } from "../../words/builder-screen-questions.ts";
import type { PipedText, SurveyText } from "../definition/survey-definition.ts";

const READY_MADE: ReadonlySet<unknown> = new Set(Object.values(newQuestionWords).map(({ en }) => en));
const OPTION = new RegExp(`^${newQuestionWords.option.en} \\d+$`, "u");

/**
 * The changed text without English that came ready-made and belonged to other Chinese words: a translation that is
 * missing is told, one that says something else is not.
 */
export function withoutStaleEnglish<T extends PipedText | SurveyText>(before: T, after: T): T {
  const { en } = after;
  const isReadyMade = READY_MADE.has(en) || (typeof en === "string" && OPTION.test(en));
  if (before.zh === after.zh || before.en !== en || !isReadyMade) return after;
  return { zh: after.zh } as T;
}
