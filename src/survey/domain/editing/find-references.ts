import type { Condition } from "../definition/condition.ts";
import type {
  PipedText,
  Question,
  SurveyDefinition,
  SurveyPage,
  TextBlank,
} from "../definition/survey-definition.ts";

/** A place that leans on a question. */
export interface Reference {
  readonly part: "condition" | "text" | "quota";
  /** What leans: a question by code, a page or a quota by position, or the survey's own texts. */
  readonly of:
    | { readonly kind: "question"; readonly code: string }
    | { readonly kind: "page"; readonly page: number }
    | { readonly kind: "quota"; readonly quota: number }
    | { readonly kind: "survey" };
}

/** Everything that would ask in vain if the question with this code were gone; each place once. */
export function findReferences(definition: SurveyDefinition, code: string): readonly Reference[] {
  const { settings, pages, quotas } = definition;
  const survey = { kind: "survey" } as const;
  return [
    ...inTexts([definition.purpose, settings.thankYou], code, survey),
    ...pages.flatMap((page, at) => inPage(page, at, code)),
    ...quotas.flatMap(({ cells }, quota): Reference[] =>
      cells.some(({ condition }) => asksAbout(condition, code))
        ? [{ part: "quota", of: { kind: "quota", quota } }]
        : [],
    ),
  ];
}

function inPage(page: SurveyPage, at: number, code: string): readonly Reference[] {
  const of = { kind: "page", page: at } as const;
  return [
    ...inCondition(page.showIf, code, of),
    ...inTexts([page.title], code, of),
    ...page.questions.filter((question) => question.code !== code).flatMap((one) => inQuestion(one, code)),
  ];
}

function inQuestion(question: Question, code: string): readonly Reference[] {
  const of = { kind: "question", code: question.code } as const;
  return [...inCondition(question.showIf, code, of), ...inTexts([question.text, question.help], code, of)];
}

function inCondition(condition: Condition | undefined, code: string, of: Reference["of"]): Reference[] {
  return asksAbout(condition, code) ? [{ part: "condition", of }] : [];
}

function inTexts(texts: readonly (PipedText | undefined)[], code: string, of: Reference["of"]): Reference[] {
  return texts.flatMap(blanksOf).some((blank) => blank.from === "answer" && blank.code === code)
    ? [{ part: "text", of }]
    : [];
}

function asksAbout(condition: Condition | undefined, code: string): boolean {
  if (!condition) return false;
  if (condition.op === "compare") {
    return condition.subject.of === "answer" && condition.subject.question === code;
  }
  if (condition.op === "not") return asksAbout(condition.condition, code);
  return condition.conditions.some((one) => asksAbout(one, code));
}

function blanksOf(text: PipedText | undefined): readonly TextBlank[] {
  return [text?.zh, text?.en].flatMap((words) =>
    typeof words === "object" ? words.filter((part) => typeof part !== "string") : [],
  );
}
