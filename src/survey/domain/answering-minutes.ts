import type { SurveyDefinition } from "./definition/survey-definition.ts";

const SECONDS: Readonly<Record<string, number>> = { text: 25, matrix: 5, section: 3, phone: 10, multiple: 9 };
const SECONDS_ELSE = 6;

/** Minutes that answering takes, at least 1; questions that depend on answers count half. An estimate of our own. */
export function answeringMinutes({ pages }: Pick<SurveyDefinition, "pages">): number {
  const seconds = pages.flatMap((page) =>
    page.questions.map((question) => {
      const each = SECONDS[question.type] ?? SECONDS_ELSE;
      const whole = question.type === "matrix" ? each * question.rows.length : each;
      return question.showIf || page.showIf ? whole / 2 : whole;
    }),
  );
  return Math.max(1, Math.round(seconds.reduce((sum, one) => sum + one, 0) / 60));
}
