import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCondition } from "../../../test/survey-samples.ts";
import { SERVICE_SURVEY } from "../../../test/survey.ts";
import { checkCondition, OPERATORS_OF } from "../../domain/definition/check-condition.ts";
import type { Comparison, Condition, Operator } from "../../domain/definition/condition.ts";
import { FaultList } from "../../domain/definition/definition-fault.ts";
import { truth } from "../../domain/evaluate/truth.ts";
import {
  isUnfinished,
  newRow,
  operatorsFor,
  takesList,
  withOperator,
  withSubject,
} from "./comparison-fit.ts";
import {
  addChild,
  countRows,
  groupAround,
  mayNest,
  readTree,
  setChild,
  writeTree,
  type RowNode,
} from "./condition-tree.ts";
import {
  factAt,
  firstRow,
  subjectChoices,
  surroundingsAt,
  type Attribute,
  type ConditionSurroundings,
} from "./subject-choices.ts";

const ATTRIBUTES: readonly Attribute[] = [
  { code: "contract", label: "合同类型", type: "choice", choices: ["年框", "单次"] },
  { code: "points", label: "积分", type: "number", choices: [] },
  { code: "joined", label: "入会日期", type: "date", choices: [] },
  { code: "vip", label: "贵宾", type: "boolean", choices: [] },
  { code: "remark", label: "备注", type: "text", choices: [] },
];
/** Quotas may ask about everything. */
const everywhere = (definition = SERVICE_SURVEY): ConditionSurroundings =>
  surroundingsAt(definition, { page: definition.pages.length, question: null }, "zh", ATTRIBUTES);

function faultsOf(row: RowNode, surroundings: ConditionSurroundings): readonly string[] {
  const faults = new FaultList();
  checkCondition(row.comparison, surroundings.position, faults);
  return faults.faults.map(({ code }) => code);
}

function rowAbout(key: string, surroundings = everywhere()): RowNode {
  const found = subjectChoices(surroundings).find((one) => one.key === key);
  assert.ok(found, key);
  const fact = factAt(found.subject, surroundings);
  assert.ok(fact);
  return newRow(found.subject, fact);
}

test("only earlier questions are offered, rows and words of their own, texts between questions never", () => {
  const at = (page: number, question: number | null): readonly string[] =>
    subjectChoices(surroundingsAt(SERVICE_SURVEY, { page, question }, "zh", null))
      .filter(({ group }) => group === "questions")
      .map(({ key }) => key);
  assert.deepEqual(at(0, 0), []);
  assert.deepEqual(at(0, null), []);
  assert.deepEqual(at(1, null), ["answer overall  "]);
  assert.deepEqual(at(1, 1), [
    "answer overall  ",
    "answer aspects attitude ",
    "answer aspects attitude text",
    "answer aspects price ",
    "answer aspects  ",
  ]);
  assert.equal(at(3, null).includes("answer reasons  text"), true);
});

test("hidden fields, the customer and the organization's own fields are offered everywhere", () => {
  const groups = Map.groupBy(
    subjectChoices(surroundingsAt(SERVICE_SURVEY, { page: 0, question: 0 }, "zh", ATTRIBUTES)),
    ({ group }) => group,
  );
  assert.deepEqual(
    groups.get("hidden")?.map(({ name }) => name),
    ["store", "order_number"],
  );
  assert.deepEqual(
    groups.get("attributes")?.map(({ name }) => name),
    ATTRIBUTES.map(({ label }) => label),
  );
  assert.equal(groups.get("customer")?.[1]?.name, "客户等级");
});

test("a new row asks what is asked most often, and nothing is wrong with it", () => {
  const surroundings = everywhere();
  const low = rowAbout("answer aspects price ");
  assert.deepEqual([low.comparison.operator, low.comparison.value], ["at_most", 3]);
  const nps = rowAbout("answer nps  ");
  assert.deepEqual([nps.comparison.operator, nps.comparison.value], ["at_most", 6]);
  const contract = rowAbout("customer attributes.contract");
  assert.deepEqual([contract.comparison.operator, contract.comparison.value], ["equals", "年框"]);
  for (const { subject, key } of subjectChoices(surroundings)) {
    const fact = factAt(subject, surroundings);
    assert.ok(fact, key);
    assert.deepEqual(faultsOf(newRow(subject, fact), surroundings), [], key);
    assert.equal(isUnfinished(newRow(subject, fact).comparison), false, key);
  }
});

test("a condition begins with the nearest grade, that of a quota with the customer's tier", () => {
  const first = (page: number, question: number | null): Comparison["subject"] =>
    firstRow(surroundingsAt(SERVICE_SURVEY, { page, question }, "zh", null)).comparison.subject;
  assert.deepEqual(first(2, 1), { of: "answer", question: "aspects", row: "price" });
  assert.deepEqual(first(0, 0), { of: "customer", field: "tier" });
  assert.deepEqual(first(3, null), { of: "customer", field: "tier" });
});

