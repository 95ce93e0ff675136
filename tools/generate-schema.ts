// Writes src/platform/db/schema.ts from the migrations: `npm run -s schema`. `--check` fails when it is not current.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { withScratchDatabase } from "../src/test/database.ts";

const TARGET = path.join(import.meta.dirname, "../src/platform/db/schema.ts");

const TYPES: Readonly<Record<string, string>> = {
  text: "string",
  uuid: "string",
  date: "string",
  timestamptz: "string",
  int2: "number",
  int4: "number",
  int8: "number",
  numeric: "number",
  bool: "boolean",
  jsonb: "Json",
  _text: "string[]",
};

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filled: boolean;
  readonly always: boolean;
}

const text = await withScratchDatabase(async (url) => schemaText(await readColumns(url)));
if (!process.argv.includes("--check")) await writeFile(TARGET, text);
else if ((await readFile(TARGET, "utf8")) !== text) {
  console.error("src/platform/db/schema.ts is not what the migrations say; run: npm run -s schema");
  process.exitCode = 1;
}

async function readColumns(url: string): Promise<readonly Column[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(
      `select n.nspname as schema, c.relname as table, a.attname as name, t.typname as type,
              not a.attnotnull as nullable, a.atthasdef as filled, a.attidentity <> '' as always
         from pg_attribute a
         join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
         join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'system')
         join pg_type t on t.oid = a.atttypid
        where a.attnum > 0 and not a.attisdropped and c.oid <> 'system.migration'::regclass
        order by n.nspname, c.relname, a.attnum`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

function schemaText(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) =>
    column.schema === "public" ? column.table : `${column.schema}.${column.table}`,
  );
  const interfaces = [...tables].map(
    ([table, list]) => `export interface ${pascal(table)} {\n${list.map(columnLine).join("")}}\n`,
  );
  const index = [...tables.keys()].map((table) => `  ${keyOf(table)}: ${pascal(table)};\n`).join("");
  return `// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

${interfaces.join("\n")}
export interface Schema {
${index}}
`;
}

function columnLine(column: Column): string {
  const type = TYPES[column.type];
  if (type === undefined)
    throw new Error(`${column.table}.${column.name}: type ${column.type} has no reading`);
  return `  ${column.name}: ${typeOf(column, type)};\n`;
}

function typeOf(column: Column, type: string): string {
  if (column.always) return `GeneratedAlways<${type}>`;
  if (type === "Json") {
    if (column.nullable) return "NullableJson";
    return column.filled ? "ColumnType<unknown, string | undefined, string>" : "Json";
  }
  const whole = column.nullable ? `${type} | null` : type;
  return column.filled ? `Generated<${whole}>` : whole;
}

function pascal(table: string): string {
  return table.replaceAll(/(?:^|[._])([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function keyOf(table: string): string {
  return table.includes(".") ? `"${table}"` : table;
}
