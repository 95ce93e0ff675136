import fc from "fast-check";
import type { Comparison, Condition, Subject } from "../survey/domain/definition/condition.ts";
import type {
  Question,
  Shown,
  SurveyDefinition,
  SurveyPage,
} from "../survey/domain/definition/survey-definition.ts";
import { template, text } from "../survey/domain/templates/template-parts.ts";

/** A valid survey around these pages. */
export function surveyOf(
  pages: readonly SurveyPage[],
  rest: Partial<SurveyDefinition> = {},
): SurveyDefinition {
  const draft = {
    code: "sample",
    title: text("服务回访", "Service survey"),
    purpose: text("想了解您的评价。", "We would like your view."),
  };
  return { ...template({ ...draft, pages }), ...rest };
}

/** A valid survey of one page with these questions. */
export function surveyWith(...questions: readonly Question[]): SurveyDefinition {
  return surveyOf([{ code: "page", questions }]);
}

const words = { zh: "您的评价如何？" };
const options = [
  { code: "a", text: { zh: "甲" } },
  { code: "b", text: { zh: "乙" } },
  { code: "none", text: { zh: "都不是" } },
  { code: "other", text: { zh: "其他" }, other: true },
];
const scale = fc.constantFrom(4 as const, 5 as const);
const optionalNumber = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

/** A question of any type, its code made of `order`. */
function anyQuestion(order: number): fc.Arbitrary<Question> {
  const code = `q${order}`;
  const required = fc.boolean();
  const indicator = `indicator-${order}`;
  const base = { code, text: words };
  return fc.oneof(
    fc.record({ scale, required }).map((own): Question => ({ ...base, type: "rating", indicator, ...own })),
    fc.record({ required }).map((own): Question => ({ ...base, type: "nps", ...own })),
    fc.record({ required }).map((own): Question => ({ ...base, type: "yes_no", indicator, ...own })),
    fc.record({ required }).map((own): Question => ({ ...base, type: "single", options, ...own })),
    fc.record({ required, least: optionalNumber }).map(({ least, ...own }): Question => ({
      ...base,
      type: "multiple",
      options: options.map((one) => (one.code === "none" ? { ...one, exclusive: true } : one)),
      ...(least ? { minChoices: least } : {}),
      ...own,
    })),
    fc.record({ scale, required, remark: fc.boolean() }).map(({ remark, ...own }): Question => ({
      ...base,
      type: "matrix",
      rows: [
        { code: "x", text: { zh: "速度" }, indicator: `${indicator}-x` },
        { code: "y", text: { zh: "态度" }, remark, attachment: remark },
      ],
      ...own,
    })),
    fc.record({ required }).map((own): Question => ({ ...base, type: "text", maxLength: 30, ...own })),
    fc
      .record({ required })
      .map((own): Question => ({ ...base, type: "number", min: 0, max: 9, decimals: 1, ...own })),
    fc.record({ required }).map((own): Question => ({ ...base, type: "date", min: "2026-01-01", ...own })),
    fc.record({ required }).map((own): Question => ({ ...base, type: "phone", ...own })),
    fc.constant<Question>({ ...base, type: "section" }),
  );
}

const field: fc.Arbitrary<Comparison> = fc.oneof(
  fc.constant<Comparison>({
    op: "compare",
    subject: { of: "hidden", field: "store" },
    operator: "equals",
    value: "S01",
  }),
  fc.constant<Comparison>({
    op: "compare",
    subject: { of: "customer", field: "tier" },
    operator: "any_of",
    value: ["core", "high_value"],
  }),
);

function compare(
  subject: Subject,
  operator: Comparison["operator"],
  value?: NonNullable<Comparison["value"]>,
): Comparison {
  return { op: "compare", subject, operator, ...(value === undefined ? {} : { value }) };
}

const grade = fc.integer({ min: 2, max: 5 });

/** Fitting comparisons by type of question; of other types none is made. */
const COMPARISONS: Partial<
  Readonly<Record<Question["type"], (subject: AnswerSubject) => fc.Arbitrary<Comparison>>>
> = {
  rating: (subject) => grade.map((value) => compare(subject, "at_most", value)),
  nps: (subject) => grade.map((value) => compare(subject, "at_least", value)),
  matrix: (subject) => grade.map((value) => compare({ ...subject, row: "x" }, "at_most", value)),
  yes_no: (subject) => fc.boolean().map((value) => compare(subject, "equals", value)),
  single: (subject) =>
    fc.constantFrom(
      compare(subject, "any_of", ["a", "other"]),
      compare({ ...subject, part: "text" }, "contains", "慢"),
    ),
  multiple: (subject) =>
    fc.constantFrom(compare(subject, "any_of", ["a"]), compare(subject, "all_of", ["a", "b"])),
  text: (subject) => fc.constant(compare(subject, "contains", "慢")),
  number: (subject) => grade.map((value) => compare(subject, "at_least", value)),
  date: (subject) => fc.constant(compare(subject, "at_least", "2026-03-11")),
};

type AnswerSubject = Extract<Subject, { of: "answer" }>;

/** Any fitting comparison with a question; without `answered` where only information may decide. */
function comparisonWith({ code, type }: Question, withAnswered: boolean): fc.Arbitrary<Comparison> {
  const subject: AnswerSubject = { of: "answer", question: code };
  const fitting = COMPARISONS[type]?.(subject) ?? field;
  if (!withAnswered || type === "section") return fitting;
  return fc.oneof(
    { weight: 3, arbitrary: fitting },
    { weight: 1, arbitrary: fc.constant(compare(subject, "answered")) },
  );
}

/** A condition over questions (none: over hidden and customer fields alone). */
export function anyCondition(questions: readonly Question[], withAnswered = true): fc.Arbitrary<Condition> {
  const leaf = fc.oneof(field, ...questions.map((question) => comparisonWith(question, withAnswered)));
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      leaf,
      fc.record({
        op: fc.constantFrom("and" as const, "or" as const),
        conditions: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ op: fc.constant("not" as const), condition: tie("condition") }),
    ),
  })).condition;
}

function anyShown(earlier: readonly Question[]): fc.Arbitrary<Shown> {
  return fc.oneof(
    fc.constant({}),
    fc.record({ showIf: anyCondition(earlier), showWhenUnknown: fc.boolean() }, { requiredKeys: ["showIf"] }),
  );
}

/** A valid definition of 1 to 3 pages with 1 to 4 questions each, of every type, with conditions on earlier ones. */
export const anyDefinition: fc.Arbitrary<SurveyDefinition> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const questions = fc.tuple(...Array.from({ length: total }, (_, i) => anyQuestion(i)));
    return questions.chain((all) =>
      fc
        .record({
          own: fc.tuple(...all.map((_, i) => anyShown(all.slice(0, i)))),
          pages: fc.tuple(
            ...sizes.map((_, p) =>
              anyShown(
                all.slice(
                  0,
                  sizes.slice(0, p).reduce((sum, size) => sum + size, 0),
                ),
              ),
            ),
          ),
        })
        .map(({ own, pages }) =>
          assemble(
            sizes,
            all.map((one, i): Question => ({ ...one, ...own[i] })),
            pages,
          ),
        ),
    );
  });

function assemble(
  sizes: readonly number[],
  questions: readonly Question[],
  shown: readonly Shown[],
): SurveyDefinition {
  let from = 0;
  const pages = sizes.map((size, p): SurveyPage => {
    const own = questions.slice(from, from + size);
    from += size;
    return { code: `page${p}`, questions: own, ...shown[p] };
  });
  return surveyOf(pages, { hiddenFields: [{ code: "store", type: "text", signed: false }] });
}
