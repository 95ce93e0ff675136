import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyDefinition, surveyOf, surveyWith } from "../../../test/survey-samples.ts";
import { versionChangesEn } from "../../words/version-changes-en.ts";
import { versionChangesZh } from "../../words/version-changes-zh.ts";
import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import { serviceDelivery } from "../templates/service-delivery.ts";
import { compareVersions } from "./compare-versions.ts";

const speed: Question = {
  type: "rating",
  code: "speed",
  text: { zh: "您对响应速度的满意程度如何？" },
  scale: 5,
  indicator: "response-timeliness",
};
const how: Question = {
  type: "single",
  code: "how",
  text: { zh: "您使用了哪种方式？" },
  options: [
    { code: "phone", text: { zh: "电话" } },
    { code: "visit", text: { zh: "上门" } },
  ],
};
const words: Question = { type: "text", code: "words", text: { zh: "您的意见？" } };

const codes = (older: SurveyDefinition, newer: SurveyDefinition): string[] =>
  compareVersions(older, newer, "zh").changes.map(({ code, questionCode }) => `${questionCode} ${code}`);

test("a version compared with itself, or with its copy out of JSON, has no change and stays comparable", () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      const copy = JSON.parse(JSON.stringify(definition)) as SurveyDefinition;
      const { changes, indicators } = compareVersions(definition, copy, "zh");
      assert.deepEqual(changes, []);
      assert.ok(indicators.every(({ verdict }) => verdict === "comparable"));
    }),
  );
});

test("what one way is added is removed the other way", () => {
  fc.assert(
    fc.property(anyDefinition, anyDefinition, (a, b) => {
      const kinds = (list: readonly string[], end: string): string[] =>
        list
          .filter((code) => code.endsWith(end))
          .map((code) => code.slice(0, -end.length))
          .toSorted();
      assert.deepEqual(kinds(codes(a, b), "-added"), kinds(codes(b, a), "-removed"));
    }),
  );
});

test("added, removed, reworded and re-typed questions are named", () => {
  const older = surveyWith(speed, how);
  assert.deepEqual(codes(older, surveyWith(speed, how, words)), ["words question-added"]);
  assert.deepEqual(codes(older, surveyWith(speed)), ["how question-removed"]);
  assert.deepEqual(codes(older, surveyWith({ ...speed, text: { zh: "响应快吗？" } }, how)), [
    "speed question-reworded",
  ]);
  assert.deepEqual(codes(older, surveyWith({ ...words, code: "speed" }, how)), ["speed question-retyped"]);
});

test("only the question that moved is called moved", () => {
  assert.deepEqual(codes(surveyWith(speed, how, words), surveyWith(words, speed, how)), [
    "words question-moved",
  ]);
  const pages = surveyOf([
    { code: "page", questions: [speed, how] },
    { code: "last", questions: [words] },
  ]);
  assert.deepEqual(codes(surveyWith(speed, how, words), pages), ["null page-added", "words question-moved"]);
});

test("options are compared by code: renaming one is no new option", () => {
  const renamed = {
    ...how,
    options: [
      { code: "phone", text: { zh: "电话沟通" } },
      { code: "visit", text: { zh: "上门" }, exclusive: false },
      { code: "post", text: { zh: "寄修" } },
    ],
  } as Question;
  assert.deepEqual(codes(surveyWith(how), surveyWith(renamed)), [
    "how option-reworded",
    "how option-changed",
    "how option-added",
  ]);
});

test("the words before and after are those of the reader's language, or the ones that were changed", () => {
  const two = (zh: string, en: string) => ({ text: { zh, en } });
  const older = surveyWith({ ...speed, ...two("响应快吗？", "Were we quick?") }, how);
  const details = (newer: SurveyDefinition, language: "zh" | "en") =>
    compareVersions(older, newer, language).changes.map((change) => change.details);
  const both = surveyWith({ ...speed, ...two("响应及时吗？", "Were we prompt?") }, how);
  assert.deepEqual(details(both, "zh"), [{ before: "响应快吗？", after: "响应及时吗？" }]);
  assert.deepEqual(details(both, "en"), [{ before: "Were we quick?", after: "Were we prompt?" }]);
  const english = surveyWith({ ...speed, ...two("响应快吗？", "Were we prompt?") }, how);
  assert.deepEqual(details(english, "zh"), [{ before: "Were we quick?", after: "Were we prompt?" }]);
  const gone = surveyWith(how);
  assert.deepEqual(details(gone, "en"), [{ before: "Were we quick?" }]);
  assert.deepEqual(
    compareVersions(gone, surveyWith(how, words), "en").changes.map(({ details: { after } }) => after),
    ["您的意见？"],
    "Chinese where there is no English",
  );
});

test("figures stay comparable through the indicator when the question changes its place", () => {
  const older = surveyWith(speed, how);
  const verdict = (newer: SurveyDefinition): unknown => compareVersions(older, newer, "zh").indicators[0];
  const indicator = "response-timeliness";
  assert.deepEqual(verdict(surveyWith(how, speed)), { indicator, verdict: "comparable", reasons: [] });
  assert.deepEqual(verdict(surveyWith({ ...speed, code: "pace" }, how)), {
    indicator,
    verdict: "with-care",
    reasons: ["code"],
  });
  assert.deepEqual(verdict(surveyWith({ ...speed, scale: 4, text: { zh: "响应快吗？" } } as Question)), {
    indicator,
    verdict: "with-care",
    reasons: ["reworded", "scale"],
  });
  assert.deepEqual(verdict(surveyWith(how)), { indicator, verdict: "removed", reasons: [] });
});

test("settings, texts, hidden fields and quotas are compared as wholes", () => {
  const changed: SurveyDefinition = {
    ...serviceDelivery,
    title: { zh: "服务回访" },
    settings: { ...serviceDelivery.settings, anonymous: true },
    hiddenFields: [],
  };
  assert.deepEqual(codes(serviceDelivery, changed), [
    "null texts-changed",
    "null settings-changed",
    "null hidden-fields-changed",
  ]);
});

test("every change has its sentence in both languages, with its blanks filled", () => {
  fc.assert(
    fc.property(anyDefinition, anyDefinition, (a, b) => {
      for (const [language, { changes }] of [
        ["zh", versionChangesZh],
        ["en", versionChangesEn],
      ] as const)
        for (const { code, details } of compareVersions(a, b, language).changes)
          assert.doesNotMatch((changes[code] as (of: typeof details) => string)(details), /undefined/u);
    }),
  );
});
