import type { Draw } from "../../kit/draw.ts";
import type { Question, SurveyDefinition } from "../../survey/domain/definition/survey-definition.ts";
import type { AnswerContext } from "../../survey/domain/evaluate/answer-value.ts";
import { evaluate } from "../../survey/domain/evaluate/evaluate.ts";
import { SAMPLE_DIP, SAMPLE_MEANS } from "./sample-plan.ts";
import { drawReason, drawSuggestion } from "./draw-words.ts";

/** Who answers, and when. */
export interface SampleOccasion {
  readonly definition: SurveyDefinition;
  readonly context: AnswerContext;
  readonly region: string;
  /** Days before now. */
  readonly daysAgo: number;
  readonly product: string | null;
  /** What somebody who complained thinks of it. */
  readonly isComplaint: boolean;
}

type Grades = Map<string, number>;
/** Habits that the quality check finds. */
type Habit = "ordinary" | "straight" | "contradictory";

/**
 * Answers of one customer: a mood, a grade for each indicator around its mean, the overall grade near their mean, and
 * words that fit the lowest of them. Only what is shown is answered, question by question.
 */
export function drawAnswers(draw: Draw, occasion: SampleOccasion): Record<string, unknown> {
  const { definition, context } = occasion;
  const answers: Record<string, unknown> = {};
  const habit: Habit = draw.chance(0.02) ? "straight" : draw.chance(0.006) ? "contradictory" : "ordinary";
  const person: Person = {
    draw,
    occasion,
    habit,
    mood: draw.normal(occasion.isComplaint ? -0.8 : 0, 0.6),
    line: draw.chance(0.8) ? 5 : 4,
    grades: new Map(),
  };
  const isShown = ({ code, showIf }: Question): boolean => {
    if (!showIf) return true;
    const shown = evaluate(definition, answers, context).pages.flatMap((page) => page.questions);
    return shown.some((question) => question.code === code);
  };
  for (const question of definition.pages.flatMap((page) => page.questions)) {
    const value = isShown(question) ? answerTo(question, person) : undefined;
    if (value !== undefined) answers[question.code] = value;
  }
  return answers;
}

interface Person {
  readonly draw: Draw;
  readonly occasion: SampleOccasion;
  readonly habit: Habit;
  readonly mood: number;
  /** The one grade of somebody who gives the same throughout. */
  readonly line: number;
  /** By indicator, as given so far. */
  readonly grades: Grades;
}

function answerTo(question: Question, person: Person): unknown {
  const { draw } = person;
  switch (question.type) {
    case "rating":
      return note(person, question.indicator ?? question.code);
    case "matrix":
      return Object.fromEntries(
        question.rows.map(({ code, indicator }) => [code, note(person, indicator ?? code)]),
      );
    case "nps":
      return recommendation(person);
    case "yes_no":
      return draw.chance(0.45 + 0.11 * meanOf(person));
    case "single":
      return optionOf(
        question.code,
        question.options.map(({ code }) => code),
        person,
      );
    case "text":
      return wordsFor(question, person);
    case "phone":
      return draw.chance(0.08) ? `1990001${String(draw.between(0, 9_999)).padStart(4, "0")}` : undefined;
    default:
      return undefined;
  }
}

/** The grade for an indicator, kept for the words to come. */
function note(person: Person, indicator: string): number {
  const { draw, habit, line, grades, mood } = person;
  const drawn = habit === "ordinary" ? Math.round(draw.normal(meanFor(indicator, person) + mood, 0.5)) : line;
  const grade = Math.min(5, Math.max(1, drawn));
  grades.set(indicator, grade);
  return grade;
}

function meanFor(indicator: string, { occasion: { region, daysAgo } }: Person): number {
  const mean = SAMPLE_MEANS[indicator] ?? 4.3;
  const { indicators, regions, from, to, there, elsewhere } = SAMPLE_DIP;
  if (daysAgo > from || daysAgo < to) return mean;
  const isHit = (indicators as readonly string[]).includes(indicator);
  const isThere = (regions as readonly string[]).includes(region);
  // What goes wrong in one thing colours the whole.
  if (indicator === "overall-satisfaction") return mean - (isThere ? there / 2 : elsewhere / 2);
  return isHit ? mean - (isThere ? there : elsewhere) : mean;
}

function meanOf({ grades }: Person): number {
  const given = [...grades.values()];
  return given.length === 0 ? 4 : given.reduce((sum, grade) => sum + grade, 0) / given.length;
}

function recommendation(person: Person): number {
  const wanted = Math.round(2.1 * meanOf(person) - 0.6 + person.draw.normal(0, 0.9));
  return Math.min(10, Math.max(0, wanted));
}

const OPTION_WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  channel: { online: 45, store: 35, both: 20 },
  solved: { solved: 70, partly: 20, unsolved: 10 },
};

function optionOf(question: string, codes: readonly string[], { draw }: Person): string {
  const weights = OPTION_WEIGHTS[question];
  return weights ? draw.weighted(weights) : draw.pick(codes);
}

/** How many of a hundred who need not write do so. */
const SUGGESTING = 0.42;

function wordsFor(question: Question & { readonly type: "text" }, person: Person): string | undefined {
  const { draw, occasion, grades, habit } = person;
  const facts = { grades, product: occasion.product };
  if (question.required) return drawReason(draw, facts);
  if (habit === "contradictory") return drawReason(draw, { ...facts, grades: new Map() });
  return draw.chance(SUGGESTING) ? drawSuggestion(draw, facts) : undefined;
}
