import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { ImportScope } from "./stage.ts";

/** Contacts and their points of the customers that this batch made. */
export async function addContacts(tx: Tx, { orgId, now }: ImportScope): Promise<void> {
  await sql`
    insert into customer_contact (org_id, id, customer_id, name, title, is_primary, created_at, updated_at)
    select ${orgId}, contact_id, id, coalesce(contact_name, name), coalesce(contact_title, ''), true, ${now}, ${now}
      from import_customer
     where contact_id is not null and match_id is null and problem is null`.execute(tx);
  await sql`
    insert into customer_contact_point (org_id, id, contact_id, kind, value, extension, valid, position)
    select ${orgId}, p.id, s.contact_id, p.kind, p.value, p.extension, true, p.position
      from import_point p
      join import_customer s on s.row = p.row
     where s.match_id is null and s.problem is null`.execute(tx);
}

/**
 * Gives customers there were before what they lack: the contact of that name (without a name, their first), its
 * title, numbers and addresses. Answers the rows that brought something.
 */
export async function addContactsOfKnown(tx: Tx, scope: ImportScope): Promise<readonly number[]> {
  if (!(await findKnownContacts(tx, scope))) return [];
  const titled = await changeTitles(tx, scope);
  await forgetKnownPoints(tx, scope);
  const met = await addMissingContacts(tx, scope);
  const reached = await addMissingPoints(tx, scope);
  return [...titled, ...met, ...reached];
}

/** False when no row of the batch brings a contact to a known customer. */
async function findKnownContacts(tx: Tx, { orgId }: ImportScope): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update import_customer s
       set known_contact_id = (
         select t.id from customer_contact t
          where t.org_id = ${orgId} and t.customer_id = s.match_id
            and (s.contact_name is null or t.name = s.contact_name)
          order by t.is_primary desc, t.id limit 1)
     where s.match_id is not null and s.contact_id is not null and s.problem is null`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

async function changeTitles(tx: Tx, { orgId, importId, now }: ImportScope): Promise<readonly number[]> {
  await sql`
    insert into customer_import_change (org_id, import_id, record_id, record_type, before)
    select ${orgId}, ${importId}, t.id, 'contact', to_jsonb(t)
      from import_customer s
      join customer_contact t on t.org_id = ${orgId} and t.id = s.known_contact_id
     where s.contact_title is not null and t.title <> s.contact_title
    on conflict do nothing`.execute(tx);
  return rowsOf(
    await sql<{ row: number }>`
    update customer_contact t set title = s.contact_title, revision = t.revision + 1, updated_at = ${now}
      from import_customer s
     where t.org_id = ${orgId} and t.id = s.known_contact_id
       and s.contact_title is not null and t.title <> s.contact_title
    returning s.row`.execute(tx),
  );
}

/** A number that any contact of the customer has is not added again. */
async function forgetKnownPoints(tx: Tx, { orgId }: ImportScope): Promise<void> {
  await sql`
    with known as (
      select p.id
        from import_point p
        join import_customer s on s.row = p.row and s.match_id is not null
       cross join lateral (
         select from customer_contact t
           join customer_contact_point x on x.org_id = ${orgId} and x.contact_id = t.id
          where t.org_id = ${orgId} and t.customer_id = s.match_id and x.kind = p.kind and x.value = p.value limit 1) x)
    delete from import_point p using known where known.id = p.id`.execute(tx);
}

async function addMissingContacts(tx: Tx, { orgId, importId, now }: ImportScope): Promise<readonly number[]> {
  return rowsOf(
    await sql<{ row: number }>`
    with made as (
      insert into customer_contact (org_id, id, customer_id, name, title, is_primary, created_at, updated_at)
      select ${orgId}, s.contact_id, s.match_id, coalesce(s.contact_name, s.name), coalesce(s.contact_title, ''),
             not exists (select from customer_contact t
                          where t.org_id = ${orgId} and t.customer_id = s.match_id and t.is_primary), ${now}, ${now}
        from import_customer s
       where s.match_id is not null and s.contact_id is not null and s.problem is null and s.known_contact_id is null
         and (s.contact_name is not null or exists (select from import_point p where p.row = s.row))
      returning id),
    noted as (
      insert into customer_import_change (org_id, import_id, record_id, record_type)
      select ${orgId}, ${importId}, id, 'contact' from made)
    select s.row from made join import_customer s on s.contact_id = made.id`.execute(tx),
  );
}

async function addMissingPoints(tx: Tx, { orgId, importId }: ImportScope): Promise<readonly number[]> {
  return rowsOf(
    await sql<{ row: number }>`
    with made as (
      insert into customer_contact_point (org_id, id, contact_id, kind, value, extension, valid, position)
      select ${orgId}, p.id, coalesce(s.known_contact_id, s.contact_id), p.kind, p.value, p.extension, true,
             p.position + coalesce((
               select max(x.position) + 1 from customer_contact_point x
                where x.org_id = ${orgId} and x.contact_id = s.known_contact_id), 0)
        from import_point p
        join import_customer s on s.row = p.row
       where s.match_id is not null and s.problem is null
      returning id),
    noted as (
      insert into customer_import_change (org_id, import_id, record_id, record_type)
      select ${orgId}, ${importId}, id, 'contact-point' from made)
    select p.row from made join import_point p on p.id = made.id`.execute(tx),
  );
}

function rowsOf({ rows }: { readonly rows: readonly { readonly row: number }[] }): readonly number[] {
  return rows.map(({ row }) => row);
}
