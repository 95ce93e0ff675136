import type { AttributeDefinition, AttributeType } from "../customer-attribute.ts";

export type ImportFieldType =
  | "text"
  | "choice"
  | "date"
  | "instant"
  | "number"
  | "boolean"
  | "phone"
  | "email"
  | "tags"
  | "person"
  | "department";

/** A field that a column can fill. */
export interface ImportField {
  /** Stable: `name`, `contact.phone`, `attributes.CODE`. */
  readonly code: string;
  readonly type: ImportFieldType;
  /** Names that columns with this meaning go by, the plainest first. */
  readonly aliases: readonly string[];
  /** Most characters of a text. */
  readonly limit: number;
  /** Value of a choice → words that mean it. Empty for other types. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Of a custom attribute; the others are named in the words of this module. */
  readonly label: string | null;
}

/** What one field of a list is written as; names and words are separated by `|`. */
export interface FieldEntry {
  readonly type?: ImportFieldType;
  readonly names: string;
  readonly limit?: number;
  readonly choices?: Readonly<Record<string, string>>;
}

const TYPE_OF_ATTRIBUTE: Readonly<Record<AttributeType, ImportFieldType>> = {
  text: "text",
  number: "number",
  date: "date",
  choice: "choice",
  boolean: "boolean",
};
const ATTRIBUTE_TEXT_LIMIT = 500;

/** Fields from their written form. */
export function fieldList(entries: Readonly<Record<string, FieldEntry>>): readonly ImportField[] {
  return Object.entries(entries).map(([code, { type = "text", names, limit = 200, choices = {} }]) => ({
    code,
    type,
    limit,
    aliases: listed(names),
    choices: Object.fromEntries(
      Object.entries(choices).map(([value, words]) => [value, [value, ...listed(words)]]),
    ),
    label: null,
  }));
}

/** The organization's own attributes that are in use, as fields. */
export function attributeFields(definitions: readonly AttributeDefinition[]): readonly ImportField[] {
  return definitions
    .filter((definition) => definition.retiredAt === null)
    .map(({ code, label, type, choices }) => ({
      code: `attributes.${code}`,
      type: TYPE_OF_ATTRIBUTE[type],
      limit: ATTRIBUTE_TEXT_LIMIT,
      aliases: [label, code],
      choices: Object.fromEntries(choices.map((choice) => [choice, [choice]])),
      label,
    }));
}

function listed(names: string): readonly string[] {
  return names.split("|").map((name) => name.trim());
}
