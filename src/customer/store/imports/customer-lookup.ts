import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { ImportScope } from "./stage.ts";

/**
 * Finds the customer of every row of service records: by number (of a merged customer the one it went into), else by
 * exact name (several of one name: the one with the number), else by telephone number.
 */
export async function resolveCustomers(tx: Tx, { orgId }: ImportScope): Promise<void> {
  await sql`
    with met as (
      select s.row, c.id
        from import_service_record s
       cross join lateral (
         select coalesce(merged_into, id) as id from customer_customer
          where org_id = ${orgId} and external_id = s.customer_external_id limit 1) c
       where s.customer_id is null)
    update import_service_record s set customer_id = met.id from met where met.row = s.row`.execute(tx);
  await resolveByName(tx, orgId);
  await resolveByPhone(tx, orgId);
}

async function resolveByName(tx: Tx, orgId: number): Promise<void> {
  await sql`
    with candidate as (
      select s.row, c.id,
             exists (select from customer_contact t
                       join customer_contact_point p on p.org_id = t.org_id and p.contact_id = t.id
                      where t.org_id = ${orgId} and t.customer_id = c.id and p.kind = 'phone'
                        and p.value = s.customer_phone) as reached
        from import_service_record s
        join customer_customer c
          on c.org_id = ${orgId} and c.merged_into is null
         and c.name_key = system.name_key(s.customer_name) and c.name = s.customer_name
       where s.customer_id is null and s.customer_external_id is null),
    met as (
      select row, count(*) as times, (array_agg(id order by reached desc))[1] as id,
             count(*) filter (where reached) as reached
        from candidate group by row)
    update import_service_record s
       set customer_id = case when met.times = 1 or met.reached = 1 then met.id end,
           problem = case when met.times > 1 and met.reached <> 1 then 'customer-ambiguous' end
      from met where met.row = s.row`.execute(tx);
}

async function resolveByPhone(tx: Tx, orgId: number): Promise<void> {
  await sql`
    with candidate as (
      select distinct s.row, c.id
        from import_service_record s
        join customer_contact_point p on p.org_id = ${orgId} and p.kind = 'phone' and p.value = s.customer_phone
        join customer_contact t on t.org_id = ${orgId} and t.id = p.contact_id
        join customer_customer c on c.org_id = ${orgId} and c.id = t.customer_id and c.merged_into is null
       where s.customer_id is null and s.customer_external_id is null and s.problem is null),
    met as (select row, count(*) as times, (array_agg(id))[1] as id from candidate group by row)
    update import_service_record s
       set customer_id = case when met.times = 1 then met.id end,
           problem = case when met.times > 1 then 'customer-ambiguous' end
      from met where met.row = s.row`.execute(tx);
}

/** Makes the customers that no row found but one names, with the telephone number it gives. False when there are none. */
export async function makeMissingCustomers(tx: Tx, { orgId, importId, now }: ImportScope): Promise<boolean> {
  const { rows } = await sql<{ row: number }>`
    with wanted as (
      select distinct on (coalesce(customer_external_id, ''), case when customer_external_id is null then customer_name end) *
        from import_service_record
       where customer_id is null and problem is null and customer_name is not null
       order by coalesce(customer_external_id, ''), case when customer_external_id is null then customer_name end, row),
    made as (
      insert into customer_customer
        (org_id, id, external_id, name, kind, tier, import_id, created_at, updated_at)
      select ${orgId}, new_customer_id, customer_external_id, customer_name, customer_kind_guess, 'ordinary',
             ${importId}, ${now}, ${now}
        from wanted
      returning id)
    select s.row from made join import_service_record s on s.new_customer_id = made.id`.execute(tx);
  if (rows.length === 0) return false;
  const made = rows.map(({ row }) => row);
  await sql`
    insert into customer_contact (org_id, id, customer_id, name, is_primary, created_at, updated_at)
    select ${orgId}, new_contact_id, new_customer_id, customer_name, true, ${now}, ${now}
      from import_service_record where row = any (${made}) and customer_phone is not null`.execute(tx);
  await sql`
    insert into customer_contact_point (org_id, id, contact_id, kind, value, valid, position)
    select ${orgId}, new_point_id, new_contact_id, 'phone', customer_phone, true, 0
      from import_service_record where row = any (${made}) and customer_phone is not null`.execute(tx);
  return true;
}
