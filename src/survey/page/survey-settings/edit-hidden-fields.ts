import type { HiddenField, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { mapReferences } from "../../domain/editing/map-references.ts";
import { fieldCodes, nextCode } from "../../domain/editing/new-code.ts";

/** Adds a field with the next free code, open to anybody. */
export function addHiddenField(definition: SurveyDefinition): SurveyDefinition {
  const code = nextCode("field", fieldCodes(definition));
  const field: HiddenField = { code, type: "text", signed: false };
  return { ...definition, hiddenFields: [...definition.hiddenFields, field] };
}

export function changeHiddenField(
  definition: SurveyDefinition,
  at: number,
  field: HiddenField,
): SurveyDefinition {
  return { ...definition, hiddenFields: definition.hiddenFields.with(at, field) };
}

export function removeHiddenField(definition: SurveyDefinition, at: number): SurveyDefinition {
  return { ...definition, hiddenFields: definition.hiddenFields.toSpliced(at, 1) };
}

/** Gives a field another code; conditions, blanks and quotas that name it go along. */
export function renameHiddenField(definition: SurveyDefinition, at: number, to: string): SurveyDefinition {
  const field = definition.hiddenFields[at];
  if (!field) return definition;
  const from = field.code;
  return mapReferences(changeHiddenField(definition, at, { ...field, code: to }), {
    comparison: (one) =>
      one.subject.of === "hidden" && one.subject.field === from
        ? { ...one, subject: { ...one.subject, field: to } }
        : one,
    blank: (one) => (one.from === "hidden" && one.code === from ? { ...one, code: to } : one),
  });
}

/** How many comparisons and blanks name the field. */
export function countFieldUses(definition: SurveyDefinition, code: string): number {
  let uses = 0;
  mapReferences(definition, {
    comparison: (one) => {
      if (one.subject.of === "hidden" && one.subject.field === code) uses++;
      return one;
    },
    blank: (one) => {
      if (one.from === "hidden" && one.code === code) uses++;
      return one;
    },
  });
  return uses;
}

const EXAMPLES: Readonly<Record<HiddenField["type"], string>> = {
  text: "SH01",
  number: "3",
  boolean: "true",
};

/** The address of a public link that brings values of the open fields along; an alias is shown by its own name. */
export function exampleAddress(origin: string, fields: readonly HiddenField[]): string {
  const open = fields.filter(({ signed }) => !signed);
  const query = new URLSearchParams(open.map(({ code, alias, type }) => [alias ?? code, EXAMPLES[type]]));
  const text = query.toString();
  return `${origin}/s/…${text === "" ? "" : `?${text}`}`;
}
