import { readNumber } from "./number-text.ts";

/** 5 very satisfied … 1 very dissatisfied. */
export type Grade = 1 | 2 | 3 | 4 | 5;

/** What a cell says about satisfaction. `byWord`: given as a word of the scale, not as a number. */
export type GradeReading =
  | { readonly kind: "grade"; readonly grade: Grade; readonly byWord: boolean }
  | { readonly kind: "no-answer" | "out-of-range" | "unreadable" };

/**
 * The five grades and their close variants. The four-grade form 非常满意/满意/一般/不满意 uses the same words and so
 * gives 5, 4, 3, 2. 基本满意 stands between 满意 and 不满意 in the customary three-grade form, hence 3.
 */
const SATISFACTION_WORDS: Readonly<Record<Grade, readonly string[]>> = {
  5: [
    "非常满意",
    "很满意",
    "十分满意",
    "特别满意",
    "极其满意",
    "极满意",
    "完全满意",
    "verysatisfied",
    "extremelysatisfied",
    "completelysatisfied",
    "highlysatisfied",
  ],
  4: ["满意", "比较满意", "较满意", "较为满意", "satisfied", "somewhatsatisfied", "fairlysatisfied"],
  3: [
    "一般",
    "基本满意",
    "一般满意",
    "中立",
    "普通",
    "尚可",
    "还可以",
    "neutral",
    "neithersatisfiednordissatisfied",
    "average",
  ],
  2: [
    "不满意",
    "比较不满意",
    "较不满意",
    "较为不满意",
    "不太满意",
    "不够满意",
    "不是很满意",
    "dissatisfied",
    "unsatisfied",
    "somewhatdissatisfied",
    "notsatisfied",
  ],
  1: [
    "非常不满意",
    "很不满意",
    "十分不满意",
    "特别不满意",
    "极其不满意",
    "极不满意",
    "完全不满意",
    "verydissatisfied",
    "veryunsatisfied",
    "extremelydissatisfied",
  ],
};

/** Judgements that grade a named question but are too common to recognise a question by. */
const QUALITY_WORDS: Readonly<Record<Grade, readonly string[]>> = {
  5: ["非常好", "很好", "excellent", "verygood"],
  4: ["好", "较好", "比较好", "good"],
  3: ["中", "中等", "fair", "ok"],
  2: ["差", "较差", "比较差", "不好", "poor", "bad"],
  1: ["非常差", "很差", "极差", "verypoor", "verybad", "terrible"],
};

const NO_ANSWER = new Set(
  [
    [
      "",
      "-",
      "--",
      "---",
      "—",
      "——",
      "–",
      "_",
      "/",
      "//",
      "\\",
      ".",
      "?",
      "n/a",
      "na",
      "n.a.",
      "#n/a",
      "nan",
      "null",
      "none",
      "nil",
      "notapplicable",
      "noanswer",
    ],
    [
      "无",
      "空",
      "不适用",
      "未评价",
      "未评分",
      "未评",
      "未作答",
      "未回答",
      "未答",
      "未填",
      "未填写",
      "未选",
      "不评价",
      "不清楚",
      "不了解",
      "不知道",
      "不确定",
      "不涉及",
      "未涉及",
      "无法评价",
      "拒答",
      "拒绝回答",
      "缺失",
    ],
  ].flat(),
);

