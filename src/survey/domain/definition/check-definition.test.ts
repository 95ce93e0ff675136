import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { surveyOf, surveyWith } from "../../../test/survey-samples.ts";
import { definitionFaultsEn } from "../../words/definition-faults-en.ts";
import { definitionFaultsZh } from "../../words/definition-faults-zh.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../taxonomy/default-taxonomy.ts";
import { SURVEY_TEMPLATES } from "../templates/survey-templates.ts";
import { checkDefinition } from "./check-definition.ts";
import { OPERATORS_OF } from "./check-condition.ts";
import { OPERATORS, type Condition } from "./condition.ts";
import { mayBeSavedAsDraft } from "./definition-fault.ts";
import type { Question, SurveyDefinition } from "./survey-definition.ts";

function faultsOf(sent: unknown): string[] {
  return (checkDefinition(sent).faults ?? []).map(({ path, code }) => `${path} ${code}`);
}

const speed: Question = { type: "rating", code: "speed", text: { zh: "响应速度" }, scale: 5 };
const reason = (showIf: Condition): Question => ({ type: "text", code: "why", text: { zh: "原因" }, showIf });
const lowSpeed: Condition = {
  op: "compare",
  subject: { of: "answer", question: "speed" },
  operator: "at_most",
  value: 3,
};

test("every template passes with the indicators of the default taxonomy, also after a way through JSON", () => {
  const indicators = new Set(indicatorsOf(DEFAULT_TAXONOMY).keys());
  for (const template of SURVEY_TEMPLATES) {
    const sent: unknown = JSON.parse(JSON.stringify(template));
    assert.deepEqual(checkDefinition(sent, { indicators }), { definition: template });
  }
  assert.equal(new Set(SURVEY_TEMPLATES.map(({ code }) => code)).size, 8);
});

test("an indicator or a customer attribute the organization does not have is a fault", () => {
  const asked = surveyWith({ ...speed, indicator: "friendliness" });
  assert.equal(
    checkDefinition(asked, { indicators: new Set(["skill"]) }).faults?.[0]?.code,
    "unknown-indicator",
  );
  const custom = reason({
    op: "compare",
    subject: { of: "customer", field: "attributes.contract" },
    operator: "answered",
  });
  assert.deepEqual(faultsOf(surveyWith(custom)), []);
  assert.equal(
    checkDefinition(surveyWith(custom), { attributes: new Set() }).faults?.[0]?.code,
    "unknown-customer-field",
  );
});

test("a condition may ask about earlier questions only", () => {
  assert.deepEqual(faultsOf(surveyWith(speed, reason(lowSpeed))), []);
  assert.deepEqual(faultsOf(surveyWith(reason(lowSpeed), speed)), [
    "pages.0.questions.0.showIf.subject later-question",
  ]);
  assert.deepEqual(faultsOf(surveyWith({ ...speed, showIf: lowSpeed })), [
    "pages.0.questions.0.showIf.subject later-question",
  ]);
  const page = surveyOf([{ code: "first", questions: [speed], showIf: lowSpeed }]);
  assert.deepEqual(faultsOf(page), ["pages.0.showIf.subject later-question"]);
});

const UNFIT: readonly (readonly [string, Partial<Extract<Condition, { op: "compare" }>>, string])[] = [
  [
    "a question that is not there",
    { subject: { of: "answer", question: "price" } },
    "subject unknown-question",
  ],
  ["a row of no matrix", { subject: { of: "answer", question: "speed", row: "a" } }, "subject no-rows"],
  ["words of a grade", { subject: { of: "answer", question: "speed", part: "text" } }, "subject no-words"],
  [
    "a hidden field not declared",
    { subject: { of: "hidden", field: "store" } },
    "subject unknown-hidden-field",
  ],
  [
    "a customer field that is none",
    { subject: { of: "customer", field: "password" } },
    "subject unknown-customer-field",
  ],
  ["a grade that contains", { operator: "contains", value: "慢" }, "operator operator-unfit"],
  ["a grade of 9", { value: 9 }, "value value-unfit"],
  ["a list where one value is wanted", { value: [1, 2] }, "value value-unfit"],
  ["one value where a list is wanted", { operator: "any_of", value: 3 }, "value value-unfit"],
  [
    "an unknown tier",
    { subject: { of: "customer", field: "tier" }, operator: "equals", value: "gold" },
    "value unknown-option",
  ],
];

for (const [act, change, fault] of UNFIT)
  test(`a condition over ${act} is refused`, () => {
    const condition = { ...lowSpeed, ...change } as Condition;
    assert.deepEqual(faultsOf(surveyWith(speed, reason(condition))), [`pages.0.questions.1.showIf.${fault}`]);
  });

test("every operator fits some kind of fact", () => {
  const fitting = new Set(Object.values(OPERATORS_OF).flat());
  assert.deepEqual([...fitting].toSorted(), [...OPERATORS].toSorted());
});

test("a condition nested too deeply is refused", () => {
  let condition: Condition = lowSpeed;
  for (let i = 0; i < 9; i++) condition = { op: "not", condition };
  assert.deepEqual(faultsOf(surveyWith(speed, reason(condition))), [
    "pages.0.questions.1.showIf condition-too-large",
  ]);
  for (let i = 0; i < 5000; i++) condition = { op: "not", condition };
  assert.match(faultsOf(surveyWith(speed, reason(condition)))[0] ?? "", /too-deep$/u);
});

