import type { HiddenField, HiddenValues, SurveyDefinition } from "../definition/survey-definition.ts";
import { own } from "./answer-value.ts";
import { plainText } from "./text-forms.ts";

type Parameters = Readonly<Record<string, string>>;

const VALUE_LENGTH = 200;

/**
 * The hidden fields of a link. `open`: parameters anybody could have typed; `signed`: those whose signature was
 * checked. A signed field is taken from `signed` alone, an open one from either, the signed first; each by its code or
 * its alias (`sojumpparm`). What is undeclared, of the wrong type or longer than 200 is left out.
 */
export function readHiddenFields(
  definition: SurveyDefinition,
  open: Parameters,
  signed: Parameters = {},
): HiddenValues {
  return Object.fromEntries(
    definition.hiddenFields.flatMap((field) => {
      const sent = named(field, signed) ?? (field.signed ? undefined : named(field, open));
      const value = sent === undefined ? undefined : valueOf(field, sent);
      return value === undefined ? [] : [[field.code, value]];
    }),
  );
}

function named({ code, alias }: HiddenField, parameters: Parameters): string | undefined {
  return own(parameters, code) ?? (alias === undefined ? undefined : own(parameters, alias));
}

function valueOf(field: HiddenField, sent: string): string | number | boolean | undefined {
  const text = plainText(sent, VALUE_LENGTH, () => undefined);
  if (!text) return undefined;
  if (field.type === "text") return text;
  if (field.type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  return /^-?\d{1,15}(\.\d{1,6})?$/u.test(text) ? Number(text) : undefined;
}
