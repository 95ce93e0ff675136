import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { checkDefinition } from "../definition/check-definition.ts";
import { mayBeSavedAsDraft } from "../definition/definition-fault.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { addQuestion, duplicateQuestion } from "./add-question.ts";
import { addPage, movePage, removePage } from "./edit-pages.ts";
import { addOptions, addOther, addRows } from "./edit-parts.ts";
import { removeQuestion, replaceQuestion } from "./edit-question.ts";
import { findReferences } from "./find-references.ts";
import { moveQuestion, stepQuestion } from "./move-question.ts";
import { fieldCodes } from "./new-code.ts";
import { QUESTION_TYPES } from "./new-question.ts";
import { renameQuestionCode } from "./rename-code.ts";
import { separateCodes } from "./separate-codes.ts";

type Step = (definition: SurveyDefinition) => SurveyDefinition;

const nth = ({ pages }: SurveyDefinition, n: number): string => {
  const codes = pages.flatMap((page) => page.questions.map(({ code }) => code));
  return codes[n % Math.max(1, codes.length)] ?? "";
};
const small = fc.nat(12);
/** As it goes over the wire; samples have objects without a prototype. */
const plain = (definition: SurveyDefinition): unknown => JSON.parse(JSON.stringify(definition));

/** Any act of somebody who builds a survey. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...QUESTION_TYPES), small, small).map(
    ([type, page, at]): Step =>
      (d) =>
        addQuestion(d, type, { place: { page: page % d.pages.length, at }, used: ["q90"] })?.definition ?? d,
  ),
  small.map(
    (n): Step =>
      (d) =>
        duplicateQuestion(d, nth(d, n), [])?.definition ?? d,
  ),
  small.map(
    (n): Step =>
      (d) =>
        removeQuestion(d, nth(d, n)),
  ),
  fc.tuple(small, small, small).map(
    ([n, page, at]): Step =>
      (d) =>
        moveQuestion(d, nth(d, n), { page, at }),
  ),
  fc.tuple(small, fc.constantFrom(-1 as const, 1 as const)).map(
    ([n, by]): Step =>
      (d) =>
        stepQuestion(d, nth(d, n), by),
  ),
  small.map(
    (n): Step =>
      (d) =>
        addPage(d, n % d.pages.length),
  ),
  fc.tuple(small, small).map(
    ([from, to]): Step =>
      (d) =>
        movePage(d, from, to),
  ),
  small.map(
    (n): Step =>
      (d) =>
        removePage(d, n),
  ),
  fc.tuple(small, small).map(([n, number]): Step => (d) => {
    const to = `renamed${number}`;
    return fieldCodes(d).includes(to) ? d : renameQuestionCode(d, nth(d, n), to);
  }),
  fc.tuple(small, fc.string({ maxLength: 400 })).map(
    ([n, lines]): Step =>
      (d) =>
        replaceQuestion(d, nth(d, n), (one) => {
          if ("options" in one) return { ...one, options: addOther(addOptions(one.options, lines), ["zh"]) };
          return one.type === "matrix" ? { ...one, rows: addRows(one.rows, lines) } : one;
        }),
  ),
);

const edited = fc
  .tuple(anyDefinition, fc.array(step, { maxLength: 12 }))
  .map(([survey, steps]) => steps.reduce((definition, act) => act(definition), survey));

test("whatever is done to a survey, it can be saved, and every code stands once", () => {
  fc.assert(
    fc.property(edited, (definition) => {
      assert.ok(mayBeSavedAsDraft(checkDefinition(definition).faults ?? []));
      const codes = fieldCodes(definition);
      assert.equal(new Set(codes).size, codes.length);
      assert.equal(separateCodes(definition), definition);
    }),
  );
});

test("another code for a question changes nothing else: conditions, blanks and quotas go along", () => {
  fc.assert(
    fc.property(anyDefinition, small, (definition, n) => {
      const from = nth(definition, n);
      const renamed = renameQuestionCode(definition, from, "fresh_code");
      assert.deepEqual(checkDefinition(renamed).faults, checkDefinition(definition).faults);
      assert.deepEqual(findReferences(renamed, from), []);
      assert.equal(findReferences(renamed, "fresh_code").length, findReferences(definition, from).length);
      assert.deepEqual(plain(renameQuestionCode(renamed, "fresh_code", from)), plain(definition));
    }),
  );
});

test("a question that nothing leans on can go without a trace of fault", () => {
  fc.assert(
    fc.property(anyDefinition, small, (definition, n) => {
      const code = nth(definition, n);
      const faults = checkDefinition(removeQuestion(definition, code)).faults ?? [];
      const dangling = faults.filter((fault) => fault.code === "unknown-question");
      assert.equal(dangling.length > 0, findReferences(definition, code).length > 0);
    }),
  );
});

test("a question moved one down and one up stands where it stood", () => {
  fc.assert(
    fc.property(anyDefinition, small, (definition, n) => {
      const code = nth(definition, n);
      const down = stepQuestion(definition, code, 1);
      assert.deepEqual(down === definition ? definition : stepQuestion(down, code, -1), definition);
    }),
  );
});
