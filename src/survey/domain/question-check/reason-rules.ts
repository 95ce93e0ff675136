import type { Comparison, Condition } from "../definition/condition.ts";
import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import type { Finding } from "./finding.ts";

/** A question for words or reasons, and what it is shown after. */
interface FollowUp {
  readonly order: number;
  readonly required: boolean;
  /** Null: always shown. */
  readonly lowAnswers: ReadonlySet<string> | null;
}

type Coverage = "required" | "optional" | "none";
type Measure = Extract<Question, { type: "rating" | "matrix" | "nps" }>;

const HIGHEST_LOW_GRADE = 3;
const HIGHEST_DETRACTOR = 6;

/** Every low grade should be followed by a required question for its reason (S2, S4); a low NPS may be. */
export function checkReasons({ pages }: SurveyDefinition): readonly Finding[] {
  const placed = pages.flatMap((page) => page.questions.map((question) => ({ question, page })));
  const followUps = placed.flatMap(({ question, page }, order): FollowUp[] => {
    if (question.type !== "text" && question.type !== "single" && question.type !== "multiple") return [];
    const rules = [page.showIf, question.showIf].filter((rule) => rule !== undefined);
    if (rules.length === 0 && question.type !== "text") return [];
    const lowAnswers = rules.length === 0 ? null : new Set(rules.flatMap(lowSubjects));
    return [{ order, required: question.required === true, lowAnswers }];
  });
  return placed.flatMap(({ question }, order) =>
    isMeasure(question)
      ? judge(
          question,
          followUps.filter((one) => one.order > order),
        )
      : [],
  );
}

function isMeasure(question: Question): question is Measure {
  return question.type === "rating" || question.type === "matrix" || question.type === "nps";
}

/** Answers, as `CODE` or `CODE.ROW`, that show a question when they are low. */
function lowSubjects(condition: Condition): readonly string[] {
  if (condition.op === "not") return [];
  if (condition.op !== "compare") return condition.conditions.flatMap(lowSubjects);
  const { subject } = condition;
  if (subject.of !== "answer" || subject.part || !asksAboutLow(condition)) return [];
  return [subject.row === undefined ? subject.question : `${subject.question}.${subject.row}`];
}

function asksAboutLow({ operator, value }: Comparison): boolean {
  if (operator === "at_most") return typeof value === "number";
  if (operator !== "equals" && operator !== "any_of") return false;
  return [value].flat().some((one) => typeof one === "number" && one <= HIGHEST_LOW_GRADE);
}

function judge(measure: Measure, followUps: readonly FollowUp[]): readonly Finding[] {
  const answers =
    measure.type === "matrix"
      ? measure.rows.map((row) => ({
          name: `${measure.code}.${row.code}`,
          row: row.code,
          remark: row.remark === true,
        }))
      : [{ name: measure.code, row: "", remark: false }];
  const covered = answers.map((answer) => ({ ...answer, by: coverage(answer, followUps) }));
  const missing = covered.filter(({ by }) => by === "none");
  const optional = covered.filter(({ by }) => by === "optional");
  const [found, rule] =
    missing.length > 0
      ? ([missing, "no-reason-asked"] as const)
      : ([optional, "reason-not-required"] as const);
  if (found.length === 0) return [];
  const details = {
    rows: found.map(({ row }) => row).join("、"),
    value: measure.type === "nps" ? HIGHEST_DETRACTOR : HIGHEST_LOW_GRADE,
  };
  const lenient =
    measure.type === "nps" || (rule === "reason-not-required" && found.every(({ remark }) => remark));
  return [{ questionCode: measure.code, rule, severity: lenient ? "note" : "warning", details }];
}

function coverage(
  { name, remark }: { readonly name: string; readonly remark: boolean },
  followUps: readonly FollowUp[],
): Coverage {
  const asking = followUps.filter(({ lowAnswers, required }) => lowAnswers?.has(name) ?? required);
  if (asking.some(({ required }) => required)) return "required";
  return remark || asking.length > 0 ? "optional" : "none";
}
