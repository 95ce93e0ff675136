import type { Subject } from "./condition.ts";
import { ATTRIBUTE_PREFIX, customerFact, type FactKind } from "./customer-facts.ts";
import type { DefinitionFault, FaultList } from "./definition-fault.ts";
import { LIMITS } from "./definition-limits.ts";
import type { MatrixQuestion, Question, QuestionType } from "./survey-definition.ts";
import type { SurveyOutline } from "./survey-outline.ts";

/** What a subject stands for. */
export interface Fact {
  readonly kind: FactKind;
  /** Codes a choice, choices or rows can take. */
  readonly codes?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** Where a reference stands: it may name questions before `order` only. */
export interface Position {
  readonly outline: SurveyOutline;
  readonly order: number;
  readonly path: string;
  /** Codes of custom customer attributes; absent: not checked. */
  readonly attributes?: ReadonlySet<string> | undefined;
}

const KINDS: Partial<Readonly<Record<QuestionType, FactKind>>> = {
  yes_no: "boolean",
  text: "text",
  phone: "text",
  date: "day",
};

/** The fact behind a subject, or null and a fault: no such question, a later one, no such row, field or words. */
export function findFact(subject: Subject, position: Position, faults: FaultList): Fact | null {
  const found = subject.of === "answer" ? findAnswer(subject, position) : findField(subject, position);
  if (typeof found !== "string") return found;
  const details =
    subject.of === "answer"
      ? { question: subject.question, row: subject.row ?? "" }
      : { field: subject.field };
  faults.add(position.path, found, details);
  return null;
}

function findField(
  subject: Exclude<Subject, { of: "answer" }>,
  { outline, attributes }: Position,
): Fact | DefinitionFault["code"] {
  if (subject.of === "hidden") {
    const field = outline.hidden.get(subject.field);
    return field ? { kind: field.type } : "unknown-hidden-field";
  }
  const fact = customerFact(subject.field);
  const custom = subject.field.startsWith(ATTRIBUTE_PREFIX) && subject.field.slice(ATTRIBUTE_PREFIX.length);
  if (!fact || (custom && attributes?.has(custom) === false)) return "unknown-customer-field";
  return { kind: fact.kind, ...(fact.choices && { codes: fact.choices }) };
}

type AnswerSubject = Extract<Subject, { of: "answer" }>;

function findAnswer(subject: AnswerSubject, { outline, order }: Position): Fact | DefinitionFault["code"] {
  const place = outline.places.get(subject.question);
  if (!place) return "unknown-question";
  return place.order < order ? factOfAnswer(place.question, subject) : "later-question";
}

function factOfAnswer(question: Question, subject: AnswerSubject): Fact | DefinitionFault["code"] {
  if (question.type === "section") return "section-has-no-answer";
  if (question.type === "matrix") return factOfMatrix(question, subject);
  if (subject.row !== undefined) return "no-rows";
  if (!subject.part) return factOfValue(question);
  const hasWords = "options" in question && question.options.some((option) => option.other);
  return hasWords ? { kind: "text" } : "no-words";
}

function factOfValue(question: Exclude<Question, MatrixQuestion>): Fact {
  switch (question.type) {
    case "single":
      return { kind: "choice", codes: question.options.map(({ code }) => code) };
    case "multiple":
      return { kind: "choices", codes: question.options.map(({ code }) => code) };
    case "rating":
      return gradeFact(question.scale);
    case "nps":
      return { kind: "number", min: 0, max: 10 };
    case "number":
      return { kind: "number", min: question.min ?? -LIMITS.number, max: question.max ?? LIMITS.number };
    default:
      return { kind: KINDS[question.type] ?? "text" };
  }
}

function factOfMatrix(
  { rows, scale }: MatrixQuestion,
  { row, part }: AnswerSubject,
): Fact | DefinitionFault["code"] {
  if (row === undefined) return part ? "row-needed" : { kind: "rows", codes: rows.map(({ code }) => code) };
  const found = rows.find(({ code }) => code === row);
  if (!found) return "unknown-row";
  if (!part) return gradeFact(scale);
  return found.remark ? { kind: "text" } : "no-words";
}

function gradeFact(scale: 4 | 5): Fact {
  return { kind: "grade", min: 6 - scale, max: 5 };
}
