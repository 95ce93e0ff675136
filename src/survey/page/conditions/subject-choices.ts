import type { AttributeDefinition } from "../../../customer/domain/customer-attribute.ts";
import type { Subject } from "../../domain/definition/condition.ts";
import { ATTRIBUTE_PREFIX, type FactKind } from "../../domain/definition/customer-facts.ts";
import { FaultList } from "../../domain/definition/definition-fault.ts";
import { findFact, type Fact, type Position } from "../../domain/definition/find-fact.ts";
import type {
  Question,
  SurveyDefinition,
  SurveyLanguage,
} from "../../domain/definition/survey-definition.ts";
import { outlineOf } from "../../domain/definition/survey-outline.ts";
import { nameQuestion, nameRow } from "../../domain/reading/name-question.ts";
import { nameCustomerField } from "../../domain/reading/say-subject.ts";
import { newRow } from "./comparison-fit.ts";
import type { RowNode } from "./condition-tree.ts";

/** Where a condition stands; `question` null: it is the page's own. */
export interface ConditionPlace {
  readonly page: number;
  readonly question: number | null;
}

/** Something a condition may ask about. */
export interface SubjectChoice {
  readonly key: string;
  readonly subject: Subject;
  readonly group: "questions" | "hidden" | "customer" | "attributes";
  readonly name: string;
  /** Place of the question in the survey, from 1. */
  readonly number?: number;
  /** What of the question: the words beside "other", a row's remark, or which rows were judged. */
  readonly part?: "text" | "rows";
}

/** A field the organization added to its customers. */
export type Attribute = Pick<AttributeDefinition, "code" | "label" | "type" | "choices">;

/** Everything the editor must know to offer and judge comparisons at one place. */
export interface ConditionSurroundings {
  readonly definition: SurveyDefinition;
  readonly position: Position;
  readonly language: SurveyLanguage;
  /** Null: not known (yet), so nothing is said against any. */
  readonly attributes: readonly Attribute[] | null;
}

/** All customer fields that conditions may ask about, those asked most first. */
const CUSTOMER_FIELDS = [
  "kind",
  "tier",
  "lifecycle",
  "region",
  "industry",
  "tags",
  "channelPreference",
  "cooperationMonths",
  "name",
] as const;

export function surroundingsAt(
  definition: SurveyDefinition,
  place: ConditionPlace,
  language: SurveyLanguage,
  attributes: readonly Attribute[] | null,
): ConditionSurroundings {
  const before = definition.pages.slice(0, place.page).reduce((sum, page) => sum + page.questions.length, 0);
  const position: Position = {
    outline: outlineOf(definition),
    order: before + (place.question ?? 0),
    path: "",
    attributes: attributes ? new Set(attributes.map(({ code }) => code)) : undefined,
  };
  return { definition, position, language, attributes };
}

export function subjectKey(subject: Subject): string {
  if (subject.of !== "answer") return `${subject.of} ${subject.field}`;
  return `answer ${subject.question} ${subject.row ?? ""} ${subject.part ?? ""}`;
}

/** What a condition here may ask about: earlier questions, hidden fields, the customer. */
export function subjectChoices(surroundings: ConditionSurroundings): readonly SubjectChoice[] {
  const { definition, position, language, attributes } = surroundings;
  const earlier = definition.pages.flatMap(({ questions }) => questions).slice(0, position.order);
  const names = new Map(attributes?.map(({ code, label }) => [code, label]));
  const customer = [
    ...CUSTOMER_FIELDS.map((field) => ({ field: field as string, group: "customer" as const })),
    ...(attributes ?? []).map(({ code }) => ({
      field: ATTRIBUTE_PREFIX + code,
      group: "attributes" as const,
    })),
  ];
  return [
    ...earlier.flatMap((question, i) => ofQuestion(question, i + 1, language)),
    ...definition.hiddenFields.map(({ code }) =>
      choice({ of: "hidden", field: code }, { group: "hidden", name: code }),
    ),
    ...customer.map(({ field, group }) =>
      choice({ of: "customer", field }, { group, name: nameCustomerField(field, language, names) }),
    ),
  ];
}

function ofQuestion(question: Question, number: number, language: SurveyLanguage): readonly SubjectChoice[] {
  if (question.type === "section") return [];
  const { code } = question;
  const name = nameQuestion(question, language);
  const group = "questions" as const;
  const whole = { of: "answer", question: code } as const;
  if (question.type === "matrix") {
    const rows = question.rows.flatMap((row) => {
      const named = { group, number, name: nameRow(row, language) };
      const subject = { ...whole, row: row.code };
      const remark = choice({ ...subject, part: "text" }, { ...named, part: "text" });
      return [choice(subject, named), ...(row.remark ? [remark] : [])];
    });
    return [...rows, choice(whole, { group, number, name, part: "rows" })];
  }
  const hasWords = "options" in question && question.options.some(({ other }) => other);
  const words = choice({ ...whole, part: "text" }, { group, number, name, part: "text" });
  return [choice(whole, { group, number, name }), ...(hasWords ? [words] : [])];
}

function choice(subject: Subject, rest: Omit<SubjectChoice, "key" | "subject">): SubjectChoice {
  return { key: subjectKey(subject), subject, ...rest };
}

const ATTRIBUTE_KINDS: Readonly<Record<Attribute["type"], FactKind>> = {
  text: "text",
  number: "number",
  date: "day",
  choice: "choice",
  boolean: "boolean",
};

/** What a subject stands for here, custom attributes by their type; null when it cannot be asked about here. */
export function factAt(subject: Subject, { position, attributes }: ConditionSurroundings): Fact | null {
  const fact = findFact(subject, position, new FaultList());
  if (fact?.kind !== "any" || subject.of !== "customer") return fact;
  const code = subject.field.slice(ATTRIBUTE_PREFIX.length);
  const attribute = attributes?.find((one) => one.code === code);
  if (!attribute) return fact;
  const kind = ATTRIBUTE_KINDS[attribute.type];
  return { kind, ...(kind === "choice" && { codes: attribute.choices }) };
}

/**
 * The row that a new condition begins with: about the nearest grade before, else the nearest question that needs no
 * typing, else the customer's tier; of a quota, which comes after all questions, about the tier.
 */
export function firstRow(surroundings: ConditionSurroundings): RowNode {
  const { definition, position } = surroundings;
  const total = definition.pages.reduce((sum, { questions }) => sum + questions.length, 0);
  const choices = position.order < total ? subjectChoices(surroundings) : [];
  const rows = choices.flatMap(({ subject, group, part }) => {
    const fact = group === "questions" && part === undefined && factAt(subject, surroundings);
    return fact ? [{ kind: fact.kind, row: newRow(subject, fact) }] : [];
  });
  const chosen =
    rows.findLast(({ kind }) => kind === "grade") ??
    rows.findLast(({ row }) => row.comparison.operator !== "answered") ??
    rows.at(-1);
  const tier: Subject = { of: "customer", field: "tier" };
  return chosen?.row ?? newRow(tier, factAt(tier, surroundings) ?? { kind: "any" });
}
