import type {
  Question,
  SurveyDefinition,
  SurveyText,
  TextWithBlanks,
  QuestionType,
} from "../definition/survey-definition.ts";
import type { JudgedText } from "./finding.ts";

const JUDGED: ReadonlySet<QuestionType> = new Set(["rating", "nps", "yes_no", "matrix"]);

/** The words of a text, blanks by their stand-in. */
export function wordsOf(text: TextWithBlanks): string {
  if (typeof text === "string") return text;
  return text.map((part) => (typeof part === "string" ? part : part.fallback)).join("");
}

export function questionsOf({ pages }: SurveyDefinition): readonly Question[] {
  return pages.flatMap((page) => page.questions);
}

/** The texts of a question in each language: the question itself and, of a matrix, its rows. */
export function textsOf(question: Question): readonly JudgedText[] {
  const { code } = question;
  return (["zh", "en"] as const).flatMap((language) => {
    const own = question.text[language];
    const judged = JUDGED.has(question.type);
    const texts: JudgedText[] =
      own === undefined ? [] : [{ questionCode: code, language, text: wordsOf(own), judged }];
    for (const row of question.type === "matrix" ? question.rows : []) {
      const text = row.text[language];
      if (text !== undefined) texts.push({ questionCode: code, row: row.code, language, text, judged: true });
    }
    return texts;
  });
}

/** Every text with words per language that a customer reads in a question, without the question's own. */
export function partTextsOf(question: Question): readonly SurveyText[] {
  if ("options" in question) return question.options.map(({ text }) => text);
  return question.type === "matrix" ? question.rows.map(({ text }) => text) : [];
}
