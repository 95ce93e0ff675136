import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

const IDENTIFIER = /^[a-z_][a-z0-9_]*$/u;

/**
 * A condition "something refers to this record", made from the foreign keys in the catalogue, so that modules to come
 * count without being named here. `own`: tables that are part of the record. Give it the alias of the record's table.
 */
export async function referencesTo(
  tx: Tx,
  table: string,
  own: readonly string[],
): Promise<(alias: string) => RawBuilder<boolean>> {
  const { rows } = await sql<{ name: string; column: string }>`
    select t.relname as name, a.attname as column
      from pg_constraint k
      join pg_class f on f.oid = k.confrelid and f.relnamespace = 'public'::regnamespace and f.relname = ${table}
      join pg_class t on t.oid = k.conrelid and t.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any (k.conkey) and a.attname <> 'org_id'
     where k.contype = 'f' and k.conparentid = 0 and t.relname <> all (${[...own]})
     order by 1, 2`.execute(tx);
  return (alias) => {
    const tests = rows.map(({ name, column }) => {
      if (![name, column, alias].every((word) => IDENTIFIER.test(word)))
        throw new TypeError(`${name}.${column}`);
      return `exists (select from ${name} x where x.org_id = ${alias}.org_id and x.${column} = ${alias}.id)`;
    });
    return sql.raw(tests.length === 0 ? "(false)" : `(${tests.join(" or ")})`);
  };
}
