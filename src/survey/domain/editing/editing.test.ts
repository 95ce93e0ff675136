import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE_SURVEY } from "../../../test/survey.ts";
import { surveyWith } from "../../../test/survey-samples.ts";
import { checkDefinition } from "../definition/check-definition.ts";
import type { Condition } from "../definition/condition.ts";
import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import { addQuestion, duplicateQuestion } from "./add-question.ts";
import { beginHistory, record, redo, undo } from "./edit-history.ts";
import { addPage, removePage } from "./edit-pages.ts";
import { addBlank, addOptions, addOther, moveItem } from "./edit-parts.ts";
import { insertQuestions, replaceQuestion } from "./edit-question.ts";
import { findReferences } from "./find-references.ts";
import { moveQuestion, placeOf, questionOf, stepQuestion } from "./move-question.ts";
import { codeFault, nextCode } from "./new-code.ts";
import { newQuestion, QUESTION_TYPES } from "./new-question.ts";
import { renameOptionCode, renameQuestionCode, renameRowCode } from "./rename-code.ts";
import { separateCodes } from "./separate-codes.ts";
import { shownWhen, withProperty } from "./set-property.ts";
import { withoutStaleEnglish } from "./stale-english.ts";

const codesOf = ({ pages }: SurveyDefinition): string[][] =>
  pages.map((page) => page.questions.map(({ code }) => code));

test("a new question of each type can be published as it is, in one language and in two", () => {
  for (const survey of [SERVICE_SURVEY, surveyWith()])
    for (const type of QUESTION_TYPES) {
      const added = addQuestion(survey, type, { place: { page: 0, at: 0 }, used: [] });
      assert.ok(added);
      const faults = checkDefinition(added.definition).faults ?? [];
      assert.deepEqual(
        faults.filter(({ path }) => path.startsWith("pages.0.questions.0")),
        [],
      );
      assert.equal(added.definition.pages[0]?.questions[0]?.code, "q1");
      assert.notEqual(added.definition.pages[0]?.questions[0]?.text.en, "");
    }
});

test("the code of a question that was published and removed is not given to another", () => {
  const survey = surveyWith({ type: "phone", code: "q2", text: { zh: "电话" } });
  const used = ["q7", "overall"];
  assert.equal(addQuestion(survey, "text", { place: { page: 0, at: 9 }, used })?.code, "q8");
  assert.equal(nextCode("q", ["Q3", "q01", "quality9"]), "q4");
});

test("a code that is not well formed or belongs to another is refused", () => {
  assert.equal(codeFault("价格", []), "wrong-form");
  assert.equal(codeFault("1a", []), "wrong-form");
  assert.equal(codeFault("1a", [], "part"), null);
  assert.equal(codeFault("Overall", ["overall"]), "code-taken");
  assert.equal(codeFault("overall_2", ["overall"]), null);
});

test("questions move within a page, over its edge, and stay at the ends", () => {
  const down = stepQuestion(SERVICE_SURVEY, "price_reason", 1);
  assert.deepEqual(codesOf(down), [["overall"], ["aspects"], ["price_reason", "reasons", "nps", "phone"]]);
  assert.equal(stepQuestion(SERVICE_SURVEY, "overall", -1), SERVICE_SURVEY);
  assert.equal(stepQuestion(SERVICE_SURVEY, "phone", 1), SERVICE_SURVEY);
  const moved = moveQuestion(SERVICE_SURVEY, "phone", { page: 0, at: 0 });
  assert.deepEqual(codesOf(moved), [
    ["phone", "overall"],
    ["aspects", "price_reason"],
    ["reasons", "nps"],
  ]);
  assert.deepEqual(placeOf(moved, "phone"), { page: 0, at: 0 });
});

test("a copy of a question stands behind it under a code of its own", () => {
  const copy = duplicateQuestion(SERVICE_SURVEY, "aspects", []);
  assert.deepEqual(copy && codesOf(copy.definition)[1], ["aspects", "q1", "price_reason"]);
  assert.deepEqual(
    { ...(copy && questionOf(copy.definition, "q1")), code: "aspects" },
    questionOf(SERVICE_SURVEY, "aspects"),
  );
});

test("proposed questions stand behind the one they replace", () => {
  const text = { zh: "速度如何？" };
  const next = insertQuestions(SERVICE_SURVEY, "overall", [{ type: "text", code: "q1", text }]);
  assert.deepEqual(codesOf(next)[0], ["overall", "q1"]);
  assert.deepEqual(
    codesOf(insertQuestions(next, "gone", [{ type: "phone", code: "q2", text }]))[2]?.at(-1),
    "q2",
  );
});

test("a removed question names the conditions, texts and quotas that lean on it", () => {
  const survey: SurveyDefinition = {
    ...replaceQuestion(SERVICE_SURVEY, "nps", (nps) => ({
      ...nps,
      text: {
        zh: ["评价为", { from: "answer", code: "aspects", row: "price", fallback: "" }, "，会推荐吗？"],
      },
    })),
    quotas: [
      {
        code: "unhappy",
        title: { zh: "不满意者" },
        kind: "goal",
        cells: [
          {
            code: "c1",
            title: { zh: "不满意" },
            limit: 30,
            condition: {
              op: "not",
              condition: {
                op: "compare",
                subject: { of: "answer", question: "aspects" },
                operator: "answered",
              },
            },
          },
        ],
      },
    ],
  };
  assert.deepEqual(findReferences(survey, "aspects"), [
    { part: "condition", of: { kind: "question", code: "price_reason" } },
    { part: "text", of: { kind: "question", code: "nps" } },
    { part: "quota", of: { kind: "quota", quota: 0 } },
  ]);
  const renamed = renameQuestionCode(survey, "aspects", "parts");
  assert.deepEqual(findReferences(renamed, "aspects"), []);
  assert.equal(findReferences(renamed, "parts").length, 3);
});

