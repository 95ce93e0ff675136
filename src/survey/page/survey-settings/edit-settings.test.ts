import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE_SURVEY } from "../../../test/survey.ts";
import { checkDefinition } from "../../domain/definition/check-definition.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import {
  addHiddenField,
  countFieldUses,
  exampleAddress,
  removeHiddenField,
  renameHiddenField,
} from "./edit-hidden-fields.ts";
import {
  addCell,
  addGoalPerCustomer,
  addQuota,
  changeQuota,
  goalFields,
  removeQuota,
  withCondition,
} from "./edit-quotas.ts";
import { withConsent, withLanguages, withWords } from "./edit-texts.ts";

const isGood = (definition: SurveyDefinition): void =>
  assert.deepEqual(checkDefinition(JSON.parse(JSON.stringify(definition))).faults ?? [], []);

test("thirty of each kind of customer make a cell for each, in the languages of the survey", () => {
  const made = addGoalPerCustomer(SERVICE_SURVEY, "tier", 30);
  const [quota] = made.quotas;
  assert.deepEqual(quota?.title, {
    zh: "每类客户 30 份（按客户等级）",
    en: "30 of each kind of customer (by tier)",
  });
  assert.deepEqual(
    quota?.cells.map(({ code, title, limit }) => [code, title.zh, title.en, limit]),
    [
      ["core", "核心客户", "Core", 30],
      ["high_value", "高价值客户", "High-value", 30],
      ["ordinary", "普通客户", "Ordinary", 30],
    ],
  );
  for (const field of goalFields) isGood(addGoalPerCustomer(made, field, 30));
  const chinese = addGoalPerCustomer(withLanguages(SERVICE_SURVEY, ["zh"]), "kind", 30);
  assert.equal(chinese.quotas[0]?.title.en, undefined);
});

test("a new limit and a new goal can be published as they are, with codes of their own", () => {
  const both = addQuota(addQuota(SERVICE_SURVEY, "limit", 30), "goal", 30);
  assert.deepEqual(
    both.quotas.map(({ code, kind }) => [code, kind]),
    [
      ["quota1", "limit"],
      ["quota2", "goal"],
    ],
  );
  isGood(both);
  const [limit] = both.quotas;
  assert.ok(limit);
  const two = changeQuota(both, 0, addCell(both, limit));
  assert.deepEqual(
    two.quotas[0]?.cells.map(({ code }) => code),
    ["c1", "c2"],
  );
  isGood(two);
  assert.deepEqual(
    removeQuota(two, 0).quotas.map(({ code }) => code),
    ["quota2"],
  );
});

test("a cell whose condition is taken away counts everybody", () => {
  const [quota] = addGoalPerCustomer(SERVICE_SURVEY, "kind", 30).quotas;
  const [cell] = quota?.cells ?? [];
  assert.ok(cell?.condition);
  assert.equal("condition" in withCondition(cell, undefined), false);
});

test("a hidden field that is renamed takes conditions and blanks along", () => {
  const asking: SurveyDefinition = {
    ...SERVICE_SURVEY,
    purpose: { zh: ["您好，", { from: "hidden", code: "store", fallback: "本店" }, "想听听您的意见。"] },
    quotas: [
      {
        code: "quota1",
        title: { zh: "门店" },
        kind: "goal",
        cells: [
          {
            code: "c1",
            title: { zh: "一号店" },
            limit: 30,
            condition: {
              op: "compare",
              subject: { of: "hidden", field: "store" },
              operator: "equals",
              value: "S01",
            },
          },
        ],
      },
    ],
  };
  assert.equal(countFieldUses(asking, "store"), 2);
  const renamed = renameHiddenField(asking, 0, "shop");
  assert.equal(countFieldUses(renamed, "store"), 0);
  assert.equal(countFieldUses(renamed, "shop"), 2);
  isGood(renamed);
  assert.match(
    checkDefinition(removeHiddenField(asking, 0)).faults?.[0]?.code ?? "",
    /unknown-hidden-field/u,
  );
});

test("a new hidden field gets a free code, and the example address shows what is open", () => {
  const more = addHiddenField(addHiddenField(SERVICE_SURVEY));
  assert.deepEqual(
    more.hiddenFields.slice(2).map(({ code }) => code),
    ["field1", "field2"],
  );
  isGood(more);
  assert.equal(
    exampleAddress("https://survey.example.com", SERVICE_SURVEY.hiddenFields),
    "https://survey.example.com/s/…?store=SH01",
  );
  const aliased = [{ code: "order", type: "number", signed: false, alias: "sojumpparm" }] as const;
  assert.equal(exampleAddress("https://s.example.com", aliased), "https://s.example.com/s/…?sojumpparm=3");
  assert.equal(exampleAddress("https://s.example.com", []), "https://s.example.com/s/…");
});

test("emptied English is no English, and consent comes and goes", () => {
  assert.deepEqual(withWords({ zh: "标题", en: "Title" }, "en", ""), { zh: "标题" });
  assert.deepEqual(withWords({ zh: "标题", en: "Title" }, "zh", ""), { zh: "", en: "Title" });
  const asked = withConsent(SERVICE_SURVEY, { zh: "我同意。" });
  assert.equal(asked.settings.consent?.zh, "我同意。");
  assert.equal("consent" in withConsent(asked, undefined).settings, false);
});
