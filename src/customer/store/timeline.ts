import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A line of one of the customer module's own tables, ready for the timeline. */
export interface TimelineRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly customer_id: string;
  readonly actor_name: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Lines strictly before this place: instant, then id. */
export interface TimelinePlace {
  readonly at: string;
  readonly id: string;
}

export interface TimelineReading {
  readonly customerIds: readonly string[];
  readonly before: TimelinePlace | null;
  readonly limit: number;
  readonly timeZone: string;
}

export async function readServiceTimeline(
  tx: Tx,
  orgId: number,
  reading: TimelineReading,
): Promise<readonly TimelineRow[]> {
  // The moment asked for where it is known, else noon of the day of service in the organization's zone.
  return page(
    tx,
    sql`select s.id, coalesce(s.requested_at, (s.served_on + time '12:00') at time zone ${reading.timeZone}) as at,
        'service-record' as kind, s.customer_id, null::text as actor_name,
        jsonb_build_object('serviceKind', s.kind, 'product', s.product, 'orderNumber', s.order_number,
          'staffName', s.staff_name, 'servedOn', s.served_on, 'channel', s.channel,
          'firstResponseAt', s.first_response_at, 'resolvedAt', s.resolved_at, 'amount', s.amount,
          'note', s.note) as data
      from customer_service_record s
     where s.org_id = ${orgId} and s.customer_id = any(${reading.customerIds}::uuid[])`,
    reading,
  );
}

export async function readContactTimeline(
  tx: Tx,
  orgId: number,
  reading: TimelineReading,
): Promise<readonly TimelineRow[]> {
  return page(
    tx,
    sql`select k.id, k.created_at as at, 'contact-added' as kind, k.customer_id, null::text as actor_name,
        jsonb_build_object('name', k.name, 'title', k.title) as data
      from customer_contact k
     where k.org_id = ${orgId} and k.customer_id = any(${reading.customerIds}::uuid[])`,
    reading,
  );
}

export async function readWillTimeline(
  tx: Tx,
  orgId: number,
  reading: TimelineReading,
): Promise<readonly TimelineRow[]> {
  const mine = sql`org_id = ${orgId} and customer_id = any(${reading.customerIds}::uuid[])`;
  const name = (column: string) =>
    sql`(select u.name from identity_user u where u.org_id = ${orgId} and u.id = ${sql.ref(column)})`;
  return page(
    tx,
    sql`select id, at, 'consent' as kind, customer_id, ${name("recorded_by")} as actor_name,
        jsonb_build_object('purpose', purpose, 'granted', granted, 'source', source, 'reason', reason) as data
      from customer_consent where ${mine}
     union all
     select id, recorded_at, 'do-not-contact', customer_id, ${name("recorded_by")},
        jsonb_build_object('channel', channel, 'reason', reason, 'since', since, 'until', until)
      from customer_do_not_contact where ${mine}
     union all
     select id, lifted_at, 'do-not-contact-lifted', customer_id, ${name("lifted_by")},
        jsonb_build_object('channel', channel, 'reason', lifted_reason)
      from customer_do_not_contact where ${mine} and lifted_at is not null`,
    reading,
  );
}

export async function readMergeTimeline(
  tx: Tx,
  orgId: number,
  reading: TimelineReading,
): Promise<readonly TimelineRow[]> {
  const mine = sql`m.org_id = ${orgId}
    and (m.survivor_id = any(${reading.customerIds}::uuid[]) or m.merged_id = any(${reading.customerIds}::uuid[]))`;
  const name = (column: string) =>
    sql`(select u.name from identity_user u where u.org_id = ${orgId} and u.id = ${sql.ref(column)})`;
  const data = sql`jsonb_build_object('mergeId', m.id, 'mergedId', m.merged_id, 'mergedName', c.name,
    'mergedKind', c.kind, 'undone', m.undone_at is not null)`;
  const joined = sql`customer_merge m join customer_customer c on c.org_id = ${orgId} and c.id = m.merged_id`;
  return page(
    tx,
    sql`select m.id, m.merged_at as at, 'merge' as kind, m.survivor_id as customer_id,
        ${name("m.merged_by")} as actor_name, ${data} as data
      from ${joined} where ${mine}
     union all
     select m.id, m.undone_at, 'merge-undone', m.survivor_id, ${name("m.undone_by")}, ${data}
      from ${joined} where ${mine} and m.undone_at is not null`,
    reading,
  );
}

export async function readOriginTimeline(
  tx: Tx,
  orgId: number,
  reading: TimelineReading,
): Promise<readonly TimelineRow[]> {
  return page(
    tx,
    sql`select c.id::text as id, c.created_at as at, 'customer-created' as kind, c.id as customer_id, null::text as actor_name,
        jsonb_build_object('customerName', c.name, 'customerKind', c.kind, 'imported', c.import_id is not null) as data
      from customer_customer c
     where c.org_id = ${orgId} and c.id = any(${reading.customerIds}::uuid[])
     union all
     select i.id || ':' || h.record_id, coalesce(i.finished_at, i.created_at), 'import', h.record_id,
        (select u.name from identity_user u where u.org_id = ${orgId} and u.id = i.created_by),
        jsonb_build_object('fileName', i.file_name, 'created', h.made)
      from (select c.import_id, c.id as record_id, true as made from customer_customer c
             where c.org_id = ${orgId} and c.id = any(${reading.customerIds}::uuid[])
            union
            select h.import_id, h.record_id, false from customer_import_change h
             where h.org_id = ${orgId} and h.record_id = any(${reading.customerIds}::uuid[])
               and h.before is not null) h
      join customer_import i on i.org_id = ${orgId} and i.id = h.import_id`,
    reading,
  );
}

export async function readEditTimeline(
  tx: Tx,
  orgId: number,
  reading: TimelineReading,
): Promise<readonly TimelineRow[]> {
  return page(
    tx,
    sql`select a.id, a.at, 'edit' as kind, a.record_id::uuid as customer_id, a.actor_name,
        jsonb_build_object('fields', coalesce(a.details -> 'fields', '[]'::jsonb)) as data
      from identity_audit_entry a
     where a.org_id = ${orgId} and a.record_type = 'customer' and a.action = 'customer.change'
       and a.record_id = any(${reading.customerIds}::text[])`,
    reading,
  );
}

async function page(
  tx: Tx,
  lines: ReturnType<typeof sql>,
  { before, limit }: TimelineReading,
): Promise<readonly TimelineRow[]> {
  const earlier =
    before === null
      ? sql`true`
      : sql`(line.at, (line.kind || ' ' || line.id) collate "C") < (${before.at}::timestamptz, ${before.id})`;
  const { rows } = await sql<TimelineRow>`
    select * from (${lines}) line where ${earlier}
     order by line.at desc, (line.kind || ' ' || line.id) collate "C" desc limit ${limit}`.execute(tx);
  return rows;
}
