import { gradeWords } from "../../words/grade-words.ts";
import { GRADE_NAMES, type GradeCount, type GradeNames } from "../definition/survey-definition.ts";
import { readGrade } from "../satisfaction-scale.ts";

export interface ReadScale {
  readonly scale: GradeCount;
  readonly gradeNames: GradeNames;
  /** Grade of each label, in their order. */
  readonly grades: readonly number[];
}

const FIVE = "1,2,3,4,5";
const FOUR = "2,3,4,5";

const WORDS: ReadonlyMap<string, readonly [GradeNames, number]> = new Map(
  GRADE_NAMES.filter((name) => name !== "satisfaction").flatMap((name) =>
    (["zh", "en"] as const).flatMap((language) =>
      Object.entries(gradeWords[language][name])
        .filter(([, word]) => word !== gradeWords[language].satisfaction[3])
        .map(([grade, word]) => [compact(word), [name, Number(grade)]] as const),
    ),
  ),
);

/** The scale that labels in either order are the grades of (非常满意…非常不满意, very easy…very difficult), or null. */
export function readScale(labels: readonly string[]): ReadScale | null {
  if (labels.length !== 5 && labels.length !== 4) return null;
  const gradeNames = labels.map((label) => WORDS.get(compact(label))?.[0]).find(Boolean) ?? "satisfaction";
  const grades = labels.map((label) => gradeOf(label, gradeNames));
  const found = grades.toSorted().join(",");
  if (found === FIVE) return { scale: 5, gradeNames, grades };
  return found === FOUR ? { scale: 4, gradeNames, grades } : null;
}

function gradeOf(label: string, names: GradeNames): number {
  if (names !== "satisfaction") {
    const own = WORDS.get(compact(label));
    if (own) return own[0] === names ? own[1] : 0;
  }
  const reading = readGrade(label);
  if (reading.kind === "grade" && reading.byWord) return reading.grade;
  // The middle of the scale has words that the other scales share.
  return /^(?:一般|不确定|neutral|unsure)$/u.test(compact(label)) ? 3 : 0;
}

function compact(label: string): string {
  return label.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}
