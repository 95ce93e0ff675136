import assert from "node:assert/strict";
import { test } from "node:test";
import { SURVEY_TEMPLATES } from "../../domain/templates/survey-templates.ts";
import { zh } from "../../words/list-screen-zh.ts";
import { surveyFacts } from "./template-facts.ts";

test("every template says what it is for, how long it takes and what it measures", () => {
  for (const definition of SURVEY_TEMPLATES) {
    const { questions, least, minutes, dimensions } = surveyFacts(definition, "zh");
    assert.ok(least >= 1 && least <= questions, definition.code);
    assert.match(minutes, /^[1-5](?:–[1-5])?$/u, definition.code);
    assert.ok(dimensions.length > 0, definition.code);
  }
  assert.deepEqual(Object.keys(zh.purposes).toSorted(), SURVEY_TEMPLATES.map(({ code }) => code).toSorted());
});

test("the periodic assessment measures the aspects of a cooperation, each by its dimension", () => {
  const periodic = SURVEY_TEMPLATES.find(({ code }) => code === "periodic_assessment");
  assert.ok(periodic);
  const codes = surveyFacts(periodic, "en").dimensions.map(({ code }) => code);
  for (const code of [
    "service-quality",
    "response-efficiency",
    "professional-ability",
    "value-for-money",
    "cooperation",
  ])
    assert.ok(codes.includes(code), code);
});
