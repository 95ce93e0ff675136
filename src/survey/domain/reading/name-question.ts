import type {
  MatrixRow,
  PipedText,
  Question,
  SurveyLanguage,
  SurveyOption,
  SurveyText,
  TextWithBlanks,
} from "../definition/survey-definition.ts";

/** Longest name of a question, in characters; a Chinese character says about as much as two letters. */
const LONGEST: Readonly<Record<SurveyLanguage, number>> = { zh: 24, en: 48 };

/**
 * A question in short plain words, on one line: blanks by what stands in for them, long texts cut off with `…`; the
 * code where there are no words..
 */
export function nameQuestion(question: Question, language: SurveyLanguage): string {
  return shortened(plainText(question.text, language), language) || question.code;
}

/** A matrix row in short plain words; its code where there are none. */
export function nameRow(row: MatrixRow, language: SurveyLanguage): string {
  return shortened(spoken(row.text, language), language) || row.code;
}

/** An option in short plain words; its code where there are none. */
export function nameOption(option: SurveyOption, language: SurveyLanguage): string {
  return shortened(spoken(option.text, language), language) || option.code;
}

/** A text in one language, blanks by what stands in for them. */
export function plainText(text: PipedText | undefined, language: SurveyLanguage): string {
  const said: TextWithBlanks | undefined = (language === "en" && text?.en) || text?.zh;
  if (said === undefined || typeof said === "string") return said ?? "";
  return said.map((part) => (typeof part === "string" ? part : part.fallback)).join("");
}

function spoken(text: SurveyText, language: SurveyLanguage): string {
  return (language === "en" && text.en) || text.zh;
}

function shortened(text: string, language: SurveyLanguage): string {
  const line = [...text.replaceAll(/\s+/gu, " ").trim()];
  const most = LONGEST[language];
  return line.length > most ? `${line.slice(0, most - 1).join("")}…` : line.join("");
}
