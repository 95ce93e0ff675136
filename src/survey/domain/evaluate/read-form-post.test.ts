import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyAnswers } from "../../../test/survey-answer-samples.ts";
import { anyDefinition, surveyWith } from "../../../test/survey-samples.ts";
import { serviceDelivery } from "../templates/service-delivery.ts";
import { isPlain, type Answers } from "./answer-value.ts";
import { keepReachable } from "./keep-reachable.ts";
import { readFormPost } from "./read-form-post.ts";
import { readHiddenFields } from "./read-hidden-fields.ts";
import { quotaCells } from "./quota-cells.ts";

test("a post from a page without script gives the same answers as JSON", () => {
  const post = new URLSearchParams(
    "_token=abc&overall=5&aspects.attitude=5&aspects.patience=4&aspects.timeliness=4&aspects.skill=5&aspects.standard=4&aspects.result=5&aspects.price=4&solved_first_time=true&suggestion=",
  );
  const { answers, faults } = keepReachable(serviceDelivery, readFormPost(serviceDelivery, post));
  assert.deepEqual(faults, []);
  assert.deepEqual(answers, {
    overall: 5,
    aspects: { attitude: 5, patience: 4, timeliness: 4, skill: 5, standard: 4, result: 5, price: 4 },
    solved_first_time: true,
  });
});

test("full-width digits are read, other words stay and become faults", () => {
  const survey = surveyWith({ type: "number", code: "days", text: { zh: "等待天数" } });
  assert.deepEqual(readFormPost(survey, [["days", "１２"]]), { days: 12 });
  assert.equal(keepReachable(survey, readFormPost(survey, [["days", "三天"]])).faults[0]?.code, "wrong-type");
});

test("unknown fields become faults, the page's own and prototypes do not get through", () => {
  const survey = surveyWith({ type: "text", code: "words", text: { zh: "意见" } });
  const read = readFormPost(survey, [
    ["_time", "1"],
    ["__proto__", "x"],
    ["strange.row", "1"],
    ["words", "好"],
  ]);
  assert.deepEqual(read, { words: "好", "strange.row": "1" });
  assert.equal(keepReachable(survey, read).faults[0]?.code, "unknown-question");
});

test("whatever a JSON client may send, a form can send too", () => {
  const sample = anyDefinition.chain((definition) =>
    fc.record({ definition: fc.constant(definition), sent: anyAnswers(definition) }),
  );
  fc.assert(
    fc.property(sample, ({ definition, sent }) => {
      const { answers } = keepReachable(definition, sent);
      const posted = readFormPost(definition, formFields(answers));
      assert.deepEqual(keepReachable(definition, posted).answers, answers);
    }),
    { numRuns: 300 },
  );
});

function formFields(answers: Answers): [string, string][] {
  return Object.entries(answers).flatMap(([code, value]) => {
    if (Array.isArray(value)) return value.flatMap((one) => choiceFields(code, one));
    if (!isPlain(value)) return [[code, String(value)]];
    if (typeof value["code"] === "string") return choiceFields(code, value);
    return Object.entries(value).flatMap(([row, answer]) => rowFields(`${code}.${row}`, answer));
  });
}

function choiceFields(code: string, choice: unknown): [string, string][] {
  if (!isPlain(choice)) return [[code, String(choice)]];
  return [
    [code, "other"],
    [`${code}.other`, String(choice["text"])],
  ];
}

function rowFields(name: string, answer: unknown): [string, string][] {
  if (!isPlain(answer)) return [[name, String(answer)]];
  const { value, remark } = answer;
  return [
    ...(value === undefined ? [] : [[name, String(value)] as [string, string]]),
    ...(remark === undefined ? [] : [[`${name}.remark`, String(remark)] as [string, string]]),
  ];
}

test("a signed field is taken only from a checked signature, an alias names the same field", () => {
  assert.deepEqual(readHiddenFields(serviceDelivery, { order_number: "SO-1" }), {});
  assert.deepEqual(readHiddenFields(serviceDelivery, { order_number: "SO-1" }, { sojumpparm: "SO-2" }), {
    order_number: "SO-2",
  });
});

test("undeclared, wrong and endless parameters are left out", () => {
  const survey = {
    ...serviceDelivery,
    hiddenFields: [
      { code: "visits", type: "number", signed: false },
      { code: "member", type: "boolean", signed: false },
      { code: "store", type: "text", signed: false },
    ] as const,
  };
  const sent = { visits: "3", member: "true", store: "x".repeat(300), utm_source: "qr" };
  assert.deepEqual(readHiddenFields(survey, sent), { visits: 3, member: true });
  assert.deepEqual(readHiddenFields(survey, { visits: "3; drop" }), {});
});

test("a response counts in the cells whose condition is true, never in unknown ones", () => {
  const core = {
    op: "compare",
    subject: { of: "customer", field: "tier" },
    operator: "equals",
    value: "core",
  } as const;
  const survey = {
    ...serviceDelivery,
    quotas: [
      {
        code: "by_tier",
        title: { zh: "按客户等级" },
        kind: "goal",
        cells: [
          { code: "core", title: { zh: "核心客户" }, condition: core, limit: 30 },
          { code: "all", title: { zh: "全部" }, limit: 300 },
        ],
      },
    ] as const,
  };
  const cells = (customer?: { tier: string }): string[] =>
    quotaCells(survey, {}, customer ? { customer } : {}).map(({ cell }) => cell);
  assert.deepEqual(cells({ tier: "core" }), ["core", "all"]);
  assert.deepEqual(cells({ tier: "ordinary" }), ["all"]);
  assert.deepEqual(cells(), ["all"]);
});