const LONGEST_NO_ANSWER = Math.max(...[...NO_ANSWER].map((word) => word.length));
const NO_ANSWER_STARTS = new Set(
  [...NO_ANSWER].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

const BY_WORD = new Map<string, Grade>([...wordsOf(SATISFACTION_WORDS), ...wordsOf(QUALITY_WORDS)]);
const SCALE_WORDS = new Set(wordsOf(SATISFACTION_WORDS).map(([word]) => word));

const NUMBER_WITH_UNIT = /^([+-]?\d+(?:\.\d+)?)(?:分|星|颗星|级|points?|stars?)?$/u;
const NUMBER_THEN_WORD = /^(\d)[-.:、=分,]*([^\d\s].*)$/u;
const WORD_THEN_NUMBER = /^([^\d(]+)[(:=-]?(\d)分?\)?$/u;
const STARS = /^(★{1,5})☆{0,4}$/u;

function wordsOf(words: Readonly<Record<Grade, readonly string[]>>): [string, Grade][] {
  return ([1, 2, 3, 4, 5] as const).flatMap((grade) =>
    words[grade].map((word): [string, Grade] => [word, grade]),
  );
}

/**
 * Reads one answer: 1–5 as number or text ("5分", "４", "4.0", "★★★★"), the words of the scale in Chinese and English,
 * or both ("5-非常满意"). Whole numbers outside 1–5 are out of range; 4.5, 85% and other text are unreadable.
 */
export function readGrade(answer: string | number): GradeReading {
  if (typeof answer === "number") return gradeOfNumber(answer);
  const plain = compact(answer);
  if (NO_ANSWER.has(plain)) return { kind: "no-answer" };
  const word = BY_WORD.get(plain);
  if (word !== undefined) return { kind: "grade", grade: word, byWord: true };
  const number = NUMBER_WITH_UNIT.exec(plain);
  if (number) return gradeOfNumber(Number(number[1]));
  return readCombined(plain);
}

/** True for a word of the satisfaction scale: such answers show that their column asks for satisfaction. */
export function isScaleWord(answer: string): boolean {
  return SCALE_WORDS.has(compact(answer));
}

/** True for an empty cell and for "-", "N/A", "不适用", "未评价" and the like. */
export function isNoAnswer(answer: string): boolean {
  return answer === "" || (mayBeNoAnswer(answer) && NO_ANSWER.has(compact(answer)));
}

/** A cheap look at length and first sign: asked of every cell of large sheets. */
function mayBeNoAnswer(answer: string): boolean {
  if (answer.length > LONGEST_NO_ANSWER * 2) return false;
  const first = answer.charCodeAt(0);
  return first <= 0x20 || first >= 0xf900 || NO_ANSWER_STARTS.has(first);
}

function compact(answer: string): string {
  return answer
    .normalize("NFKC")
    .replaceAll(/[\s。!]/gu, "")
    .toLowerCase();
}

function gradeOfNumber(value: number): GradeReading {
  const whole = Math.round(value);
  if (!(Math.abs(value - whole) < 1e-9)) return { kind: "unreadable" };
  if (whole < 1 || whole > 5) return { kind: "out-of-range" };
  return { kind: "grade", grade: whole as Grade, byWord: false };
}

/** "5-非常满意", "非常满意(5分)" count only when number and word agree; stars are counted. */
function readCombined(plain: string): GradeReading {
  const stars = STARS.exec(plain)?.[1];
  if (stars !== undefined) return gradeOfNumber(stars.length);
  const agreed = gradeBothWays(NUMBER_THEN_WORD.exec(plain)) ?? gradeBothWays(WORD_THEN_NUMBER.exec(plain));
  if (agreed !== null) return { kind: "grade", grade: agreed, byWord: true };
  const value = plain.endsWith("%") ? null : readNumber(plain);
  return value === null ? { kind: "unreadable" } : gradeOfNumber(value);
}

/** The grade that both parts of "5-非常满意" give, in either order, or null. */
function gradeBothWays(match: RegExpExecArray | null): Grade | null {
  if (!match) return null;
  const [, first = "", second = ""] = match;
  const grade = BY_WORD.get(first) ?? BY_WORD.get(second);
  return grade !== undefined && (Number(first) === grade || Number(second) === grade) ? grade : null;
}

/** The mean of answered grades rounded to the nearest whole grade, half up; 0 when nothing was answered. `grades`: 1–5, 0 = no answer. */
export function overallFromScores(grades: readonly number[]): number {
  let sum = 0;
  let answered = 0;
  for (const grade of grades) {
    if (grade === 0) continue;
    sum += grade;
    answered++;
  }
  return answered === 0 ? 0 : Math.floor((2 * sum + answered) / (2 * answered));
}
