import type { Comparison, Condition } from "../../domain/definition/condition.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";

/** One comparison, or its contrary. */
export interface RowNode {
  readonly kind: "row";
  readonly negated: boolean;
  readonly comparison: Comparison;
}

/** Conditions that hold together, or their contrary. */
export interface GroupNode {
  readonly kind: "group";
  readonly negated: boolean;
  readonly op: "and" | "or";
  readonly children: readonly TreeNode[];
}

export type TreeNode = RowNode | GroupNode;

const EMPTY: GroupNode = { kind: "group", negated: false, op: "and", children: [] };

/** A condition as it is edited: the outermost is always a group, and "not" stands with what it denies. */
export function readTree(condition: Condition | undefined): GroupNode {
  if (condition === undefined) return EMPTY;
  const node = readNode(condition, false);
  return node.kind === "group" ? node : { ...EMPTY, children: [node] };
}

function readNode(condition: Condition, negated: boolean): TreeNode {
  if (condition.op === "not") return readNode(condition.condition, !negated);
  if (condition.op === "compare") return { kind: "row", negated, comparison: condition };
  const children = condition.conditions.map((child) => readNode(child, false));
  return { kind: "group", negated, op: condition.op, children };
}

/** The condition a tree stands for; empty groups are left out, nothing at all is no condition. */
export function writeTree(root: GroupNode): Condition | undefined {
  const [only] = root.children;
  const isOne = root.children.length === 1 && only !== undefined;
  if (!isOne) return writeNode(root);
  const inner = writeNode(only);
  return inner && deny(inner, root.negated);
}

function writeNode(node: TreeNode): Condition | undefined {
  if (node.kind === "row") return deny(node.comparison, node.negated);
  const conditions = node.children.flatMap((child) => writeNode(child) ?? []);
  return conditions.length === 0 ? undefined : deny({ op: node.op, conditions }, node.negated);
}

function deny(condition: Condition, negated: boolean): Condition {
  if (!negated) return condition;
  return condition.op === "not" ? condition.condition : { op: "not", condition };
}

/** Puts `node` at a place of a group, or takes away what is there. */
export function setChild(group: GroupNode, at: number, node: TreeNode | null): GroupNode {
  const children =
    node === null || (node.kind === "group" && node.children.length === 0)
      ? group.children.toSpliced(at, 1)
      : group.children.with(at, node);
  return { ...group, children };
}

export function addChild(group: GroupNode, node: TreeNode): GroupNode {
  return { ...group, children: [...group.children, node] };
}

/** A group of the other kind around one row, as it is added within `group`. */
export function groupAround(group: GroupNode, row: RowNode): GroupNode {
  return { kind: "group", negated: false, op: group.op === "and" ? "or" : "and", children: [row] };
}

export function countRows(node: TreeNode): number {
  return node.kind === "row" ? 1 : node.children.reduce((sum, child) => sum + countRows(child), 0);
}

/**
 * Whether a group at `level` (1: outermost) may take one more group with one row in it; every "not" around counts as a
 * level of its own.
 */
export function mayNest(level: number): boolean {
  return level + 2 <= LIMITS.conditionDepth;
}