test("codes stand once, also among hidden fields and whatever their case", () => {
  const survey = surveyOf(
    [
      { code: "a", questions: [speed, { ...speed, code: "Speed" }] },
      { code: "a", questions: [{ ...speed, code: "store" }] },
    ],
    { hiddenFields: [{ code: "store", type: "text", signed: false }] },
  );
  assert.deepEqual(faultsOf(survey), [
    "pages.0.questions.1.code code-differs-by-case",
    "hiddenFields.0.code code-taken",
    "pages.1.code code-taken",
  ]);
});

const BAD_CODES = ["", "1a", "_a", "a.b", "a b", "__proto__", "问题", "a".repeat(33), "=cmd", "a,b"];

test("a code that is no form field and no column name is refused", () => {
  for (const code of BAD_CODES)
    assert.deepEqual(faultsOf(surveyWith({ ...speed, code })), ["pages.0.questions.0.code wrong-form"]);
});

const PARTS: readonly (readonly [string, Question, string])[] = [
  ["crossed bounds", { type: "number", code: "n", text: { zh: "天数" }, min: 5, max: 1 }, "bounds-crossed"],
  ["a day that is none", { type: "date", code: "d", text: { zh: "日期" }, min: "2026-02-30" }, "no-such-day"],
  [
    "“other” by another code",
    {
      type: "single",
      code: "s",
      text: { zh: "方式" },
      options: [{ code: "x", text: { zh: "其他" }, other: true }],
    },
    "other-code",
  ],
  [
    "an option alone in single choice",
    {
      type: "single",
      code: "s",
      text: { zh: "方式" },
      options: [{ code: "x", text: { zh: "无" }, exclusive: true }],
    },
    "exclusive-in-single",
  ],
  [
    "more choices than options",
    {
      type: "multiple",
      code: "m",
      text: { zh: "方式" },
      options: [{ code: "x", text: { zh: "无" } }],
      minChoices: 2,
    },
    "more-choices-than-options",
  ],
];

for (const [act, question, fault] of PARTS)
  test(`a question with ${act} is refused`, () =>
    assert.match(faultsOf(surveyWith(question))[0] ?? "", new RegExp(`${fault}$`, "u")));

test("a blank names earlier questions and declared fields only, and no internal codes", () => {
  const greet = (from: "answer" | "hidden" | "customer", code: string): SurveyDefinition =>
    surveyWith({ type: "section", code: "greet", text: { zh: [{ from, code, fallback: "您" }] } }, speed);
  assert.match(faultsOf(greet("answer", "speed"))[0] ?? "", /later-question$/u);
  assert.match(faultsOf(greet("hidden", "store"))[0] ?? "", /unknown-hidden-field$/u);
  assert.match(faultsOf(greet("customer", "tier"))[0] ?? "", /unknown-customer-field$/u);
  assert.deepEqual(faultsOf(greet("customer", "name")), []);
});

test("201 questions and 101 options are too many", () => {
  const questions = (count: number, from: number): Question[] =>
    Array.from({ length: count }, (_, i) => ({ ...speed, code: `q${from + i}` }));
  const pages = [
    { code: "a", questions: questions(101, 0) },
    { code: "b", questions: questions(100, 101) },
  ];
  assert.deepEqual(faultsOf(surveyOf(pages)), ["pages too-many"]);
  const options = Array.from({ length: 101 }, (_, i) => ({ code: `o${i}`, text: { zh: "选项" } }));
  assert.deepEqual(faultsOf(surveyWith({ type: "single", code: "s", text: { zh: "方式" }, options })), [
    "pages.0.questions.0.options too-many",
  ]);
});

test("foreign JSON of any form is refused with faults, at most a hundred, never an exception", () => {
  const [template] = SURVEY_TEMPLATES;
  for (const sent of [
    null,
    undefined,
    5,
    "x",
    [],
    {},
    { pages: [] },
    JSON.parse('{"__proto__": {"code": 1}}'),
  ])
    assert.ok(faultsOf(sent).length > 0);
  const flood = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, i]));
  assert.equal(faultsOf({ ...template, ...flood }).length, 100);
  fc.assert(fc.property(fc.jsonValue(), (sent) => assert.ok(faultsOf(sent).length > 0)));
});

test("unfinished work may be saved as a draft, a broken tree may not", () => {
  const unfinished = [
    surveyWith({ ...speed, text: { zh: "" } }),
    surveyWith(reason(lowSpeed)),
    surveyWith({ type: "single", code: "s", text: { zh: "方式" }, options: [] }),
    surveyOf([]),
  ];
  for (const survey of unfinished) {
    const { faults = [] } = checkDefinition(survey);
    assert.ok(faults.length > 0 && mayBeSavedAsDraft(faults), JSON.stringify(faults));
  }
  const { faults = [] } = checkDefinition({ ...surveyWith(speed), pages: "none" });
  assert.equal(mayBeSavedAsDraft(faults), false);
});

test("every fault has its sentence in both languages", () => {
  const survey = surveyWith(
    reason(lowSpeed),
    { ...speed, code: "1" },
    ...PARTS.map(([, question]) => question),
  );
  for (const { code, details } of checkDefinition(survey).faults ?? [])
    for (const words of [definitionFaultsZh, definitionFaultsEn])
      assert.doesNotMatch(words[code](details), /undefined/u);
});
