import assert from "node:assert/strict";
import { test } from "node:test";
import { GOOD_ANSWERS, SERVICE_SURVEY } from "../../../test/survey.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { readFormPost } from "../evaluate/read-form-post.ts";
import { formFieldsOf } from "./form-fields-of.ts";
import { readPrefill } from "./read-prefill.ts";

const read = (query: string) => readPrefill(SERVICE_SURVEY, new URLSearchParams(query));

test("an address fills in questions by their codes", () => {
  assert.deepEqual(read("overall=4&aspects.price=3&nps=9&reasons=speed&reasons=clean&phone=13800000000"), {
    overall: 4,
    aspects: { price: 3 },
    reasons: ["speed", "clean"],
    nps: 9,
    phone: "13800000000",
  });
});

test("what is no answer to a question of the survey is passed over", () => {
  assert.deepEqual(read("overall=99&nps=ten&colour=red&store=SH01&reasons=teleport&lang=en&_website=x"), {});
  assert.deepEqual(read("aspects.attitude=7&aspects.price=4&aspects.moon=5"), { aspects: { price: 4 } });
  assert.deepEqual(read("aspects.attitude.files=019&__proto__=1&constructor=2&toString=3"), {});
});

test("a question that only some see is filled in for those who will", () => {
  assert.deepEqual(read("price_reason=配件收费偏高"), { price_reason: "配件收费偏高" });
});

test("answers put into a form are read from it as the same answers", () => {
  const { answers } = evaluate(SERVICE_SURVEY, GOOD_ANSWERS);
  assert.equal(Object.keys(answers).length, 6);
  const read = readFormPost(SERVICE_SURVEY, formFieldsOf(answers));
  assert.deepEqual(evaluate(SERVICE_SURVEY, read).answers, answers);
});
