import type { FaultList } from "./definition-fault.ts";
import type { JsonSchema } from "./json-schema.ts";

type Plain = Readonly<Record<string, unknown>>;
type Kind = "object" | "array" | "string" | "number" | "boolean" | "null";

const DEEPEST = 60;
const NAMED_LENGTH = 40;
const PATTERNS = new Map<string, RegExp>();

/**
 * Checks foreign JSON against a schema and says where and how it differs. Ends after as many faults as the list takes;
 * deeper than 60 levels nothing is read.
 */
export function checkShape(root: JsonSchema, sent: unknown, faults: FaultList): void {
  checkValue({ root, faults, depth: 0 }, root, sent, "");
}

interface Check {
  readonly root: JsonSchema;
  readonly faults: FaultList;
  readonly depth: number;
}

function checkValue(check: Check, schema: JsonSchema, sent: unknown, path: string): void {
  const { faults, depth } = check;
  if (faults.full) return;
  if (depth > DEEPEST) return faults.add(path, "too-deep");
  const inner = { ...check, depth: depth + 1 };
  if (schema.$ref !== undefined) checkValue(inner, resolve(check.root, schema.$ref), sent, path);
  else if (schema.anyOf) checkAnyOf(inner, schema.anyOf, sent, path);
  else if (schema.oneOf) checkOneOf(inner, schema.oneOf, sent, path);
  else checkPlain(inner, schema, sent, path);
}

function checkPlain(check: Check, schema: JsonSchema, sent: unknown, path: string): void {
  const { faults } = check;
  const allowed = allowedValues(schema);
  if (allowed) {
    if (!allowed.includes(sent as string)) faults.add(path, "wrong-value", { allowed: allowed.join(", ") });
  } else if (!isOfType(schema, sent)) faults.add(path, "wrong-type", { expected: schema.type ?? "" });
  else if (typeof sent === "string") checkText(schema, sent, path, faults);
  else if (typeof sent === "number") checkNumber(schema, sent, path, faults);
  else if (Array.isArray(sent)) checkList(check, schema, sent, path);
  else if (typeof sent === "object") checkObject(check, schema, sent as Plain, path);
}

function resolve(root: JsonSchema, reference: string): JsonSchema {
  const found = root.$defs?.[reference.slice("#/$defs/".length)];
  if (!found) throw new Error(`The schema has no ${reference}`);
  return found;
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  const kind = typeof value;
  return kind === "object" || kind === "string" || kind === "number" || kind === "boolean" ? kind : "null";
}

function isOfType({ type }: JsonSchema, sent: unknown): boolean {
  return type === "integer" ? Number.isInteger(sent) : kindOf(sent) === type;
}

function checkAnyOf(check: Check, branches: readonly JsonSchema[], sent: unknown, path: string): void {
  const branch = branches.find((each) => {
    const whole = each.$ref === undefined ? each : resolve(check.root, each.$ref);
    return whole.oneOf ? kindOf(sent) === "object" : whole.type === kindOf(sent);
  });
  if (branch) return checkValue(check, branch, sent, path);
  const expected = branches.map((each) => each.type ?? "object").join(", ");
  check.faults.add(path, "wrong-type", { expected });
}

function checkOneOf(check: Check, branches: readonly JsonSchema[], sent: unknown, path: string): void {
  if (kindOf(sent) !== "object") return check.faults.add(path, "wrong-type", { expected: "object" });
  const name =
    Object.entries(branches[0]?.properties ?? {}).find(([, each]) => allowedValues(each))?.[0] ?? "";
  const tag = Object.hasOwn(sent as Plain, name) ? (sent as Plain)[name] : undefined;
  const tags = branches.map((each) => allowedValues(each.properties?.[name] ?? {}) ?? []);
  const branch = branches[tags.findIndex((values) => values.includes(tag as string))];
  if (branch) return checkValue(check, branch, sent, path);
  check.faults.add(joined(path, name), "wrong-value", { allowed: tags.flat().join(", ") });
}

function allowedValues(schema: JsonSchema): readonly (string | number)[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}

function checkText(schema: JsonSchema, sent: string, path: string, faults: FaultList): void {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const length = sent.length > maxLength * 2 ? sent.length : [...sent].length;
  if (length < minLength) faults.add(path, "too-short", { min: minLength });
  else if (length > maxLength) faults.add(path, "too-long", { max: maxLength });
  else if (pattern !== undefined && !matches(pattern, sent))
    faults.add(path, "wrong-form", { value: sent.slice(0, NAMED_LENGTH), form: pattern });
}

function matches(pattern: string, sent: string): boolean {
  const known = PATTERNS.get(pattern) ?? new RegExp(pattern, "u");
  PATTERNS.set(pattern, known);
  return known.test(sent);
}

function checkNumber(schema: JsonSchema, sent: number, path: string, faults: FaultList): void {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (!(sent >= minimum)) faults.add(path, "too-small", { min: minimum });
  else if (sent > maximum) faults.add(path, "too-large", { max: maximum });
}

function checkList(check: Check, schema: JsonSchema, sent: readonly unknown[], path: string): void {
  const { minItems = 0, maxItems = Infinity, items = {} } = schema;
  const { faults } = check;
  if (sent.length < minItems) faults.add(path, "too-few", { min: minItems });
  if (sent.length > maxItems) return faults.add(path, "too-many", { max: maxItems });
  if (schema.uniqueItems && new Set(sent).size < sent.length) faults.add(path, "not-unique");
  for (const [i, item] of sent.entries()) checkValue(check, items, item, joined(path, i));
}

function checkObject(check: Check, schema: JsonSchema, sent: Plain, path: string): void {
  const properties = schema.properties ?? {};
  const { faults } = check;
  for (const name of schema.required ?? [])
    if (!Object.hasOwn(sent, name)) faults.add(path, "missing-property", { property: name });
  for (const [name, value] of Object.entries(sent)) {
    if (faults.full) return;
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property) checkValue(check, property, value, joined(path, name));
    else faults.add(path, "unknown-property", { property: name.slice(0, NAMED_LENGTH) });
  }
}

function joined(path: string, part: string | number): string {
  return path === "" ? String(part) : `${path}.${part}`;
}
