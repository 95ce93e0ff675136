import { Failure } from "../../kit/failure.ts";
import { isDay } from "./attribute-values.ts";
import type { AttributeDefinition, AttributeType } from "./customer-attribute.ts";
import {
  ATTRIBUTE_PREFIX,
  SEGMENT_FIELDS,
  SEGMENT_OPERATORS,
  type ConditionValue,
  type FieldCondition,
  type SegmentCondition,
  type SegmentField,
  type SegmentFieldType,
  type SegmentOperator,
} from "./segment-condition.ts";
import { SERVICE_KINDS, type ServiceKind } from "./service-record.ts";

const MAX_DEPTH = 8;
const MAX_CONDITIONS = 60;
const MAX_VALUES = 200;
const MAX_DAYS = 3660;

const ATTRIBUTE_FIELD: Readonly<Record<AttributeType, SegmentFieldType>> = {
  text: "text",
  number: "number",
  date: "date",
  choice: "choice",
  boolean: "boolean",
};

type Plain = Readonly<Record<string, unknown>>;

/**
 * Reads a tree of conditions as sent.
 * @throws Failure `segment-malformed` | `segment-too-large` | `segment-field-unknown` | `segment-operator-unfit` |
 *   `segment-value-wrong`, naming field and operator
 */
export function readSegmentCondition(
  sent: unknown,
  attributes: readonly AttributeDefinition[],
): SegmentCondition {
  const budget = { left: MAX_CONDITIONS };
  return readNode(sent, { attributes, budget }, 1);
}

interface Reading {
  readonly attributes: readonly AttributeDefinition[];
  readonly budget: { left: number };
}

function readNode(sent: unknown, reading: Reading, depth: number): SegmentCondition {
  reading.budget.left -= 1;
  if (depth > MAX_DEPTH || reading.budget.left < 0)
    throw new Failure("segment-too-large", { depth: MAX_DEPTH, conditions: MAX_CONDITIONS });
  const node = plainObject(sent);
  if (node["op"] === "field") return readField(node, reading.attributes);
  if (node["op"] === "not") return { op: "not", condition: readNode(node["condition"], reading, depth + 1) };
  const { op, conditions } = node;
  if ((op !== "and" && op !== "or") || !Array.isArray(conditions)) throw new Failure("segment-malformed");
  return { op, conditions: conditions.map((child) => readNode(child, reading, depth + 1)) };
}

function plainObject(sent: unknown): Plain {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent))
    throw new Failure("segment-malformed");
  return sent as Plain;
}

function readField(node: Plain, attributes: readonly AttributeDefinition[]): FieldCondition {
  const name = String(node["field"]);
  const field = segmentField(name, attributes);
  if (!field) throw new Failure("segment-field-unknown", { field: name });
  const operator = String(node["operator"]);
  if (!(SEGMENT_OPERATORS[field.type] as readonly string[]).includes(operator))
    throw new Failure("segment-operator-unfit", { field: name, operator });
  const value = readValue(node["value"], field, { field: name, operator: operator as SegmentOperator });
  return {
    op: "field",
    field: name as FieldCondition["field"],
    operator: operator as SegmentOperator,
    ...(value === undefined ? {} : { value }),
    ...readWindow(node, name, field.type),
  };
}

/** Type and choices of a field; undefined when there is none of that name. */
export function segmentField(
  name: string,
  attributes: readonly AttributeDefinition[],
): SegmentField | undefined {
  if (!name.startsWith(ATTRIBUTE_PREFIX))
    return Object.hasOwn(SEGMENT_FIELDS, name)
      ? SEGMENT_FIELDS[name as keyof typeof SEGMENT_FIELDS]
      : undefined;
  const code = name.slice(ATTRIBUTE_PREFIX.length);
  const definition = attributes.find((attribute) => attribute.code === code);
  if (!definition) return undefined;
  const { type, choices } = definition;
  return type === "choice" ? { type, choices } : { type: ATTRIBUTE_FIELD[type] };
}

interface Place {
  readonly field: string;
  readonly operator: SegmentOperator;
}

const LIST_OPERATORS: ReadonlySet<string> = new Set(["in", "not_in", "has_any", "has_all", "has_none"]);

function readValue(sent: unknown, field: SegmentField, place: Place): ConditionValue | undefined {
  const { operator } = place;
  if (operator === "known" || operator === "unknown") return undefined;
  const fits = LIST_OPERATORS.has(operator) ? isList(sent, field) : isSingle(sent, field.type, operator);
  if (!fits) throw new Failure("segment-value-wrong", { ...place, type: field.type });
  return sent as ConditionValue;
}

function isList(sent: unknown, field: SegmentField): boolean {
  if (!Array.isArray(sent) || sent.length === 0 || sent.length > MAX_VALUES) return false;
  return sent.every(
    (value) => typeof value === "string" && isStorableText(value) && (field.choices?.includes(value) ?? true),
  );
}

function isSingle(sent: unknown, type: SegmentFieldType, operator: SegmentOperator): boolean {
  if (operator === "is") return typeof sent === "boolean";
  if (operator === "contains") return typeof sent === "string" && isStorableText(sent);
  if (type === "date" && operator !== "within_days") return typeof sent === "string" && isDay(sent);
  return type === "number" ? Number.isFinite(sent) : isSmallCount(sent);
}

function isSmallCount(sent: unknown): boolean {
  return Number.isInteger(sent) && Number(sent) >= 0 && Number(sent) <= MAX_DAYS;
}

/** PostgreSQL keeps no NUL in a text. */
function isStorableText(text: string): boolean {
  return text !== "" && text.length <= 200 && !text.includes("\0") && text.isWellFormed();
}

function readWindow(
  node: Plain,
  field: string,
  type: SegmentFieldType,
): { readonly days?: number; readonly serviceKinds?: readonly ServiceKind[] } {
  const { days, serviceKinds } = node;
  if (!fitsDays(days, type) || !fitsKinds(serviceKinds, field))
    throw new Failure("segment-value-wrong", { field, operator: "days, serviceKinds", type });
  return {
    ...(days === undefined ? {} : { days: days as number }),
    ...(serviceKinds === undefined ? {} : { serviceKinds: serviceKinds as readonly ServiceKind[] }),
  };
}

function fitsDays(days: unknown, type: SegmentFieldType): boolean {
  return days === undefined || (type === "count" && days !== 0 && isSingle(days, type, "at_least"));
}

function fitsKinds(kinds: unknown, field: string): boolean {
  if (kinds === undefined) return true;
  if (field !== "serviceCount" && field !== "lastServiceDays") return false;
  return isList(kinds, { type: "choice", choices: SERVICE_KINDS });
}
