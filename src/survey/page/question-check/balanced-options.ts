import type { SurveyLanguage, SurveyOption } from "../../domain/definition/survey-definition.ts";
import { readGrade, type Grade } from "../../domain/satisfaction-scale.ts";
import { gradeWords } from "../../words/grade-words.ts";

const GRADES: readonly Grade[] = [5, 4, 3, 2, 1];
const CODES: Readonly<Record<Grade, string>> = {
  5: "very_satisfied",
  4: "satisfied",
  3: "neutral",
  2: "dissatisfied",
  1: "very_dissatisfied",
};

/**
 * The five grades in order, each keeping the option that named it (and its code, so that answers go on), then what
 * was no grade. Of two options of one grade the second goes.
 */
export function balancedOptions(
  options: readonly SurveyOption[],
  languages: readonly SurveyLanguage[],
): readonly SurveyOption[] {
  const gradeOf = ({ text }: SurveyOption): Grade | null => {
    const reading = readGrade(text.zh);
    return reading.kind === "grade" ? reading.grade : null;
  };
  const others = options.filter((option) => gradeOf(option) === null);
  const taken = new Set(options.map(({ code }) => code));
  const grades = GRADES.map((grade): SurveyOption => {
    const known = options.find((option) => gradeOf(option) === grade);
    const zh = gradeWords.zh.satisfaction[grade] ?? "";
    const en = gradeWords.en.satisfaction[grade] ?? "";
    const text = languages.includes("en") ? { zh, en } : { zh };
    return known ? { ...known, text } : { code: newCode(CODES[grade], taken), text };
  });
  return [...grades, ...others];
}

function newCode(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? newCode(`${wanted}_`, taken) : wanted;
}
