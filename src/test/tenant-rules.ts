import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";

interface Breach {
  readonly breach: string;
}

/**
 * Walks the catalogue of schema public and names what breaks the data rules of docs/ARCHITECTURE.md; they hold on
 * one PostgreSQL and on Citus, where a key without the distribution column cannot be enforced.
 */
export async function tenantRuleBreaches(
  database: Database,
): Promise<{ readonly tables: number; readonly breaches: readonly string[] }> {
  const tables = await sql<{ count: number }>`
    select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(
    database.kysely,
  );
  const found = await Promise.all(
    [columnBreaches, keyBreaches, foreignKeyBreaches, policyBreaches].map((read) => read(database)),
  );
  return { tables: tables.rows[0]?.count ?? 0, breaches: found.flat().map((row) => row.breach) };
}

async function columnBreaches(database: Database): Promise<readonly Breach[]> {
  const { rows } = await sql<Breach>`
    select c.relname || ': column org_id is not \`bigint not null\`' as breach
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id'
            and a.attnotnull and a.atttypid = 'bigint'::regtype)`.execute(database.kysely);
  return rows;
}

async function keyBreaches(database: Database): Promise<readonly Breach[]> {
  const { rows } = await sql<Breach>`
    select c.relname || ': ' || case when i.indisprimary then 'primary key ' else 'unique index ' end
             || x.relname || ' lacks org_id' as breach
      from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_class x on x.oid = i.indexrelid
     where i.indisunique
       and not exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnum = any (i.indkey))
     union all
    select c.relname || ': no primary key'
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`.execute(
    database.kysely,
  );
  return rows;
}

/** org_id must equal org_id; a tenant table may not lean on a local one; nothing is emptied behind our back. */
async function foreignKeyBreaches(database: Database): Promise<readonly Breach[]> {
  const { rows } = await sql<Breach>`
    with key as (
      select k.*, c.relname, f.relnamespace as target_schema,
             exists (
               select from unnest(k.conkey, k.confkey) as pair (own, other)
                 join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own and a.attname = 'org_id'
                 join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other and b.attname = 'org_id'
             ) as by_organization
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid and c.relnamespace = 'public'::regnamespace
        join pg_class f on f.oid = k.confrelid
       where k.contype = 'f')
    select relname || ': foreign key ' || conname || ' lacks org_id' as breach from key where not by_organization
     union all
    select relname || ': foreign key ' || conname || ' leads out of the tenant tables' from key
     where target_schema <> 'public'::regnamespace
     union all
    select relname || ': foreign key ' || conname || ' sets null on delete' from key
     where confdeltype = 'n' or confupdtype = 'n'`.execute(database.kysely);
  return rows;
}

async function policyBreaches(database: Database): Promise<readonly Breach[]> {
  const { rows } = await sql<Breach>`
    select c.relname || ': row-level security is off' as breach
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
     union all
    select c.relname || ': without a policy on org_id for reading and writing'
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and (select count(*) from pg_policy p where p.polrelid = c.oid) <> 1
        or exists (
         select from pg_policy p where p.polrelid = c.oid
            and (p.polcmd <> '*' or not p.polpermissive
             or coalesce(pg_get_expr(p.polqual, p.polrelid), '') not like '(org_id = (NULLIF(current_setting(%huiyin.org_id%'
             or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') not like '(org_id = (NULLIF(current_setting(%huiyin.org_id%'))`.execute(
    database.kysely,
  );
  return rows;
}
