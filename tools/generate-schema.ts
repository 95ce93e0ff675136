// Writes src/platform/db/schema.ts from the migrations: `npm run -s schema`. `--check` fails when it is not current.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { withScratchDatabase } from "../src/test/database.ts";

const DATABASE = path.join(import.meta.dirname, "../src/platform/db");

const HEAD = "// Made by tools/generate-schema.ts from db/migrations; do not edit.\n";
const JSON_TYPES = {
  Json: "/** Written as JSON text, read as what it holds. */\ntype Json = ColumnType<unknown, string, string>;\n",
  NullableJson: "type NullableJson = ColumnType<unknown, string | null, string | null>;\n",
};

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
  _uuid: "string[]",
  // A place may be empty.
  _int2: "(number | null)[]",
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

const files = await withScratchDatabase(async (url) => schemaFiles(await readColumns(url)));
if (process.argv.includes("--check")) await check(files);
else for (const [name, text] of files) await writeFile(path.join(DATABASE, name), text);

async function check(wanted: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of wanted) {
    if ((await readFile(path.join(DATABASE, name), "utf8")) === text) continue;
    console.error(`src/platform/db/${name} is not what the migrations say; run: npm run -s schema`);
    process.exitCode = 1;
  }
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

/** One file of row types per module, named by the first word of its tables, and one that knows all tables. */
function schemaFiles(columns: readonly Column[]): ReadonlyMap<string, string> {
  const tables = [
    ...Map.groupBy(columns, (column) =>
      column.schema === "public" ? column.table : `${column.schema}.${column.table}`,
    ),
  ];
  const modules = Map.groupBy(tables, ([table]) => /^[a-z]+/u.exec(table)![0]);
  return new Map([
    ...[...modules].map(([module, its]) => [`schema/${module}.ts`, moduleText(its)] as const),
    ["schema.ts", indexText(modules)],
  ]);
}

function moduleText(tables: readonly (readonly [string, readonly Column[]])[]): string {
  const body = tables
    .map(([table, list]) => `export interface ${pascal(table)} {\n${list.map(columnLine).join("")}}\n`)
    .join("\n");
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`, "u").test(body);
  const json = Object.entries(JSON_TYPES).filter(([name]) => uses(name));
  const names = ["ColumnType", "Generated", "GeneratedAlways"].filter(
    (name) => uses(name) || (name === "ColumnType" && json.length > 0),
  );
  const imports = names.length === 0 ? "" : `import type { ${names.join(", ")} } from "kysely";\n`;
  const types = json.map(([, text]) => text).join("");
  return [HEAD + imports, types, body].filter((part) => part !== "").join("\n");
}

function indexText(modules: ReadonlyMap<string, readonly (readonly [string, unknown])[]>): string {
  const imports = [...modules.keys()].map(
    (module) => `import type * as ${module} from "./schema/${module}.ts";\n`,
  );
  const keys = [...modules].flatMap(([module, tables]) =>
    tables.map(([table]) => `  ${keyOf(table)}: ${module}.${pascal(table)};\n`),
  );
  return `${HEAD}${imports.join("")}\n/** Every table by its name, for Kysely. */\nexport interface Schema {\n${keys.join("")}}\n`;
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
