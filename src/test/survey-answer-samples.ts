import fc from "fast-check";
import type { Question, SurveyDefinition } from "../survey/domain/definition/survey-definition.ts";

const choice = fc.constantFrom<unknown>(
  "a",
  "b",
  "none",
  "other",
  "zzz",
  { code: "other", text: "太慢" },
  { code: "a" },
);
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    99,
    -1,
    4.5,
    "4",
    "",
    "  ",
    null,
    true,
    [],
    {},
    "__proto__",
    NaN,
    "x".repeat(5000),
  ),
  fc.jsonValue(),
);
const gradeOrOdd = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: oddValue },
);

function answerTo(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case "rating":
    case "nps":
    case "number":
      return gradeOrOdd;
    case "yes_no":
      return fc.boolean();
    case "single":
      return choice;
    case "multiple":
      return fc.array(choice, { maxLength: 5 });
    case "matrix":
      return fc.dictionary(
        fc.constantFrom("x", "y", "z", "__proto__"),
        fc.oneof(gradeOrOdd, fc.record({ value: gradeOrOdd, remark: fc.string() }, { requiredKeys: [] })),
      );
    case "date":
      return fc.constantFrom("2026-03-11", "2025-02-29", "2026-04-01", "昨天");
    case "phone":
      return fc.constantFrom("13800000000", "010-00000000", "没有");
    default:
      return fc.oneof(
        fc.constantFrom("太慢了", " 慢 ", "挺好\r\n", "\0坏\ud800"),
        fc.string({ unit: "binary" }),
      );
  }
}

/** Answers to a definition: honest, odd, missing, and strangers. */
export function anyAnswers(definition: SurveyDefinition): fc.Arbitrary<Record<string, unknown>> {
  const questions = definition.pages.flatMap((page) => page.questions);
  const each = Object.fromEntries(
    questions.map((question) => [
      question.code,
      fc.oneof({ weight: 6, arbitrary: answerTo(question) }, { weight: 1, arbitrary: oddValue }),
    ]),
  );
  return fc
    .tuple(
      fc.record(each, { requiredKeys: [] }),
      fc.dictionary(fc.constantFrom("stranger", "constructor", "_consent"), oddValue, { maxKeys: 2 }),
    )
    .map(([own, strange]) => ({ ...own, ...strange }));
}

/** What is known beside the answers, or not. */
export const anyContext = fc.record(
  {
    hidden: fc.constantFrom({ store: "S01" }, { store: "S02" }, {}),
    customer: fc.constantFrom({ tier: "core" }, { tier: "ordinary" }, {}),
  },
  { requiredKeys: [] },
);
