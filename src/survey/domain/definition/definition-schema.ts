import { CODE_PATTERN, DAY_PATTERN, INDICATOR_PATTERN, LIMITS } from "./definition-limits.ts";
import type { JsonSchema } from "./json-schema.ts";
import { code, flag, listOf, partCode, PARTS, ref, shape } from "./schema-parts.ts";
import { GRADE_NAMES, SCHEMA_VERSION, SURVEY_LANGUAGES } from "./survey-definition.ts";

type Properties = Readonly<Record<string, JsonSchema>>;

const shown: Properties = { showIf: ref("condition"), showWhenUnknown: flag };
const asked: Properties = { code, text: ref("pipedText") };
const indicator: JsonSchema = { type: "string", pattern: INDICATOR_PATTERN };
const scale: JsonSchema = { enum: [5, 4] };
const gradeNames: JsonSchema = { enum: GRADE_NAMES };
const number: JsonSchema = { type: "number", minimum: -LIMITS.number, maximum: LIMITS.number };
const day: JsonSchema = { type: "string", pattern: DAY_PATTERN };
const upTo = (maximum: number, minimum = 0): JsonSchema => ({ type: "integer", minimum, maximum });

function question(type: string, required: Properties = {}, optional: Properties = {}): JsonSchema {
  return shape(
    { type: { const: type }, ...asked, ...required },
    { help: ref("pipedText"), required: flag, ...optional, ...shown },
  );
}

const option = shape({ code: partCode, text: ref("label") }, { exclusive: flag, other: flag });
const row = shape({ code: partCode, text: ref("label") }, { indicator, remark: flag, attachment: flag });
const options = listOf(ref("option"), LIMITS.options, 1);
const choices = upTo(LIMITS.options, 1);

const QUESTIONS: readonly JsonSchema[] = [
  question("rating", { scale }, { gradeNames, indicator }),
  question("matrix", { scale, rows: listOf(ref("row"), LIMITS.rows, 1) }, { gradeNames }),
  question("nps", {}, { indicator }),
  question("single", { options }),
  question("multiple", { options }, { minChoices: choices, maxChoices: choices }),
  question("yes_no", {}, { indicator }),
  question(
    "text",
    {},
    { multiline: flag, minLength: upTo(LIMITS.answerText), maxLength: upTo(LIMITS.answerText, 1) },
  ),
  question("number", {}, { min: number, max: number, decimals: upTo(LIMITS.decimals) }),
  question("date", {}, { min: day, max: day }),
  question("phone"),
  shape({ type: { const: "section" }, ...asked }, { help: ref("pipedText"), ...shown }),
];

const settings = shape(
  {
    languages: { ...listOf({ enum: SURVEY_LANGUAGES }, SURVEY_LANGUAGES.length, 1), uniqueItems: true },
    presentation: { enum: ["list", "one_at_a_time"] },
    anonymous: flag,
    privacyNotice: ref("notice"),
    thankYou: ref("pipedText"),
    serviceContact: ref("label"),
  },
  { consent: ref("notice") },
);

const hiddenField = shape(
  { code, type: { enum: ["text", "number", "boolean"] }, signed: flag },
  { alias: { type: "string", pattern: CODE_PATTERN } },
);

const page = shape(
  { code, questions: listOf(ref("question"), LIMITS.questions, 1) },
  { title: ref("pipedText"), ...shown },
);

const cell = shape(
  { code: partCode, title: ref("label"), limit: upTo(1e9, 1) },
  { condition: ref("condition") },
);
const quota = shape({
  code,
  title: ref("label"),
  kind: { enum: ["limit", "goal"] },
  cells: listOf(ref("cell"), LIMITS.cells, 1),
});

/** The published form of a survey definition. What no schema can say (unique codes, conditions on earlier questions only) `checkDefinition` adds. */
export const DEFINITION_SCHEMA: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:huiyin:survey-definition:1",
  title: "Huiyin survey definition",
  ...shape({
    schemaVersion: { const: SCHEMA_VERSION },
    code,
    title: ref("title"),
    purpose: ref("pipedText"),
    settings: ref("settings"),
    hiddenFields: listOf(ref("hiddenField"), LIMITS.hiddenFields),
    pages: listOf(ref("page"), LIMITS.pages, 1),
    quotas: listOf(ref("quota"), LIMITS.quotas),
  }),
  $defs: { settings, hiddenField, page, question: { oneOf: QUESTIONS }, option, row, quota, cell, ...PARTS },
};

/** Text of `docs/survey-definition.schema.json`. */
export function definitionSchemaText(): string {
  return `${JSON.stringify(DEFINITION_SCHEMA, null, 2)}\n`;
}
