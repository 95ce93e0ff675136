import type { PipedText, Question, SurveyText, TextBlank } from "../definition/survey-definition.ts";
import { gradeWords } from "../../words/grade-words.ts";
import type { Facts } from "./answer-value.ts";
import { factOf } from "./truth.ts";

/** Longest text put in a blank, in UTF-16 units. */
const BLANK_LENGTH = 200;

/**
 * The text in the language of the context, its blanks filled with what is known: chosen options by their words, grades
 * by name, the rest as it was given. The outcome is plain text from outside: whoever shows it must escape it.
 */
export function pipedText(text: PipedText | undefined, facts: Facts, questions: readonly Question[]): string {
  const spoken = text && ((facts.context.language === "en" && text.en) || text.zh);
  if (!spoken || typeof spoken === "string") return spoken ?? "";
  return spoken.map((part) => (typeof part === "string" ? part : fillBlank(part, facts, questions))).join("");
}

function fillBlank(blank: TextBlank, facts: Facts, questions: readonly Question[]): string {
  const { from, code, row } = blank;
  const fact = factOf(
    from === "answer"
      ? { of: from, question: code, ...(row === undefined ? {} : { row }) }
      : { of: from, field: code },
    facts,
  );
  if (fact === undefined) return blank.fallback;
  const english = facts.context.language === "en";
  const question = from === "answer" ? questions.find((one) => one.code === code) : undefined;
  const words = [fact].flat().map((one) => {
    const grades =
      question && "scale" in question
        ? gradeWords[english ? "en" : "zh"][question.gradeNames ?? "satisfaction"]
        : {};
    const option =
      question && "options" in question ? question.options.find((each) => each.code === one) : undefined;
    return (option && spokenWords(option.text, english)) ?? grades[String(one)] ?? String(one);
  });
  return words.join(english ? ", " : "、").slice(0, BLANK_LENGTH) || blank.fallback;
}

function spokenWords(text: SurveyText, english: boolean): string {
  return (english && text.en) || text.zh;
}