test("whatever operator and subject are chosen one after another, only a value still to be typed is missing", () => {
  const surroundings = everywhere();
  const choices = subjectChoices(surroundings);
  const step = fc.record({
    subject: fc.nat(choices.length - 1),
    operator: fc.nat(20),
    switches: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let row = rowAbout("answer overall  ");
      for (const { subject, operator, switches } of steps) {
        const chosen = choices[subject];
        const target = switches ? chosen?.subject : row.comparison.subject;
        assert.ok(target);
        const fact = factAt(target, surroundings);
        assert.ok(fact);
        if (switches) row = withSubject(row, target, fact, surroundings.position);
        const offered = operatorsFor(fact, { operator: row.comparison.operator, negated: row.negated });
        const next = offered[operator % offered.length];
        assert.ok(next);
        row = withOperator(row, next, fact);
        assert.ok(OPERATORS_OF[fact.kind].includes(row.comparison.operator));
        if (!isUnfinished(row.comparison)) assert.deepEqual(faultsOf(row, surroundings), []);
      }
    }),
  );
});

test("another subject keeps operator and value as far as they fit", () => {
  const surroundings = everywhere();
  const about = (row: RowNode, key: string): Comparison => {
    const found = subjectChoices(surroundings).find((one) => one.key === key);
    assert.ok(found);
    const fact = factAt(found.subject, surroundings);
    assert.ok(fact);
    return withSubject(row, found.subject, fact, surroundings.position).comparison;
  };
  const low: RowNode = { ...rowAbout("answer overall  "), negated: true };
  const two: RowNode = { ...low, comparison: { ...low.comparison, value: 2 } };
  assert.deepEqual(
    [about(two, "answer aspects price ").operator, about(two, "answer aspects price ").value],
    ["at_most", 2],
  );
  assert.equal(about(two, "customer tier").operator, "equals");
  const tiers = withOperator(
    rowAbout("customer tier"),
    { operator: "any_of", negated: false },
    {
      kind: "choice",
      codes: ["core"],
    },
  );
  const both: RowNode = { ...tiers, comparison: { ...tiers.comparison, value: ["core", "年框"] } };
  assert.deepEqual(about(both, "customer attributes.contract").value, ["年框"]);
  assert.deepEqual(about(both, "customer kind").value, ["business"]);
  assert.equal(about(rowAbout("customer tier"), "customer region").value, "", "a code is no word");
});

test("an operator that is not offered any more stays to be seen while it fits", () => {
  const shown = (operator: Operator): boolean =>
    operatorsFor({ kind: "text" }, { operator, negated: false }).some((one) => one.operator === operator);
  assert.equal(shown("any_of"), true);
  assert.equal(shown("at_most"), false);
  assert.equal(takesList("all_of"), true);
});

test("any condition comes out of the editor meaning what it meant", () => {
  const facts = [
    { answers: {}, context: { hidden: { store: "S01" }, customer: { tier: "core" } } },
    { answers: {}, context: { hidden: { store: "S02" }, customer: {} } },
    { answers: {}, context: { customer: { tier: "ordinary" } } },
    { answers: {}, context: {} },
  ];
  fc.assert(
    fc.property(anyCondition([]), (condition) => {
      const written = writeTree(readTree(condition));
      assert.ok(written);
      for (const fact of facts) assert.equal(truth(written, fact), truth(condition, fact));
    }),
  );
});

const core: Condition = {
  op: "compare",
  subject: { of: "customer", field: "tier" },
  operator: "equals",
  value: "core",
};

test("one row alone is a plain comparison; taking the last one away leaves no condition", () => {
  const tree = readTree(core);
  assert.deepEqual(writeTree(tree), core);
  assert.deepEqual(writeTree({ ...tree, negated: true }), { op: "not", condition: core });
  assert.equal(writeTree(setChild(tree, 0, null)), undefined);
  assert.equal(writeTree(readTree(undefined)), undefined);
});

test("a group within a group goes when its last row goes", () => {
  const row = rowAbout("customer tier");
  const one = addChild(readTree(core), row);
  const nested = addChild(one, groupAround(one, row));
  assert.equal(countRows(nested), 3);
  assert.equal(writeTree(nested)?.op, "and");
  const inner = nested.children[2];
  assert.ok(inner?.kind === "group");
  assert.equal(inner.op, "or");
  assert.equal(setChild(nested, 2, setChild(inner, 0, null)).children.length, 2);
});

test("groups are nested as deeply as a condition may be, no deeper", () => {
  let condition: Condition = core;
  for (let level = 8; level > 1; level--) condition = { op: "and", conditions: [condition, core] };
  const faults = new FaultList();
  checkCondition(condition, everywhere().position, faults);
  assert.deepEqual(faults.faults, []);
  assert.deepEqual([1, 6, 7, 8].map(mayNest), [true, true, false, false]);
});
