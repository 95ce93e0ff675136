import { OPERATORS } from "./condition.ts";
import { CODE_PATTERN, CUSTOMER_FIELD_PATTERN, LIMITS, PART_CODE_PATTERN } from "./definition-limits.ts";
import type { JsonSchema } from "./json-schema.ts";

type Properties = Readonly<Record<string, JsonSchema>>;

export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
export const code: JsonSchema = { type: "string", pattern: CODE_PATTERN };
export const partCode: JsonSchema = { type: "string", pattern: PART_CODE_PATTERN };
export const flag: JsonSchema = { type: "boolean" };

/** An object with these properties and no other. */
export function shape(required: Properties, optional: Properties = {}): JsonSchema {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

export function listOf(items: JsonSchema, maxItems: number, minItems = 0): JsonSchema {
  return { type: "array", items, minItems, maxItems };
}

const words = (maxLength: number): JsonSchema => ({ type: "string", minLength: 1, maxLength });
const value = words(LIMITS.value);
const scalar: JsonSchema = {
  anyOf: [value, { type: "number", minimum: -LIMITS.number, maximum: LIMITS.number }, { type: "boolean" }],
};
const customerField: JsonSchema = { type: "string", pattern: CUSTOMER_FIELD_PATTERN };

const blank: JsonSchema = {
  oneOf: [
    shape({ from: { const: "answer" }, code, fallback: ref("fallback") }, { row: partCode }),
    shape({ from: { const: "hidden" }, code, fallback: ref("fallback") }),
    shape({ from: { const: "customer" }, code: customerField, fallback: ref("fallback") }),
  ],
};

const withBlanks: JsonSchema = {
  anyOf: [words(LIMITS.text), listOf({ anyOf: [words(LIMITS.text), ref("blank")] }, LIMITS.blanks * 2, 1)],
};

const subject: JsonSchema = {
  oneOf: [
    shape({ of: { const: "answer" }, question: code }, { row: partCode, part: { const: "text" } }),
    shape({ of: { const: "hidden" }, field: code }),
    shape({ of: { const: "customer" }, field: customerField }),
  ],
};

const condition: JsonSchema = {
  description: "Three-valued: a comparison with an unanswered question is unknown, except by `answered`.",
  oneOf: [
    shape({
      op: { enum: ["and", "or"] },
      conditions: listOf(ref("condition"), LIMITS.comparisons, 1),
    }),
    shape({ op: { const: "not" }, condition: ref("condition") }),
    shape(
      { op: { const: "compare" }, subject: ref("subject"), operator: { enum: OPERATORS } },
      { value: { anyOf: [...(scalar.anyOf ?? []), listOf(scalar, LIMITS.conditionValues, 1)] } },
    ),
  ],
};

/** Definitions that texts and rules are made of. */
export const PARTS: Properties = {
  title: shape({ zh: words(LIMITS.title) }, { en: words(LIMITS.title) }),
  label: shape({ zh: words(LIMITS.label) }, { en: words(LIMITS.label) }),
  notice: shape({ zh: words(LIMITS.notice) }, { en: words(LIMITS.notice) }),
  pipedText: shape({ zh: ref("textWithBlanks") }, { en: ref("textWithBlanks") }),
  textWithBlanks: withBlanks,
  fallback: { type: "string", maxLength: LIMITS.value },
  blank,
  subject,
  condition,
};
