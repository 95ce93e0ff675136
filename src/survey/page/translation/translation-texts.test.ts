import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { SERVICE_SURVEY } from "../../../test/survey.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { SURVEY_TEMPLATES } from "../../domain/templates/survey-templates.ts";
import { isMissing, translationTexts } from "./translation-texts.ts";

/** Every `{zh, en}` in a definition, however deep. */
function countTexts(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if ("zh" in value) return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + countTexts(child), 0);
}

function textAt(definition: SurveyDefinition, key: string) {
  const found = translationTexts(definition).find((text) => text.key === key);
  assert.ok(found, key);
  return found;
}

test("no text of a survey is forgotten, and each has a key of its own", () => {
  for (const template of SURVEY_TEMPLATES) {
    const texts = translationTexts(template);
    assert.equal(texts.length, countTexts(template), template.code);
    assert.equal(new Set(texts.map(({ key }) => key)).size, texts.length, template.code);
    assert.deepEqual(texts.filter(isMissing), [], `${template.code} is there in both languages`);
  }
});

test("texts written as they are change nothing; English taken away everywhere is missing everywhere", () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      for (const text of translationTexts(definition))
        assert.deepEqual(text.with("zh", text.zh), definition, text.key);
    }),
    { numRuns: 20 },
  );
  let bare = SERVICE_SURVEY;
  for (const { key } of translationTexts(SERVICE_SURVEY)) bare = textAt(bare, key).with("en", "");
  assert.equal(JSON.stringify(bare).includes('"en":'), false);
  const texts = translationTexts(bare);
  assert.equal(texts.filter(isMissing).length, texts.length);
});

test("a text is translated where it stands: option, row, page, quota", () => {
  const quotas: SurveyDefinition["quotas"] = [
    {
      code: "quota1",
      title: { zh: "样本目标" },
      kind: "goal",
      cells: [{ code: "c1", title: { zh: "全部" }, limit: 30 }],
    },
  ];
  const survey = { ...SERVICE_SURVEY, quotas };
  const option = textAt(survey, "question reasons option speed").with("en", "Quick");
  const question = option.pages[2]?.questions[0];
  assert.ok(question?.type === "multiple");
  assert.deepEqual(question.options[0]?.text, { zh: "上门快", en: "Quick" });
  const cell = textAt(survey, "quota quota1 c1").with("en", "Everyone");
  assert.deepEqual(cell.quotas[0]?.cells[0]?.title, { zh: "全部", en: "Everyone" });
  const row = textAt(survey, "question aspects row price").with("zh", "价格");
  const matrix = row.pages[1]?.questions[0];
  assert.ok(matrix?.type === "matrix");
  assert.deepEqual(matrix.rows[1]?.text, { zh: "价格", en: "Value for money" });
});

test("blanks go through the field and come back as blanks", () => {
  const blank = { from: "customer", code: "name", fallback: "您" } as const;
  const survey: SurveyDefinition = { ...SERVICE_SURVEY, purpose: { zh: [blank, "，您好"] } };
  const text = textAt(survey, "purpose");
  assert.deepEqual([text.zh, text.hasBlanks], ["{{customer:name|您}}，您好", true]);
  const translated = text.with("en", "Dear {{customer:name|customer}}");
  assert.deepEqual(translated.purpose.en, ["Dear ", { ...blank, fallback: "customer" }]);
  assert.deepEqual(translated.purpose.zh, survey.purpose.zh);
});
