import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { referencesTo } from "./references.ts";

/** The run to undo; `appliedAt` is the instant it wrote on its records. */
export interface ReversalScope {
  readonly orgId: number;
  readonly importId: string;
  /** ISO instant. */
  readonly appliedAt: string;
}

export interface KeptRow {
  readonly id: string;
  readonly label: string;
  readonly code: "edited-since" | "in-use" | "removed-since";
}

/** How many records went back to what they were, and which stay with the reason. */
export interface ReversalOutcome {
  readonly done: number;
  readonly kept: readonly KeptRow[];
}

/** Removes the service records that the import made. */
export async function removeServiceRecords(tx: Tx, scope: ReversalScope): Promise<ReversalOutcome> {
  const { orgId, importId, appliedAt } = scope;
  const uses = await referencesTo(tx, "customer_service_record", []);
  const kept = await sql<KeptRow>`
    select r.id, coalesce(r.external_id, r.order_number, r.product, r.kind) as label,
           case when r.updated_at <> ${appliedAt} then 'edited-since' else 'in-use' end as code
      from customer_service_record r
     where r.org_id = ${orgId} and r.import_id = ${importId} and (r.updated_at <> ${appliedAt} or ${uses("r")})
     order by code, label, r.id`.execute(tx);
  const { numAffectedRows } = await sql`
    delete from customer_service_record r
     where r.org_id = ${orgId} and r.import_id = ${importId} and r.updated_at = ${appliedAt} and not ${uses("r")}`.execute(
    tx,
  );
  return { done: Number(numAffectedRows ?? 0), kept: kept.rows };
}

/** Removes the customers that the import made, with their contacts, unless somebody worked with them since. */
export async function removeCustomers(tx: Tx, scope: ReversalScope): Promise<ReversalOutcome> {
  const { orgId, importId, appliedAt } = scope;
  const uses = await referencesTo(tx, "customer_customer", ["customer_contact"]);
  const contactUses = await referencesTo(tx, "customer_contact", ["customer_contact_point"]);
  await sql`
    create temp table import_undo on commit drop as
    select c.id, c.name,
           case when c.updated_at <> ${appliedAt} or exists (
                  select from customer_contact t
                   where t.org_id = c.org_id and t.customer_id = c.id and t.updated_at <> ${appliedAt})
                then 'edited-since'
                when ${uses("c")} or exists (
                  select from customer_contact t
                   where t.org_id = c.org_id and t.customer_id = c.id and ${contactUses("t")})
                then 'in-use' end as code
      from customer_customer c
     where c.org_id = ${orgId} and c.import_id = ${importId}`.execute(tx);
  await sql`
    delete from customer_contact_point p
     using customer_contact t, import_undo u
     where p.org_id = ${orgId} and t.org_id = ${orgId} and t.id = p.contact_id and t.customer_id = u.id
       and u.code is null`.execute(tx);
  await sql`
    delete from customer_contact t using import_undo u
     where t.org_id = ${orgId} and t.customer_id = u.id and u.code is null`.execute(tx);
  const { numAffectedRows } = await sql`
    delete from customer_customer c using import_undo u
     where c.org_id = ${orgId} and c.id = u.id and u.code is null`.execute(tx);
  const kept = await sql<KeptRow>`
    select id, name as label, code from import_undo where code is not null order by code, label, id`.execute(
    tx,
  );
  return { done: Number(numAffectedRows ?? 0), kept: kept.rows };
}

/** Takes back the numbers and contacts that known customers were given. */
export async function removeAddedContacts(tx: Tx, scope: ReversalScope): Promise<ReversalOutcome> {
  const { orgId, importId, appliedAt } = scope;
  const uses = await referencesTo(tx, "customer_contact", []);
  const points = await sql`
    delete from customer_contact_point p
     using customer_import_change h, customer_contact t
     where h.org_id = ${orgId} and h.import_id = ${importId} and h.record_type = 'contact-point'
       and p.org_id = ${orgId} and p.id = h.record_id and t.org_id = ${orgId} and t.id = p.contact_id`.execute(
    tx,
  );
  const kept = await sql<KeptRow>`
    select t.id, t.name as label, case when t.updated_at <> ${appliedAt} then 'edited-since' else 'in-use' end as code
      from customer_import_change h
      join customer_contact t on t.org_id = ${orgId} and t.id = h.record_id
     where h.org_id = ${orgId} and h.import_id = ${importId} and h.record_type = 'contact' and h.before is null
       and (t.updated_at <> ${appliedAt} or ${uses("t")})
     order by code, label, t.id`.execute(tx);
  const contacts = await sql`
    delete from customer_contact t using customer_import_change h
     where h.org_id = ${orgId} and h.import_id = ${importId} and h.record_type = 'contact' and h.before is null
       and t.org_id = ${orgId} and t.id = h.record_id and t.updated_at = ${appliedAt} and not ${uses("t")}`.execute(
    tx,
  );
  return {
    done: Number(points.numAffectedRows ?? 0) + Number(contacts.numAffectedRows ?? 0),
    kept: kept.rows,
  };
}

/** Forgets what the import did, once it is undone. */
export async function forgetChanges(tx: Tx, orgId: number, importId: string): Promise<void> {
  await tx
    .deleteFrom("customer_import_change")
    .where("org_id", "=", orgId)
    .where("import_id", "=", importId)
    .execute();
}
