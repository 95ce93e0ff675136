import type { Polarity } from "../../language/domain/verbatim-reading.ts";

/** The answers of one respondent. Grades 1–5, 0 = no answer. */
export interface Answers {
  readonly scores: readonly number[];
  /** How many score questions were put to this respondent. */
  readonly asked: number;
  readonly overall: number;
  readonly hasWords: boolean;
}

type AnswerExclusion = "no-score" | "straight-line-contradiction";
type AnswerFlag = "contradiction" | "few-scores";

/** Null exclusion: the answers count. */
export interface AnswerVerdict {
  readonly exclusion: AnswerExclusion | null;
  readonly flags: readonly AnswerFlag[];
}

/** Fewer answers than this are too few to call the same grade throughout "straight-lining". */
const STRAIGHT_LINE_FROM = 5;

/**
 * Judges one respondent's answers (capability S8). Left out: no score at all; the same grade on five or more
 * questions that the respondent's own words contradict. Kept with a remark: overall grade and words contradict;
 * fewer than half of the questions answered. `polarityOf` is called only when words can decide.
 */
export function judgeAnswers(answers: Answers, polarityOf: () => Polarity): AnswerVerdict {
  const answered = countAnswered(answers.scores);
  if (answered === 0 && answers.overall === 0) return { exclusion: "no-score", flags: [] };
  const line = straightLine(answers.scores, answered);
  const lineTone = toneOf(line);
  const overallTone = toneOf(answers.overall);
  const flags: AnswerFlag[] = [];
  if (answers.hasWords && (lineTone !== "neutral" || overallTone !== "neutral")) {
    const words = polarityOf();
    if (opposed(lineTone, words)) return { exclusion: "straight-line-contradiction", flags: [] };
    if (opposed(overallTone, words)) flags.push("contradiction");
  }
  if (answered * 2 < answers.asked) flags.push("few-scores");
  return { exclusion: null, flags };
}

function countAnswered(scores: readonly number[]): number {
  let answered = 0;
  for (const score of scores) if (score !== 0) answered++;
  return answered;
}

/** The grade given throughout, or 0. */
function straightLine(scores: readonly number[], answered: number): number {
  if (answered < STRAIGHT_LINE_FROM) return 0;
  let line = 0;
  for (const score of scores) {
    if (score === 0) continue;
    if (line !== 0 && score !== line) return 0;
    line = score;
  }
  return line;
}

function toneOf(grade: number): Polarity {
  if (grade === 0 || grade === 3) return "neutral";
  return grade >= 4 ? "positive" : "negative";
}

function opposed(tone: Polarity, words: Polarity): boolean {
  return tone !== "neutral" && words !== "neutral" && tone !== words;
}