test("other codes for rows and options are told to the conditions on them", () => {
  const rows = renameRowCode(SERVICE_SURVEY, "aspects", { from: "price", to: "value" });
  assert.equal(checkDefinition(rows).faults, undefined);
  assert.match(JSON.stringify(questionOf(rows, "price_reason")), /"row":"value"/u);
  const asked = replaceQuestion(SERVICE_SURVEY, "phone", (phone) => ({
    ...phone,
    showIf: {
      op: "compare",
      subject: { of: "answer", question: "reasons" },
      operator: "any_of",
      value: ["speed", "clean"],
    },
  }));
  const options = renameOptionCode(asked, "reasons", { from: "speed", to: "fast" });
  assert.equal(checkDefinition(options).faults, undefined);
  assert.match(JSON.stringify(questionOf(options, "phone")), /\["fast","clean"\]/u);
});

test("many options are pasted at once, each once, English from a second column, other staying last", () => {
  const begun = addOther([{ code: "o1", text: { zh: "电话" } }], ["zh", "en"]);
  const pasted = addOptions(begun, "微信\tWeChat\r\n电话\n\n  门店 \n微信");
  assert.deepEqual(pasted, [
    { code: "o1", text: { zh: "电话" } },
    { code: "o2", text: { zh: "微信", en: "WeChat" } },
    { code: "o3", text: { zh: "门店" } },
    { code: "other", text: { zh: "其他", en: "Other" }, other: true },
  ]);
  assert.equal(addOptions([], Array.from({ length: 150 }, (_, i) => `第 ${i} 项`).join("\n")).length, 100);
  assert.equal(addOptions([], "长".repeat(900))[0]?.text.zh.length, 300);
  assert.deepEqual(
    addBlank(pasted, { prefix: "o", most: 100 }).map(({ code }) => code),
    ["o1", "o2", "o3", "o4", "other"],
  );
  assert.deepEqual(moveItem(["a", "b", "c"], 0, 9), ["b", "c", "a"]);
});

test("pages come and go, but one stays", () => {
  const added = addPage(SERVICE_SURVEY, 0);
  assert.deepEqual(
    added.pages.map(({ code }) => code),
    ["p1", "p4", "p2", "p3"],
  );
  assert.equal(removePage(surveyWith(), 0).pages.length, 1);
  assert.deepEqual(codesOf(removePage(SERVICE_SURVEY, 1)), [["overall"], ["reasons", "nps", "phone"]]);
});

test("two questions with one code in an imported draft are told apart", () => {
  const text = { zh: "电话" };
  const survey = surveyWith({ type: "phone", code: "a", text }, { type: "phone", code: "A", text });
  assert.deepEqual(codesOf(separateCodes(survey)), [["a", "q1"]]);
});

test("typing in one field is one step back; a pause or another field begins the next", () => {
  const typed = (["您", "您好", "您好吗"] as const).reduce(
    (history, word, i) => record(history, word, { name: "text", at: i * 300 }),
    beginHistory("" as string),
  );
  assert.equal(undo(typed).present, "");
  const later = record(typed, "您好吗？", { name: "text", at: 9_000 });
  assert.equal(undo(later).present, "您好吗");
  const forth = redo(undo(later));
  assert.equal(forth.present, "您好吗？");
  assert.equal(record(undo(later), "另一句", { name: null, at: 9_100 }).future.length, 0);
  assert.equal(undo(beginHistory("x")).present, "x");
  assert.equal(redo(later), later);
});

test("ready-made English goes when the Chinese beside it says something else; a person's own stays", () => {
  const ready = newQuestion("single", "q1", ["zh", "en"]).text;
  const changed = { ...ready, zh: "您通过什么方式联系我们？" };
  assert.deepEqual(withoutStaleEnglish(ready, changed), { zh: changed.zh });
  assert.deepEqual(withoutStaleEnglish({ zh: "选项 1", en: "Option 1" }, { zh: "微信", en: "Option 1" }), {
    zh: "微信",
  });
  const own = { zh: "电话", en: "Phone" };
  assert.deepEqual(withoutStaleEnglish(own, { ...own, zh: "座机" }), { zh: "座机", en: "Phone" });
  const both = { zh: "电话", en: "Option 12" };
  assert.deepEqual(withoutStaleEnglish({ zh: "选项 12", en: "x" }, both), both);
});

test("a part that is set to nothing is absent, as a definition wants it", () => {
  const question: Question = {
    type: "nps",
    code: "q1",
    text: { zh: "推荐吗？" },
    indicator: "recommendation",
  };
  assert.deepEqual(Object.keys(withProperty(question, "indicator", undefined)), ["type", "code", "text"]);
  const showIf: Condition = {
    op: "compare",
    subject: { of: "hidden", field: "store" },
    operator: "answered",
  };
  const shown = shownWhen(question, { showIf, showWhenUnknown: true });
  assert.deepEqual([shown.showIf, shown.showWhenUnknown], [showIf, true]);
  assert.deepEqual(shownWhen(shown, {}), question);
});
