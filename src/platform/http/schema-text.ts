/** JSON Schema as far as the API document uses it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Finds what a `$ref` names. */
export type SchemaLookup = (ref: string) => SchemaNode;

const DEEPEST = 8;

/** A schema in the way types are written: `{ id: uuid, name?: string ≤ 100 }`, a field a line. */
export function schemaText(schema: SchemaNode, lookup: SchemaLookup, depth = 0): string {
  if (depth > DEEPEST) return "…";
  const inner = (part: SchemaNode): string => schemaText(part, lookup, depth + 1);
  if (schema.$ref !== undefined) return inner(lookup(schema.$ref));
  return choiceText(schema, inner) ?? containerText(schema, inner) ?? plain(schema);
}

type Inner = (part: SchemaNode) => string;

function choiceText(schema: SchemaNode, inner: Inner): string | null {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(inner).join(" | ");
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  return schema.const === undefined ? null : JSON.stringify(schema.const);
}

function containerText(schema: SchemaNode, inner: Inner): string | null {
  if (schema.properties !== undefined) return fields(schema, inner);
  if (schema.items !== undefined) return `[${inner(schema.items)}, …]`;
  return typeof schema.additionalProperties === "object"
    ? `{ [key]: ${inner(schema.additionalProperties)} }`
    : null;
}

function fields({ properties = {}, required = [] }: SchemaNode, inner: Inner): string {
  const lines = Object.entries(properties).map(([name, field]) => {
    const text = inner(field).replaceAll("\n", "\n  ");
    return `  ${name}${required.includes(name) ? "" : "?"}: ${text}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
}

function plain(schema: SchemaNode): string {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["any"]);
  return [schema.format ?? types.join(" | "), ...bounds(schema)].join(" ");
}

function bounds({ minLength, maxLength, minimum, maximum, default: given }: SchemaNode): string[] {
  const [least, most] = [minimum ?? minLength, maximum ?? maxLength];
  return [
    ...(least === undefined ? [] : [`≥ ${least}`]),
    ...(most === undefined ? [] : [`≤ ${most}`]),
    ...(given === undefined ? [] : [`= ${JSON.stringify(given)}`]),
  ];
}
