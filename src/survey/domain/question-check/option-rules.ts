import type { Question } from "../definition/survey-definition.ts";
import { isScaleWord, readGrade } from "../satisfaction-scale.ts";
import type { Finding } from "./finding.ts";

type Choice = Extract<Question, { type: "single" | "multiple" }>;

/** Answers that mean something else to everyone. Whole options only: "有时间" is none. */
const VAGUE = {
  zh: /^(?:有时|有时候|偶尔|经常|常常|时常|很少|差不多|还行|还可以|凑合|一般般|马马虎虎|不一定|不好说|看情况|或许|可能吧|说不清|大概|基本上)$/u,
  en: /^(?:sometimes|often|occasionally|rarely|regularly|frequently|maybe|perhaps|it depends|more or less|kind of|so-so|sort of|hard to say)$/iu,
} as const;

/** Vague options, and graded options with more good than bad ones; the customary four grades are known and named. */
export function checkOptions(question: Choice): readonly Finding[] {
  return [...findVague(question), ...findUnbalanced(question)];
}

function findVague({ code, options }: Choice): Finding[] {
  return (["zh", "en"] as const).flatMap((language): Finding[] => {
    const vague = options
      .map(({ text }) => text[language]?.trim() ?? "")
      .filter((text) => VAGUE[language].test(text));
    if (vague.length === 0) return [];
    const details = { words: vague.join(language === "zh" ? "、" : ", ") };
    return [{ questionCode: code, rule: "vague-option", severity: "warning", details, language }];
  });
}

function findUnbalanced({ code, options }: Choice): Finding[] {
  const words = options.map(({ text }) => text.zh);
  if (words.filter(isScaleWord).length < 3) return [];
  const grades = words.map(readGrade).flatMap((reading) => (reading.kind === "grade" ? [reading.grade] : []));
  const good = grades.filter((grade) => grade >= 4).length;
  const bad = grades.filter((grade) => grade <= 2).length;
  if (good === bad) return [];
  if (isCustomaryFour(grades)) return [fourGrades(code)];
  return [
    {
      questionCode: code,
      rule: "unbalanced-options",
      severity: "warning",
      details: { good, bad },
      proposal: ["非常满意 / 满意 / 一般 / 不满意 / 非常不满意"],
    },
  ];
}

function isCustomaryFour(grades: readonly number[]): boolean {
  return grades.length === 4 && [5, 4, 3, 2].every((grade) => grades.includes(grade));
}

/** 非常满意, 满意, 一般, 不满意: customary, and yet one bad grade stands against two good ones. */
export function fourGrades(questionCode: string): Finding {
  return { questionCode, rule: "four-grades", severity: "note", details: {} };
}
