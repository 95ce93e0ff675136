import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { segmentField } from "../../domain/read-segment-condition.ts";
import {
  SEGMENT_OPERATORS,
  type ConditionValue,
  type FieldCondition,
  type SegmentCondition,
  type SegmentField,
  type SegmentOperator,
} from "../../domain/segment-condition.ts";
import type { ServiceKind } from "../../domain/service-record.ts";

/** A condition being written; what is not filled in yet is empty. */
export interface FieldDraft {
  readonly id: number;
  readonly type: "field";
  readonly field: string;
  readonly operator: SegmentOperator;
  /** For operators that take several. */
  readonly values: readonly string[];
  /** For operators that take one, as typed. */
  readonly value: string;
  /** Of counts: only the last so many days, as typed; "" for all. */
  readonly days: string;
  readonly serviceKinds: readonly ServiceKind[];
}

export interface GroupDraft {
  readonly id: number;
  readonly type: "group";
  readonly op: "and" | "or";
  readonly negated: boolean;
  readonly children: readonly NodeDraft[];
}

export type NodeDraft = FieldDraft | GroupDraft;

let lastId = 0;
const freshId = (): number => (lastId += 1);

export const emptyGroup = (): GroupDraft => ({
  id: freshId(),
  type: "group",
  op: "and",
  negated: false,
  children: [],
});

/** A new condition on `field`, by its first operator. */
export function newField(field: string, type: SegmentField["type"]): FieldDraft {
  const [operator] = SEGMENT_OPERATORS[type];
  return { id: freshId(), type: "field", field, operator, values: [], value: "", days: "", serviceKinds: [] };
}

const SEVERAL: ReadonlySet<SegmentOperator> = new Set(["in", "not_in", "has_any", "has_all", "has_none"]);
const NONE: ReadonlySet<SegmentOperator> = new Set(["known", "unknown"]);

/** How many values an operator takes. */
export function arity(operator: SegmentOperator): "none" | "one" | "several" {
  if (NONE.has(operator)) return "none";
  return SEVERAL.has(operator) ? "several" : "one";
}

/** Stored conditions as a group that can be edited. */
export function draftOfCondition(condition: SegmentCondition): GroupDraft {
  const node = nodeOf(condition);
  return node.type === "group" ? node : { ...emptyGroup(), children: [node] };
}

function nodeOf(condition: SegmentCondition): NodeDraft {
  if (condition.op === "field") return fieldOf(condition);
  if (condition.op === "not") {
    const inner = draftOfCondition(condition.condition);
    return inner.negated
      ? { ...emptyGroup(), negated: true, children: [inner] }
      : { ...inner, negated: true };
  }
  return { ...emptyGroup(), op: condition.op, children: condition.conditions.map(nodeOf) };
}

function fieldOf({ field, operator, value, days, serviceKinds }: FieldCondition): FieldDraft {
  const several = typeof value === "object";
  return {
    id: freshId(),
    type: "field",
    field,
    operator,
    values: several ? value : [],
    value: several || value === undefined ? "" : String(value),
    days: days === undefined ? "" : String(days),
    serviceKinds: serviceKinds ?? [],
  };
}

/** The draft as conditions, and how many of its parts are not filled in yet (these are left out). */
export function readDraft(
  group: GroupDraft,
  attributes: readonly CustomerAttribute[],
): { readonly condition: SegmentCondition; readonly incomplete: number } {
  let incomplete = 0;
  const read = (node: NodeDraft): SegmentCondition | null => {
    if (node.type === "field") {
      const condition = readField(node, attributes);
      if (condition === null) incomplete += 1;
      return condition;
    }
    const conditions = node.children.map(read).filter((child) => child !== null);
    // An empty group is no condition yet; only the root stands for everyone.
    if (conditions.length === 0 && node !== group) return null;
    const inner: SegmentCondition = { op: node.op, conditions };
    return node.negated ? { op: "not", condition: inner } : inner;
  };
  const condition = read(group) ?? { op: "and", conditions: [] };
  return { condition: isEmpty(condition) ? { op: "and", conditions: [] } : condition, incomplete };
}

function isEmpty(condition: SegmentCondition): boolean {
  return (condition.op === "and" || condition.op === "or") && condition.conditions.length === 0;
}

function readField(draft: FieldDraft, attributes: readonly CustomerAttribute[]): FieldCondition | null {
  const field = segmentField(draft.field, attributes);
  const value = field ? readValue(draft, field) : null;
  if (!field || value === null) return null;
  const counts = field.type === "count" && draft.days !== "";
  if (counts && !isCount(Number(draft.days), 1)) return null;
  return {
    op: "field",
    field: draft.field as FieldCondition["field"],
    operator: draft.operator,
    ...(value === undefined ? {} : { value }),
    ...(counts ? { days: Number(draft.days) } : {}),
    ...readKinds(draft),
  };
}

function readKinds({ field, serviceKinds }: FieldDraft): { readonly serviceKinds?: readonly ServiceKind[] } {
  return takesServiceKinds(field) && serviceKinds.length > 0 ? { serviceKinds } : {};
}

/** Undefined: the operator takes none; null: not filled in yet. */
function readValue(draft: FieldDraft, field: SegmentField): ConditionValue | undefined | null {
  const { operator, value, values } = draft;
  if (arity(operator) === "none") return undefined;
  if (arity(operator) === "several") return values.length > 0 ? values : null;
  const text = value.trim();
  return text === "" ? null : readOne(text, operator, field.type);
}

function readOne(text: string, operator: SegmentOperator, type: SegmentField["type"]): ConditionValue | null {
  if (operator === "is") return text === "true";
  if (operator === "contains" || (type === "date" && operator !== "within_days")) return text;
  const number = Number(text);
  const fits = type === "number" ? Number.isFinite(number) : isCount(number, 0);
  return fits ? number : null;
}

function isCount(number: number, least: number): boolean {
  return Number.isInteger(number) && number >= least && number <= 3660;
}

/** Fields that may count only services of some kinds. */
export const takesServiceKinds = (field: string): boolean =>
  field === "serviceCount" || field === "lastServiceDays";

/** The group with the node of `next.id` put in its place. */
export function replaceNode(group: GroupDraft, next: NodeDraft): GroupDraft {
  if (group.id === next.id && next.type === "group") return next;
  return {
    ...group,
    children: group.children.map((child) => {
      if (child.id === next.id) return next;
      return child.type === "group" ? replaceNode(child, next) : child;
    }),
  };
}

/** The group without the node `id`. */
export function removeNode(group: GroupDraft, id: number): GroupDraft {
  return {
    ...group,
    children: group.children
      .filter((child) => child.id !== id)
      .map((child) => (child.type === "group" ? removeNode(child, id) : child)),
  };
}
