import { isNeverAttribute, isNeverScore } from "./column-exceptions.ts";
import { comparableName, exactName } from "./column-name.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { mappedColumns } from "./column-mapping.ts";
import { looksLikeAttribute, looksLikeScore, holdsNoAnswers } from "./column-values.ts";
import type { Header } from "./header-row.ts";
import type { ColumnRole } from "./known-columns.ts";
import { asksForScore, ATTRIBUTE_ROLES, knownRole, knownScore } from "./known-columns.ts";
import type { CellRow } from "./sheet-cell.ts";

/** A column in use: where it stands and the name it goes by in every sheet. */
export interface NamedColumn {
  readonly column: number;
  readonly name: string;
  /** Sheets are united by this. */
  readonly key: string;
}

export interface AttributePlace extends NamedColumn {
  /** `mapped` is kept as asked, `known` by its role, `found` only while its values look like groups. */
  readonly origin: "mapped" | "known" | "found";
  readonly order: number;
}

/** Which column of one sheet plays which part. Lists are in order of preference. */
export interface SheetLayout {
  readonly names: readonly string[];
  readonly scores: readonly NamedColumn[];
  readonly overall: NamedColumn | null;
  readonly attributes: readonly AttributePlace[];
  readonly customer: readonly NamedColumn[];
  readonly verbatim: NamedColumn | null;
  readonly date: NamedColumn | null;
  /** Columns named like scores that hold hardly an answer, and so are not used. */
  readonly unanswered: readonly string[];
}

/** What the sheets before have settled: columns known by name there are taken as the same here. */
export interface KnownKeys {
  readonly scores: ReadonlySet<string>;
}

/**
 * Gives every column of a sheet its part: by the mapping, then by known names, then by the values of `sample` (the
 * rows under the header, up to 2,000). Null when the sheet asks for no satisfaction: no score and no overall column.
 */
export function findLayout(
  header: Header,
  sample: readonly CellRow[],
  mapping: ColumnMapping | null,
  known: KnownKeys,
): SheetLayout | null {
  const columns = new ColumnPicker(header);
  const map = mapping ?? {};
  const unanswered: string[] = [];
  const answered = (column: NamedColumn): boolean => {
    if (!holdsNoAnswers(sample, column.column)) return true;
    unanswered.push(column.name);
    return false;
  };
  columns.claim(mappedColumns(map));
  const overall = map.overall
    ? columns.named(map.overall.column)
    : columns.byRoles(["overall"]).filter(answered);
  const customer = mappedOr(map.customer, columns, ["customer-id", "customer", "contact", "phone"]);
  const date = mappedOr(map.date, columns, ["date"]);
  const verbatim = mappedOr(map.verbatim, columns, ["verbatim"]);
  const scores = map.scores
    ? map.scores.flatMap((name) => columns.named(name))
    : findScores(columns, sample, known).filter(answered);
  if (scores.length === 0 && overall.length === 0) return null;
  return {
    names: header.names,
    scores,
    overall: overall[0] ?? null,
    attributes: map.segments ? mappedAttributes(columns, map.segments) : findAttributes(columns, sample),
    customer,
    verbatim: verbatim[0] ?? null,
    date: date[0] ?? null,
    unanswered,
  };
}

function mappedOr(
  name: string | undefined,
  columns: ColumnPicker,
  roles: readonly ColumnRole[],
): NamedColumn[] {
  return name === undefined ? columns.byRoles(roles) : columns.named(name);
}

function mappedAttributes(columns: ColumnPicker, names: readonly string[]): AttributePlace[] {
  return names
    .flatMap((name) => columns.named(name))
    .map((column, order) => ({ ...column, origin: "mapped", order }));
}

function findScores(columns: ColumnPicker, sample: readonly CellRow[], known: KnownKeys): NamedColumn[] {
  return columns.takeAll((column, written, role) => {
    if (asksForScore(column.name)) return true;
    if (role !== null && role !== "overall") return false;
    if (known.scores.has(column.key)) return true;
    return !isNeverScore(written) && looksLikeScore(sample, column.column);
  });
}

function findAttributes(columns: ColumnPicker, sample: readonly CellRow[]): AttributePlace[] {
  const named = ATTRIBUTE_ROLES.flatMap((role) => columns.byRoles([role])).map((column, order) => ({
    ...column,
    origin: "known" as const,
    order,
  }));
  const found = columns.takeAll(
    (column, written, role) =>
      role === null && !isNeverAttribute(written) && looksLikeAttribute(sample, column.column),
  );
  return [
    ...named,
    ...found.map((column) => ({ ...column, origin: "found" as const, order: 100 + column.column })),
  ];
}

/** Hands out each column once. */
class ColumnPicker {
  private readonly header: Header;
  private readonly taken = new Set<number>();
  private readonly roles: readonly ({ readonly role: ColumnRole; readonly rank: number } | null)[];
  private readonly keys: readonly string[];

  constructor(header: Header) {
    this.header = header;
    this.roles = header.names.map((name) => (name === "" ? null : knownRole(name)));
    this.keys = keysOf(header.names);
  }

  /** Keeps the columns a mapping names from playing any other part. */
  claim(names: readonly string[]): void {
    for (const { column } of names.flatMap((name) => this.named(name))) this.taken.add(column);
  }

  /** The column a mapping names, as a list of one or none. It may play several parts. */
  named(name: string): NamedColumn[] {
    const column = columnNamed(this.header, name);
    return column < 0 ? [] : [{ column, name: name.trim(), key: exactName(name) }];
  }

  /** Claims every free column of these roles, the best role and name first. */
  byRoles(roles: readonly ColumnRole[]): NamedColumn[] {
    const found = this.free().filter(({ column }) => {
      const role = this.roles[column]?.role;
      return role !== undefined && roles.includes(role);
    });
    for (const { column } of found) this.taken.add(column);
    const rank = ({ column }: NamedColumn): number => {
      const known = this.roles[column];
      return known ? roles.indexOf(known.role) * 100 + known.rank : 0;
    };
    return found.toSorted((a, b) => rank(a) - rank(b));
  }

  takeAll(accept: (column: NamedColumn, written: string, role: ColumnRole | null) => boolean): NamedColumn[] {
    const found = this.free().filter((column) =>
      accept(column, this.header.written[column.column] ?? "", this.roles[column.column]?.role ?? null),
    );
    for (const { column } of found) this.taken.add(column);
    return found;
  }

  private free(): NamedColumn[] {
    return this.header.names
      .map((name, column) => ({ column, name, key: this.keys[column] ?? "" }))
      .filter(({ column, name }) => name !== "" && !this.taken.has(column));
  }
}

/** Index of the column a mapping names: as written, else without notes in brackets; −1 when the sheet has none. */
export function columnNamed(header: Header, name: string): number {
  const exact = header.written.findIndex((written) => exactName(written) === exactName(name));
  if (exact >= 0) return exact;
  const unique = header.names.findIndex((own) => own !== "" && exactName(own) === exactName(name));
  return unique >= 0
    ? unique
    : header.names.findIndex((own) => own !== "" && comparableName(own) === comparableName(name));
}

/** 服务态度 and 服务态度评分 of two sheets are the same column; within one sheet a meaning is given once. */
function keysOf(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const meaning = knownScore(name) ?? knownRole(name)?.role ?? exactName(name);
    const key = used.has(meaning) ? exactName(name) : meaning;
    used.add(key);
    return key;
  });
}
