import assert from "node:assert/strict";
import { test } from "node:test";
import { GOOD_ANSWERS, SERVICE_SURVEY } from "../../../test/survey.ts";
import { evaluate } from "../../domain/evaluate/evaluate.ts";
import { draftAfter, emptyDraft, entryId, nextPaperNumber } from "./entry-draft.ts";
import { answerAt, withAnswer } from "./entry-answers.ts";
import { strike, type KeyStroke } from "./entry-keys.ts";
import { neighbour, sentAnswers, stopsOf, type Answered, type Stop } from "./entry-stops.ts";

const stopsFor = (answers: Answered): readonly Stop[] =>
  stopsOf(SERVICE_SURVEY, evaluate(SERVICE_SURVEY, sentAnswers(SERVICE_SURVEY, answers)), answers);

/** Strikes keys one after the other, going on where a key does, as the screen does; "→" goes on by Enter. */
function typed(keys: string): Answered {
  let answers: Answered = {};
  let at = "overall";
  for (const key of keys) {
    const stop = stopsFor(answers).find(({ id }) => id === at);
    assert.ok(stop, `nothing at ${at}`);
    const { value, goesOn } = struck(stop, key, answerAt(answers, stop));
    answers = withAnswer(answers, stop, value);
    if (goesOn) at = neighbour(stopsFor(answers), at, 1)?.id ?? at;
  }
  return answers;
}

function struck(stop: Stop, key: string, before: unknown): KeyStroke {
  if (key === "→") return { value: before, goesOn: true };
  if (stop.kind === "words") return { value: `${String(before ?? "")}${key}`, goesOn: false };
  return strike(stop, key, before) ?? { value: before, goesOn: false };
}

test("a form is typed in by keys alone, and a low grade leads to its reason", () => {
  const answers = typed("55→3配件贵→13→讲解→9→");
  assert.deepEqual(answers, {
    overall: 5,
    aspects: { attitude: 5, price: 3 },
    price_reason: "配件贵",
    reasons: ["speed", { code: "other", text: "讲解" }],
    nps: 9,
  });
  assert.equal(evaluate(SERVICE_SURVEY, answers).complete, true);
});

test("ten is one and nought, and one alone waits", () => {
  assert.equal(typed("55→5→10")["nps"], 10);
  assert.equal(typed("55→5→1")["nps"], 1);
});

test("a key chooses an option and lets it go; Backspace clears, strange keys do nothing", () => {
  assert.deepEqual(typed("55→512")["reasons"], ["speed", "clean"]);
  assert.deepEqual(typed("55→5121")["reasons"], ["clean"]);
  const [overall] = stopsFor({});
  assert.ok(overall);
  assert.deepEqual(strike(overall, "Backspace", 5), { value: undefined, goesOn: false });
  for (const key of ["6", "0", "a", "Shift", "ArrowUp"]) assert.equal(strike(overall, key, 5), null);
  assert.deepEqual(strike(overall, "４", undefined), { value: 4, goesOn: true });
});

test("a remark stands beside its grade, and taking both away leaves nothing", () => {
  const [, grade, remark] = stopsFor({});
  assert.ok(grade && remark);
  const both = withAnswer(withAnswer({}, grade, 5), remark, "师傅很有耐心");
  assert.deepEqual(both["aspects"], { attitude: { value: 5, remark: "师傅很有耐心" } });
  assert.equal(answerAt(both, remark), "师傅很有耐心");
  assert.deepEqual(withAnswer(both, remark, "")["aspects"], { attitude: 5 });
  assert.deepEqual(withAnswer(withAnswer(both, remark, ""), grade, undefined), {});
});

test("what is stored can be shown again stop by stop", () => {
  const shown = stopsFor(GOOD_ANSWERS).map((stop) => [stop.id, answerAt(GOOD_ANSWERS, stop)]);
  assert.deepEqual(shown.slice(0, 5), [
    ["overall", 5],
    ["aspects.attitude", 5],
    ["aspects.attitude.text", "师傅很有耐心"],
    ["aspects.price", 3],
    ["price_reason", "配件收费偏高"],
  ]);
});

test("the next form of a pile has the next number and keeps day and source", () => {
  assert.deepEqual(["A-0099", "2026/7/9号", "没有编号", ""].map(nextPaperNumber), [
    "A-0100",
    "2026/7/10号",
    "",
    "",
  ]);
  const draft = { ...emptyDraft("a"), paperNumber: "007", answeredOn: "2026-03-01", note: "字迹不清" };
  const next = draftAfter(draft, "b");
  assert.deepEqual([next.id, next.paperNumber, next.answeredOn, next.note], ["b", "008", "2026-03-01", ""]);
});

test("an id drawn in the browser is ordered by time", () => {
  const now = Date.parse("2026-03-11T02:00:00Z");
  const id = entryId(now, new Uint8Array(10).fill(255));
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7fff-bfff-f{12}$/u);
  assert.equal(Number.parseInt(id.slice(0, 13).replace("-", ""), 16), now);
});
