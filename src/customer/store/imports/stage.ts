import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/** A column of a stage: its name and PostgreSQL type. */
export type StageColumns = Readonly<Record<string, string>>;
/** A value as PostgreSQL reads it from text. */
export type StageValue = string | null;

/** What an import writes on every record. */
export interface ImportScope {
  readonly orgId: number;
  readonly importId: string;
  /** ISO instant. */
  readonly now: string;
}

/** A row that the database refuses, with what its sentence needs. */
export interface StageProblem {
  readonly row: number;
  readonly code: string;
}

/** What became of a batch; all other rows were found unchanged. */
export interface BatchOutcome {
  readonly created: number;
  readonly updated: number;
  readonly problems: readonly StageProblem[];
}

const NEEDS_ESCAPE = /["\\]/u;
const ESCAPED = /["\\]/gu;

/** Makes an empty table that lives as long as the transaction. `derived` columns are filled by statements. */
export async function createStage(
  tx: Tx,
  table: string,
  columns: StageColumns,
  derived: StageColumns = {},
): Promise<void> {
  const written = Object.entries({ ...columns, ...derived }).map(([name, type]) => `${name} ${type}`);
  await sql.raw(`create temp table ${table} (${written.join(", ")}) on commit drop`).execute(tx);
}

/** Empties stages; in one statement, since each has its price. */
export async function emptyStages(tx: Tx, tables: readonly string[]): Promise<void> {
  await sql.raw(`truncate ${tables.join(", ")}`).execute(tx);
}

/** Fills an empty stage; `arrays` are its columns, each by `arrayLiteral`, or none for no rows. */
export async function fillStage(
  tx: Tx,
  table: string,
  columns: StageColumns,
  arrays: readonly string[],
): Promise<void> {
  if (arrays.length === 0) return;
  const names = Object.keys(columns);
  const casts = Object.values(columns).map((type, index) => `u.c${index}::${type}`);
  await sql`
    insert into ${sql.raw(`${table} (${names.join(", ")})`)}
    select ${sql.raw(casts.join(", "))}
      from unnest(${sql.join(arrays.map((array) => sql`${array}::text[]`))}) as u (${sql.raw(names.map((_, index) => `c${index}`).join(", "))})
  `.execute(tx);
}

/** A list as PostgreSQL writes arrays: made here, since the driver takes several times as long for the general case. */
export function arrayLiteral(values: readonly StageValue[]): string {
  const quoted = values.map((text) => {
    if (text === null) return "NULL";
    return NEEDS_ESCAPE.test(text) ? `"${text.replaceAll(ESCAPED, "\\$&")}"` : `"${text}"`;
  });
  return `{${quoted.join(",")}}`;
}

/**
 * Keeps every other import of the organization waiting until this transaction ends, and readies it for many rows:
 * the checks of foreign keys keep the plan they were given first, and one made while the tables were small reads them
 * whole for each of the rows to come (seen: ten times the time). So plans are made anew, and by index.
 */
export async function beginBulkWork(tx: Tx, orgId: number): Promise<void> {
  await sql.raw("discard plans; set local enable_seqscan = off; set local jit = off").execute(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`customer-import:${orgId}`}, 0))`.execute(tx);
}
