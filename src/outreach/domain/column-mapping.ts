import { Failure } from "../../kit/failure.ts";
import type { Grade } from "../../survey/domain/satisfaction-scale.ts";

/** A mapping file (`--map MAP.json`): what it names overrules what would be detected. */
export interface ColumnMapping {
  readonly scores?: readonly string[];
  /** Values of score columns that are no answers, such as 0 in an airline survey. */
  readonly notApplicable?: readonly (string | number)[];
  readonly overall?: { readonly column: string; readonly values?: Readonly<Record<string, Grade>> };
  /** Exactly the attributes to compare by. */
  readonly segments?: readonly string[];
  readonly customer?: string;
  readonly verbatim?: string;
  readonly date?: string;
  /** What overall satisfaction is divided by. */
  readonly base?: "valid" | "calledBack";
  /** Weights of the grades 5, 4, 3, 2, 1, each 0–1. */
  readonly weights?: readonly [number, number, number, number, number];
  /** Questionnaires sent or customers called; for the response rate. */
  readonly sent?: number;
  /** Customers in scope; for coverage. */
  readonly inScope?: number;
  /** Customers in scope per attribute column and value. */
  readonly inScopeBy?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const CHECKS: Readonly<Record<keyof ColumnMapping, (value: unknown) => boolean>> = {
  scores: (value) =>
    isList(value, isName) &&
    new Set(value as unknown[]).size === (value as unknown[]).length &&
    (value as unknown[]).length > 0,
  notApplicable: (value) => isList(value, (item) => typeof item === "string" || typeof item === "number"),
  overall: (value) => isName(value) || isOverall(value),
  segments: (value) => isList(value, isName),
  customer: isName,
  verbatim: isName,
  date: isName,
  base: (value) => value === "valid" || value === "calledBack",
  weights: (value) =>
    isList(value, (item) => typeof item === "number" && item >= 0 && item <= 1) &&
    (value as unknown[]).length === 5,
  sent: isCount,
  inScope: isCount,
  inScopeBy: (value) => isTable(value, (column) => isTable(column, isCount)),
};

/**
 * Checks what a mapping file holds. Failures: `mapping-not-object`, `mapping-unknown-key` (names the key and the known
 * keys), `mapping-bad-value` (names the key).
 */
export function readMapping(file: string, content: unknown): ColumnMapping {
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new Failure("mapping-not-object", { file });
  for (const [key, value] of Object.entries(content)) {
    const check = Object.hasOwn(CHECKS, key) ? CHECKS[key as keyof ColumnMapping] : undefined;
    if (!check)
      throw new Failure("mapping-unknown-key", { file, key, known: Object.keys(CHECKS).join(", ") });
    if (!check(value)) throw new Failure("mapping-bad-value", { file, key });
  }
  const { overall, ...rest } = content as { overall?: unknown };
  if (overall === undefined) return rest;
  return {
    ...rest,
    overall: typeof overall === "string" ? { column: overall } : (overall as { column: string }),
  };
}

/** Every column the mapping names. */
export function mappedColumns(mapping: ColumnMapping): readonly string[] {
  const single = [mapping.overall?.column, mapping.customer, mapping.verbatim, mapping.date];
  return [
    ...(mapping.scores ?? []),
    ...single.filter((name) => name !== undefined),
    ...(mapping.segments ?? []),
  ];
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isList(value: unknown, check: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => check(item));
}

function isTable(value: unknown, check: (item: unknown) => boolean): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => check(item))
  );
}

function isOverall(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { column, values, ...rest } = value as { column?: unknown; values?: unknown };
  if (!isName(column) || Object.keys(rest).length > 0) return false;
  return (
    values === undefined ||
    isTable(values, (grade) => isCount(grade) && (grade as number) >= 1 && (grade as number) <= 5)
  );
}
