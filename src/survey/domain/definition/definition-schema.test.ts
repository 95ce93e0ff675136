import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { fromJSONSchema } from "zod";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { SURVEY_TEMPLATES } from "../templates/survey-templates.ts";
import { checkDefinition } from "./check-definition.ts";
import { checkShape } from "./check-shape.ts";
import { FaultList } from "./definition-fault.ts";
import { DEFINITION_SCHEMA, definitionSchemaText } from "./definition-schema.ts";
import type { SurveyDefinition } from "./survey-definition.ts";

/** An independent reader of JSON Schema. */
const independent = fromJSONSchema(DEFINITION_SCHEMA as Parameters<typeof fromJSONSchema>[0]);

/** One place of a tree replaced, removed or added to. */
function damaged(definition: SurveyDefinition): fc.Arbitrary<unknown> {
  const bad = fc.constantFrom<unknown>(
    null,
    7,
    -1,
    "",
    "x",
    "Ω",
    "a".repeat(5000),
    true,
    [],
    {},
    ["a"],
    4.5,
    { zh: "" },
  );
  return fc.tuple(fc.nat(), bad, fc.constantFrom("replace", "remove", "add")).map(([at, value, how]) => {
    const copy: unknown = JSON.parse(JSON.stringify(definition));
    const holders: Record<string, unknown>[] = [];
    collect(copy, holders);
    const holder = holders[at % holders.length] ?? {};
    const keys = Object.keys(holder);
    const key = keys[at % Math.max(keys.length, 1)] ?? "x";
    if (how === "add" && !Array.isArray(holder)) holder["surplus"] = value;
    else if (how === "remove" && !Array.isArray(holder)) delete holder[key];
    else holder[key] = value;
    return copy;
  });
}

function collect(value: unknown, into: Record<string, unknown>[]): void {
  if (typeof value !== "object" || value === null) return;
  into.push(value as Record<string, unknown>);
  for (const child of Object.values(value)) collect(child, into);
}

test("an independent reader of the published schema and checkDefinition agree, on whole and on damaged surveys", () => {
  const sample = fc
    .oneof(anyDefinition, fc.constantFrom(...SURVEY_TEMPLATES))
    .chain((definition) => fc.oneof(fc.constant<unknown>(definition), damaged(definition)));
  fc.assert(
    fc.property(sample, (sent) => {
      const faults = new FaultList();
      checkShape(DEFINITION_SCHEMA, sent, faults);
      assert.equal(
        independent.safeParse(sent).success,
        faults.faults.length === 0,
        JSON.stringify(faults.faults),
      );
      if (faults.faults.length > 0) assert.ok(checkDefinition(sent).faults);
    }),
    { numRuns: 1000 },
  );
});

test("docs/survey-definition.schema.json is the schema of this program", () => {
  const published = new URL("../../../../docs/survey-definition.schema.json", import.meta.url);
  assert.deepEqual(JSON.parse(readFileSync(published, "utf8")), JSON.parse(definitionSchemaText()));
});
